using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.WeChat.Tests.Limits;

public sealed class InteractionTests
{
    private static readonly MessageHeader Header = new("gh_1", "o1", 1769830000, null, default);

    [Fact]
    public void What_a_follower_does_opens_its_window()
    {
        Assert.Equal(Interaction.Message, Interactions.Of(new ImageMessage(Header, 1, "p", "m")));
        Assert.Equal(Interaction.Message, Interactions.Of(new TextMessage(Header, 1, "好", null)));
        Assert.Equal(Interaction.MenuTap, Interactions.Of(new TextMessage(Header, 1, "满意", "101")));
        Assert.Equal(Interaction.MenuTap, Interactions.Of(new MenuClicked(Header, "CLICK", "K")));
        Assert.Equal(Interaction.Follow, Interactions.Of(new Followed(Header, "subscribe", "s", "t")));
        Assert.Equal(Interaction.Scan, Interactions.Of(new Scanned(Header, "SCAN", "s", "t")));
        Assert.Null(Interactions.Of(new Unfollowed(Header, "unsubscribe")));
        Assert.Null(Interactions.Of(new MenuViewed(Header, "VIEW", "u", null)));
        Assert.Null(Interactions.Of(new TextMessage(Header with { AgentId = 1 }, 1, "好", null)));
    }

    [Fact]
    public void Every_interaction_has_its_window() => Assert.Equal(Enum.GetValues<Interaction>(), PlatformLimits.Windows.Keys.Order());

    [Theory]
    [InlineData(Interaction.Message, 5, 48 * 60)]
    [InlineData(Interaction.MenuTap, 3, 1)]
    [InlineData(Interaction.Follow, 3, 1)]
    [InlineData(Interaction.Scan, 3, 1)]
    public void A_window_has_the_platforms_number_and_time(Interaction interaction, int messages, int minutes) =>
        Assert.Equal(new SendingWindow(messages, TimeSpan.FromMinutes(minutes)), PlatformLimits.Windows[interaction]);

    [Fact]
    public void Each_platform_takes_its_own_kinds_of_media()
    {
        Assert.Null(PlatformLimits.MediaBytes(Platform.OfficialAccount, MediaKind.File));
        Assert.Null(PlatformLimits.MediaBytes(Platform.WeCom, MediaKind.Thumb));
        Assert.Equal(2 * 1024 * 1024, PlatformLimits.MediaBytes(Platform.WeCom, MediaKind.Voice));
    }

    [Theory]
    [InlineData("meeting-2026@a_1", true)]
    [InlineData("会议", false)]
    [InlineData("", false)]
    public void A_task_id_has_its_alphabet(string taskId, bool legal) => Assert.Equal(legal, CardLimits.IsTaskId(taskId));
}
