using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api.Cards;

/// <summary>
/// A WeCom template card (WeCom fact sheet 6.2), as a closed family: what a kind of card does not allow, its type does not have.
/// Lengths are recommendations, overflow is shown with an ellipsis; see <see cref="PlatformLimits"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "card_type")]
[JsonDerivedType(typeof(TextNoticeCard), "text_notice")]
[JsonDerivedType(typeof(NewsNoticeCard), "news_notice")]
[JsonDerivedType(typeof(ButtonCard), "button_interaction")]
[JsonDerivedType(typeof(VoteCard), "vote_interaction")]
[JsonDerivedType(typeof(SelectCard), "multiple_interaction")]
public abstract record TemplateCard
{
    public CardSource? Source { get; init; }

    public CardTitle? MainTitle { get; init; }

    /// <summary>Gets the id that comes back with each answer: unique within the application, at most 128 of 0-9 A-Z a-z _ - @.</summary>
    public string? TaskId { get; init; }

    // What a card says is for its reader.
    public sealed override string ToString() => $"{GetType().Name} {TaskId}";
}

/// <summary>text_notice: words, with a place to go.</summary>
public sealed record TextNoticeCard : TemplateCard
{
    public CardActionMenu? ActionMenu { get; init; }

    public CardQuote? QuoteArea { get; init; }

    public CardTitle? EmphasisContent { get; init; }

    public string? SubTitleText { get; init; }

    public IReadOnlyList<CardField>? HorizontalContentList { get; init; }

    public IReadOnlyList<CardJump>? JumpList { get; init; }

    public required CardAction CardAction { get; init; }
}

/// <summary>news_notice: a picture and words, with a place to go.</summary>
public sealed record NewsNoticeCard : TemplateCard
{
    public CardActionMenu? ActionMenu { get; init; }

    public CardQuote? QuoteArea { get; init; }

    public CardImage? CardImage { get; init; }

    public CardImageText? ImageTextArea { get; init; }

    public IReadOnlyList<CardTitle>? VerticalContentList { get; init; }

    public IReadOnlyList<CardField>? HorizontalContentList { get; init; }

    public IReadOnlyList<CardJump>? JumpList { get; init; }

    public required CardAction CardAction { get; init; }
}

/// <summary>button_interaction: one to six buttons.</summary>
public sealed record ButtonCard : TemplateCard
{
    public CardActionMenu? ActionMenu { get; init; }

    public CardQuote? QuoteArea { get; init; }

    public string? SubTitleText { get; init; }

    public IReadOnlyList<CardField>? HorizontalContentList { get; init; }

    public CardAction? CardAction { get; init; }

    public CardSelect? ButtonSelection { get; init; }

    public required IReadOnlyList<CardButton> ButtonList { get; init; }

    /// <summary>Gets what the buttons become after an update.</summary>
    public string? ReplaceText { get; init; }
}

/// <summary>vote_interaction: one question with up to twenty options, and a submit button.</summary>
public sealed record VoteCard : TemplateCard
{
    public required CardCheckbox Checkbox { get; init; }

    public required CardSubmit SubmitButton { get; init; }

    public string? ReplaceText { get; init; }
}

/// <summary>multiple_interaction: up to three drop-down questions, and a submit button.</summary>
public sealed record SelectCard : TemplateCard
{
    public required IReadOnlyList<CardSelect> SelectList { get; init; }

    public required CardSubmit SubmitButton { get; init; }

    public string? ReplaceText { get; init; }
}
