namespace WeLiaison.WeChat.Messages;

/// <summary>What a person chose for one question of a card.</summary>
public sealed record CardChoice(string QuestionKey, IReadOnlyList<string> OptionIds);

/// <summary>template_card_event: a person pressed a button of a card or submitted its choices.</summary>
/// <param name="EventKey">The key of the button, or of the submit button.</param>
/// <param name="ResponseCode">Lets the card be updated once, within 72 hours.</param>
public sealed record CardAnswered(
    MessageHeader Header, string Event, string EventKey, string TaskId, string CardType, string? ResponseCode, IReadOnlyList<CardChoice> Choices)
    : InboundEvent(Header, Event)
{
    public override bool AllowsReply => true;

    protected override string? EventKeyPart => EventKey;

    protected override string? Subject => $"{TaskId}|{ResponseCode}";
}

/// <summary>template_card_menu_event: a person chose from the menu in a card's corner.</summary>
public sealed record CardMenuChosen(MessageHeader Header, string Event, string EventKey, string TaskId, string CardType, string? ResponseCode)
    : InboundEvent(Header, Event)
{
    public override bool AllowsReply => true;

    protected override string? EventKeyPart => EventKey;

    protected override string? Subject => $"{TaskId}|{ResponseCode}";
}

/// <summary>taskcard_click: a button of the old task card.</summary>
public sealed record TaskCardClicked(MessageHeader Header, string Event, string EventKey, string TaskId) : InboundEvent(Header, Event)
{
    public override bool AllowsReply => true;

    protected override string? EventKeyPart => EventKey;

    protected override string? Subject => TaskId;
}
