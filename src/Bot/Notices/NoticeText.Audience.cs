using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Notices;

internal static partial class NoticeText
{
    /// <summary>9月18日主席会议通知一下王磊: who is to hear of it stands last.</summary>
    private static (string Audience, string Text)? AtTheEnd(string words) =>
        Last().Match(words) is { Success: true } last ? (last.Groups["audience"].Value, last.Groups["text"].Value.Trim('，', ',', '。', ' ')) : null;

    [GeneratedRegex("^(?<text>[^通]{4,200}?)[，,。 ]*(帮我|请|麻烦|再)?(通知|告诉|告知)(给|到)?(一下|一声|下)?(?<audience>(?!一下|一声)[\\p{IsCJKUnifiedIdeographs}、和]{2,20})[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Last();
}
