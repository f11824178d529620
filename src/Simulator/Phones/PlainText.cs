using System.Net;
using System.Text.RegularExpressions;

namespace WeLiaison.Simulator.Phones;

/// <summary>What a person sees of a text with the little markup the platforms allow.</summary>
internal static partial class PlainText
{
    /// <summary>Text messages: only links are markup, everything else stands there as it is.</summary>
    public static string OfText(string content) => Anchor.Replace(content, "${words}");

    /// <summary>The description of a text card: div and br besides links.</summary>
    public static string OfCard(string content) =>
        WebUtility.HtmlDecode(Tag.Replace(LineEnd.Replace(OfText(content), "\n"), "")).Trim();

    /// <summary>The subset of markdown that WeCom's client draws.</summary>
    public static string OfMarkdown(string content) =>
        MarkdownMarks.Replace(MarkdownLink.Replace(Tag.Replace(content, ""), "${words}"), "");

    public static IReadOnlyList<ReadLink> Links(string content) =>
        [.. Anchor.Matches(content).Select(m => new ReadLink(m.Groups["words"].Value, WebUtility.HtmlDecode(m.Groups["url"].Value)))];

    public static IReadOnlyList<ReadLink> MarkdownLinks(string content) =>
        [.. MarkdownLink.Matches(content).Select(m => new ReadLink(m.Groups["words"].Value, m.Groups["url"].Value))];

    [GeneratedRegex("""<a\s[^>]*?href\s*=\s*["'](?<url>[^"']*)["'][^>]*>(?<words>.*?)</a>""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Anchor { get; }

    [GeneratedRegex("""<br\s*/?>|</div>""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LineEnd { get; }

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, 2000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("""\[(?<words>[^\]]*)\]\((?<url>[^)]*)\)""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex MarkdownLink { get; }

    [GeneratedRegex("""^#{1,6}\s+|^>\s?|\*\*|`""", RegexOptions.Multiline, 2000)]
    private static partial Regex MarkdownMarks { get; }
}
