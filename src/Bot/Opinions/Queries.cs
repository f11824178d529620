using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Questions that are answered at once, even in the middle of a form.</summary>
internal static partial class Queries
{
    public static bool Asked(Turn turn) => Named(turn) || (!LeavesItToUs(turn) && Meant(turn));

    /// <summary>转给谁都行, 不知道: whom the letter goes to is left to the house, where that was the question.</summary>
    public static bool LeavesItToUs(Turn turn) => turn.State.Open is OpinionDraft { Awaiting: "route" or "member" or "street" or "sector" or "which" } && turn.Chosen is null && Whoever().IsMatch(turn.Words);

    private static bool Meant(Turn turn) => turn.Reading.Intent == Intent.QueryProgress || (turn.State.Open is OpinionDraft && !IsPlainAnswer(turn) && turn.ReadingAlone.Intent == Intent.QueryProgress);

    // What answers the open question and nothing else need not be read a second time.
    private static bool IsPlainAnswer(Turn turn) => turn.Chosen is not null || Wish.IsNothingMore(turn.Words);

    /// <summary>Whether a letter's number or the word itself was said; a stranger's bare code may be an invitation.</summary>
    public static bool Named(Turn turn) =>
        turn.Words is "进展" or "我的进展" or "查进展" or "查询进展" || (turn.Words.Length <= 30 && Number().IsMatch(turn.Words));

    /// <summary>The number of a letter in the words, upper case, or null.</summary>
    public static string? NumberIn(Turn turn) => turn.Reading.Slots.RefNo ?? (Number().Match(turn.Words) is { Success: true } match ? match.Value.ToUpperInvariant() : null);

    [GeneratedRegex("^(?:跳过|没有?|没了|无|不选|不用选)[。]*$|(?:不知道|不清楚|不晓得)(?:该)?(?:找|转|给|选|交)(?:给)?(?:谁|哪)|^(?:我)?(?:不知道|不清楚|不认识|不懂|随便|都行|都可以|都好|无所谓)[^，。？?]{0,6}[。！吧啊呀了的]*$|(?:谁|哪个|哪位)(?:委员)?(?:都行|都可以|都好|都成|合适就)|(?:你|您|你们|您们)(?:看着办|定|决定|安排)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Whoever();

    [GeneratedRegex("[Yy]\\d{6}-?\\d{1,6}", RegexOptions.None, 2000)]
    private static partial Regex Number();
}
