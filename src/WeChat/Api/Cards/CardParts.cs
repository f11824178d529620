using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api.Cards;

/// <summary>Who speaks. Colour: 0 grey, 1 black, 2 red, 3 green.</summary>
public sealed record CardSource(string Desc, string? IconUrl = null, int? DescColor = null);

public sealed record CardTitle(string? Title, string? Desc = null);

/// <summary>The menu in the card's corner, one to three items; a card with one needs a task id.</summary>
public sealed record CardActionMenu(string Desc, IReadOnlyList<CardMenuItem> ActionList);

public sealed record CardMenuItem(string Text, string Key);

/// <summary>A quotation. Type: 0 goes nowhere, 1 opens the url, 2 a mini program.</summary>
public sealed record CardQuote(string QuoteText, string? Title = null, int Type = 0, string? Url = null);

/// <summary>A line "name: value". Type: 0 text, 1 url, 2 file (media id), 3 member (user id).</summary>
public sealed record CardField(
    [property: JsonPropertyName("keyname")] string KeyName, string Value, int? Type = null, string? Url = null, string? MediaId = null,
    [property: JsonPropertyName("userid")] string? UserId = null);

/// <summary>A line to follow. Type: 0 goes nowhere, 1 opens the url, 2 a mini program.</summary>
public sealed record CardJump(string Title, int Type = 0, string? Url = null);

/// <summary>What a tap on the card opens. Type: 1 the url, 2 a mini program; 0, nothing, only where the card has buttons.</summary>
public sealed record CardAction(
    int Type, string? Url = null, [property: JsonPropertyName("appid")] string? AppId = null, [property: JsonPropertyName("pagepath")] string? PagePath = null);

/// <summary>A picture; its ratio is between 1.3 and 2.25.</summary>
public sealed record CardImage(string Url, double? AspectRatio = null);

public sealed record CardImageText(string ImageUrl, string? Title = null, string? Desc = null, int Type = 0, string? Url = null);

/// <summary>A button. Type: 0 answers with its key, 1 opens the url. Style 1 to 4.</summary>
public sealed record CardButton(string Text, string? Key, int? Style = null, int? Type = null, string? Url = null);

/// <summary>The options of a vote. Mode: 0 one, 1 several.</summary>
public sealed record CardCheckbox(string QuestionKey, IReadOnlyList<CardOption> OptionList, int Mode = 0, bool? Disable = null);

public sealed record CardOption(string Id, string Text, bool? IsChecked = null);

/// <summary>A drop-down question with at most ten options.</summary>
public sealed record CardSelect(string QuestionKey, string Title, IReadOnlyList<CardOption> OptionList, string? SelectedId = null, bool? Disable = null);

public sealed record CardSubmit(string Text, string Key);
