using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Questions that are answered at once, even in the middle of a form.</summary>
internal static partial class Queries
{
    public static bool Asked(Turn turn) => Named(turn) || turn.Reading.Intent == Intent.QueryProgress || (turn.State.Open is OpinionDraft && turn.ReadingAlone.Intent == Intent.QueryProgress);

    /// <summary>Whether a letter's number or the word itself was said; a stranger's bare code may be an invitation.</summary>
    public static bool Named(Turn turn) =>
        turn.Words is "进展" or "我的进展" or "查进展" or "查询进展" || (turn.Words.Length <= 30 && Number().IsMatch(turn.Words));

    /// <summary>The number of a letter in the words, upper case, or null.</summary>
    public static string? NumberIn(Turn turn) => turn.Reading.Slots.RefNo ?? (Number().Match(turn.Words) is { Success: true } match ? match.Value.ToUpperInvariant() : null);

    [GeneratedRegex("[Yy]\\d{6}-?\\d{1,6}", RegexOptions.None, 2000)]
    private static partial Regex Number();
}
