using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>
/// 佟大妈家昨儿又漏雨了，我上午去看了看: the day belongs to what happened, and the visit has its own; of today when an hour of the day stands with it,
/// otherwise it is asked. What happened is part of the matter, whole.
/// </summary>
internal static partial class MatterDay
{
    public static ContactDraft Apart(ContactDraft draft, Turn turn)
    {
        if (draft.On is not { } on || on == turn.Today || turn.Words.Length > 200 || Told().Match(turn.Words) is not { Success: true } told
            || Met().IsMatch(told.Groups["matter"].Value))
        {
            return draft;
        }

        var matter = told.Groups["matter"].Value.Trim();
        var content = draft.Content switch
        {
            null => matter,
            { } said when matter.Contains(said, StringComparison.Ordinal) => matter,
            { } said when said.Contains(matter, StringComparison.Ordinal) => said,
            { } said => $"{matter}，{said}",
        };
        return draft with { On = told.Groups["part"].Success ? turn.Today : null, OnUntil = null, Content = content };
    }

    [GeneratedRegex("^(?<matter>[^，,。；]{0,14}(昨[天儿晚]|大?前[天儿]|上个?(周|星期|礼拜)[一二三四五六日天])[^，,。；]{1,20}(了|着|坏|漏|塌|断))[，,。；]\\s*(所以|于是|就)?我(就|也|们)?(?<part>今[天早儿](上午|下午|早上)?|刚才|刚|早上|上午|中午|下午|傍晚|晚上)?(就|也|特地|专门)?(去|到|上|来|过去|给|跟)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Told();

    /// <summary>The first clause tells of a meeting itself: its day is the visit's.</summary>
    [GeneratedRegex("我|走访|看望|拜访|见[了到面]|碰|聊|谈|电话|微信|座谈|开会|来找|找到|慰问|家访|反映|说", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Met();
}
