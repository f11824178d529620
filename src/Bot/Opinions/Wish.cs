using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Tells a wish ("最好…", "希望…") from more of the matter, when both may come.</summary>
internal static class Wish
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

        // Asked for a wish, the reader takes whatever comes for one; read alone, more of the matter shows itself.
        return turn.ReadingAlone switch
        {
            { Slots.Suggestion: { Length: > 0 } alone } => alone,
            { Intent: Intent.SubmitOpinion, Slots.Content.Length: > 0 } => null,
            _ => turn.Reading.Slots.Suggestion is { Length: > 0 } asked ? asked : null,
        };
    }

    /// <summary>没有别的想法; 对，没什么建议: the answer that there is no wish.</summary>
    public static bool IsNone(string words)
    {
        var said = WithoutAgreeing(words).TrimEnd('。', '！', '了', '哈');
        return said.Length is >= 3 and <= 12 && said.StartsWith('没') && Subjects.Any(s => said.EndsWith(s, StringComparison.Ordinal));
    }

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
