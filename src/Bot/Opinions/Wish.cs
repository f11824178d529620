using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Tells a wish ("最好…", "希望…") from more of the matter, when both may come.</summary>
internal static partial class Wish
{
    private static readonly string[] Openings = ["希望", "最好", "建议", "能不能", "可不可以", "可以在", "请", "应该", "要是能", "盼", "想请", "要求", "能否"];

    private static readonly string[] Subjects = ["没有", "想法", "建议", "意见", "要求", "别的", "补充", "什么"];

    /// <summary>The wish in the words, or null when they are none.</summary>
    public static string? In(Turn turn)
    {
        var words = WithoutAgreeing(turn.Words);
        if (Openings.FirstOrDefault(o => words.StartsWith(o, StringComparison.Ordinal)) is { } opening)
        {
            return (opening is "希望" or "建议" or "最好" ? words[opening.Length..] : words).TrimStart('，', '：', ' ');
        }

        // Without any word of wanting or doing nothing that is read there would be a wish; so it need not be read a second time.
        if (!WishLike().IsMatch(words))
        {
            return null;
        }

        // Asked for a wish, the reader takes whatever comes for one; read alone, more of the matter shows itself.
        return turn.ReadingAlone switch
        {
            { Slots.Suggestion: { Length: > 0 } alone } => alone,
            { Intent: Intent.SubmitOpinion, Slots.Content.Length: > 0 } => null,
            _ => turn.Reading.Slots.Suggestion is { Length: > 0 } asked && WishLike().IsMatch(asked) && !SinceWhen().IsMatch(asked) ? asked : null,
        };
    }

    /// <summary>True when there is no wish, or the matter already has its words: nobody is read the same sentence twice.</summary>
    public static bool IsToldIn(string matter, string? wish) => wish is null || matter.Contains(wish.TrimEnd('。', '！', '，'), StringComparison.Ordinal);

    /// <summary>没有别的想法; 对，没什么建议: the answer that there is no wish.</summary>
    public static bool IsNone(string words)
    {
        var said = WithoutAgreeing(words).TrimEnd('。', '！', '了', '哈');
        return said.ToUpperInvariant() is "NO" or "NONE" or "NOTHING"
            || said.Length is >= 3 and <= 12 && said.StartsWith('没') && Subjects.Any(s => said.EndsWith(s, StringComparison.Ordinal));
    }

    /// <summary>Asked for a wish or for more: there is none, it is left to us, or what was read back is right as it is.</summary>
    public static bool IsNothingMore(string words) => IsNone(words) || IsLeftToUs(words)
        || words.TrimEnd('。', '！', '!', '，', '~', '～', '的', '了', '吧', '啊', '呀') is "对" or "同意" or "没有" or "没" or "好" or "是" or "可以" or "行" or "嗯"
        or "没想法" or "没有想法" or "没有建议" or "就这些"
            or "说完" or "完" or "就这样" or "跳过" or "略过" or "确认" or "提交" or "没问题" or "不用" or "无" or "ok" or "OK" or "对对" or "是这样";

    /// <summary>你们看着办吧, 随便: the wish is left to whoever works on it.</summary>
    public static bool IsLeftToUs(string words) => LeftToUs().IsMatch(words.Trim());

    /// <summary>赶紧修: a few words of wanting something done.</summary>
    public static bool MayBe(string words) => words.Trim().Length >= 3 && Member.YesNo.Of(words) is null && WishLike().IsMatch(words);

    /// <summary>The wish, and the matter that stands before it in the same words. A short subject before a wish (食堂希望补贴老人) belongs to the wish.</summary>
    public static (string? Matter, string Wish) Apart(string words, string wish)
    {
        var said = WithoutAgreeing(words).TrimEnd('。', '！', '!');
        var at = said.IndexOf(wish, StringComparison.Ordinal);
        var before = at <= 0 ? string.Empty : WishOpening().Replace(said[..at], string.Empty).Trim(' ', '，', ',', '。', '；');
        return before.Length == 0 ? (null, wish) : before.Length <= ShortSubject ? (null, said) : (before, wish);
    }

    private const int ShortSubject = 5;

    [GeneratedRegex("(?:我)?(?:希望|最好|建议|请求|恳请|盼望|盼|请|觉得|要求)(?:能够|能|可以|你们|您们|政府|有关部门)?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WishOpening();

    [GeneratedRegex("^(?:你|您|你们|您们|政府|你们委员|委员)?(?:看着办|看着来|看着处理|定|决定|安排|处理|说了算)(?:就行|就好|吧|了)*[。！]*$|^(?:随便|都行|都可以|都好|怎么都行|怎样都行|就这么多|就这些|就这样|就这|差不多了?|没别的了?|听你们的|听委员的|不知道|不懂|没主意)(?:吧|了|呀|啊)*[。！]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LeftToUs();

    // Asked for a wish, the reader takes whatever comes for one (每天早上); without a word of wanting or doing it is more of the matter.
    [GeneratedRegex("希望|最好|建议|应该|应当|该|可以|能不能|能否|要是|要求|请|求|盼|多|增|加|设|装|建|修|换|改|划|派|管|清|治|限|禁|罚|补|免|降|延|取消|安排|协调|解决|公开|封顶|合理|统一|尽快|早点|让|给|把|弄|搞|拆|搬|开|停|减|规范|整|查|处理|通", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WishLike();

    /// <summary>大概从八月份开始的, 都两年了: when it began is matter.</summary>
    [GeneratedRegex("^(?:大概|大约|差不多|好像|应该|就)?(?:是)?从.{1,12}(?:开始|起)|^.{0,6}(?:年|个月|天|周|星期)(?:多)?了[。]?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SinceWhen();

    /// <summary>What comes after 对， or 是的，.</summary>
    private static string WithoutAgreeing(string words)
    {
        foreach (var agreeing in (ReadOnlySpan<string>)["对", "是的", "是", "嗯", "没错"])
        {
            if (words.StartsWith(agreeing, StringComparison.Ordinal) && words.Length > agreeing.Length && words[agreeing.Length] is '，' or ',' or '。' or ' ' or '；')
            {
                return words[(agreeing.Length + 1)..].Trim();
            }
        }

        return words;
    }
}
