using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Questions that are answered at once, even in the middle of a form.</summary>
internal static partial class Queries
{
    public static bool Asked(Turn turn) => Named(turn) || (!LeavesItToUs(turn) && Meant(turn));

    /// <summary>转给谁都行, 不知道: whom the letter goes to is left to the house, where that was the question.</summary>
    public static bool LeavesItToUs(Turn turn) =>
        turn.State.Open is OpinionDraft { Awaiting: "route" or "member" or "street" or "sector" or "which" } && turn.Chosen is null
        && Whoever().IsMatch(turn.Words);

    /// <summary>附到那件事里, said of a picture sent by itself: it belongs to the letter sent before.</summary>
    public static bool JoinsEarlier(Turn turn) => turn.State.Open is OpinionDraft { Bubbles.Count: 0, Attachments.Count: > 0 } && Joining().IsMatch(turn.Words);

    // In the middle of a letter an address, or 就这样, is no question; the words of one must be there. Asked first: reading costs more.
    private static bool Meant(Turn turn) => !JoinsEarlier(turn)
        && (turn.State.Open is not OpinionDraft { Bubbles.Count: > 0 } || Asks().IsMatch(turn.Words))
        && (turn.Reading.Intent == Intent.QueryProgress || (turn.State.Open is OpinionDraft && !IsPlainAnswer(turn) && turn.ReadingAlone.Intent == Intent.QueryProgress));

    // What answers the open question and nothing else need not be read a second time.
    private static bool IsPlainAnswer(Turn turn) => turn.Chosen is not null || Wish.IsNothingMore(turn.Words);

    /// <summary>Whether a letter's number or the word itself was said; a stranger's bare code may be an invitation.</summary>
    public static bool Named(Turn turn) =>
        turn.Words is "进展" or "我的进展" or "查进展" or "查询进展" || (turn.Words.Length <= 30 && Number().IsMatch(turn.Words));

    /// <summary>The number of a letter in the words, upper case, or null.</summary>
    public static string? NumberIn(Turn turn) => turn.Reading.Slots.RefNo ?? (Number().Match(turn.Words) is { Success: true } match ? match.Value.ToUpperInvariant() : null);

    [GeneratedRegex("^(?:跳过|没有?|没了|无|不选|不用选)[。]*$|(?:不知道|不清楚|不晓得)(?:该)?(?:找|转|给|选|交)(?:给)?(?:谁|哪)|^(?:我)?(?:不知道|不清楚|不认识|不懂|随便|都行|都可以|都好|无所谓)[^，。？?]{0,6}[。！吧啊呀了的]*$|(?:谁|哪个|哪位)(?:委员)?(?:都行|都可以|都好|都成|合适就)|(?:你|您|你们|您们)(?:看着办|定|决定|安排)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Whoever();

    [GeneratedRegex("^(?:就|请|帮我|把(?:它|这个|照片|图片))*(?:附|加|放|补充?|发|归)(?:到|在|进|给|上)?(?:那|上|刚才|之前|前面|昨天|原来)[^，。？?]{0,8}$|^(?:就)?(?:是)?(?:那|上|刚才|之前|前面|昨天)[^，。？?]{0,6}(?:的照片|的图|的)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Joining();

    [GeneratedRegex("进展|进度|怎么?样|咋样|消息|结果|到哪|哪一步|办得|办好|办了|处理|回复|回音|回话|答复|查|上次|上回|之前|以前|那件|那封|[吗呢？?]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Asks();

    [GeneratedRegex("[Yy]\\d{6}-?\\d{1,6}", RegexOptions.None, 2000)]
    private static partial Regex Number();
}
