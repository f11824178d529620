using WeLiaison.WeChat.Messages;

namespace WeLiaison.WeChat;

/// <summary>What a follower did that lets an Official Account send customer-service messages.</summary>
public enum Interaction
{
    Message,
    MenuTap,
    Follow,
    Scan,
}

public static class Interactions
{
    /// <summary>The interaction that a push of an Official Account is; null when it opens no window. A tap on a msgmenu item counts as a menu tap.</summary>
    public static Interaction? Of(InboundMessage message) => message switch
    {
        { AgentId: not null } => null,
        TextMessage { MenuItem: not null } => Interaction.MenuTap,
        UserMessage => Interaction.Message,
        MenuClicked or CodeScanned => Interaction.MenuTap,
        Followed => Interaction.Follow,
        Scanned => Interaction.Scan,
        _ => null,
    };
}
