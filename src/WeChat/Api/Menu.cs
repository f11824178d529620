using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>The menu under a chat: 1 to 3 buttons, each with at most 5 below it. The same JSON on both platforms.</summary>
public sealed record Menu([property: JsonPropertyName("button")] IReadOnlyList<MenuButton> Buttons);

public sealed record MenuButton
{
    public string? Type { get; init; }

    public required string Name { get; init; }

    public string? Key { get; init; }

    public string? Url { get; init; }

    [JsonPropertyName("appid")]
    public string? AppId { get; init; }

    [JsonPropertyName("pagepath")]
    public string? PagePath { get; init; }

    public string? MediaId { get; init; }

    public string? ArticleId { get; init; }

    [JsonPropertyName("sub_button")]
    public IReadOnlyList<MenuButton>? Below { get; init; }

    /// <summary>A button that sends its key as an event.</summary>
    public static MenuButton Click(string name, string key) => new() { Type = "click", Name = name, Key = key };

    /// <summary>A button that opens a page.</summary>
    public static MenuButton View(string name, string url) => new() { Type = "view", Name = name, Url = url };

    /// <summary>A button that scans a code and shows "消息接收中" until a reply comes.</summary>
    public static MenuButton Scan(string name, string key) => new() { Type = "scancode_waitmsg", Name = name, Key = key };

    public static MenuButton Group(string name, params IReadOnlyList<MenuButton> below) => new() { Name = name, Below = below };
}
