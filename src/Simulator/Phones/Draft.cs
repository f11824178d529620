using System.Text.Json;
using System.Text.Json.Nodes;

namespace WeLiaison.Simulator.Phones;

/// <summary>A message before it lies on a phone: its type, all that a person reads on it, and how it looks.</summary>
/// <param name="Type">text, image, news, msgmenu, template_card …</param>
/// <param name="Text">Every word on it, buttons included.</param>
/// <param name="View">What the page draws it from.</param>
internal sealed record Draft(string Type, string Text, JsonElement View)
{
    public Draft(string type, string text, JsonObject view)
        : this(type, text, JsonSerializer.SerializeToElement(view))
    {
    }

    public IReadOnlyList<ReadLink> Links { get; init; } = [];

    public IReadOnlyList<ReadButton> Buttons { get; init; } = [];

    public CardOnPhone? Card { get; init; }

    /// <summary>Gets the platform's id of it, by which WeCom recalls it.</summary>
    public string? MsgId { get; init; }
}

/// <summary>Words that open a page.</summary>
public sealed record ReadLink(string Text, string Url);

/// <summary>Words that can be tapped and come back to the account.</summary>
public sealed record ReadButton(string Text, string? Key);
