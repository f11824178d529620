using System.Text.RegularExpressions;
using WeLiaison.Bot.Flows;
using WeLiaison.Bot.Flows.Entries;
using WeLiaison.Bot.Flows.Studios;
using WeLiaison.Bot.Member;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Bot.Member.Mine;
using WeLiaison.Bot.Notices;
using WeLiaison.Bot.Opinions.Keyed;
using WeLiaison.Bot.Papers.Chat;

namespace WeLiaison.Bot.Conversations;

/// <summary>
/// Sentences that begin another matter while a form is open. A form that asks for free words would take them for its answer (登记联系人 as somebody's
/// unit, 年度计划 as a kind of service); a step that was only shown would swallow them.
/// </summary>
internal static partial class OtherMatter
{
    private const int Longest = 400;

    /// <summary>Whether the words leave the open form: it is put aside, and they are heard as if nothing were open.</summary>
    public static bool Leaves(Dialogue open, string said)
    {
        var words = said.Trim();
        return words.Length is > 1 and <= Longest && open switch
        {
            Pending => YesNo.Of(words) is null && !Said.IsYes(words) && !Change().IsMatch(words) && (Opening().IsMatch(words) || Reading().IsMatch(words)),
            // 谁上个月没走访 is nobody's name, though it is asked who is to get the notice.
            NoticeDraft { Text: not null, Audience: null } or NoticeDraft { Awaiting: "audience" } when Flows.Overviews.IdleFlow.IsAsked(words) => true,
            // A second notice is none of the first one's text.
            NoticeDraft { Text: not null } when NewNotice().IsMatch(words) => true,
            KeyedLetterDraft or EntryDraft or RegisterDialogue or StudioApplication or PlanDraft or OutcomeDraft or NoticeDraft =>
                Opening().IsMatch(words) || Reading().IsMatch(words),
            // The lists that a member reads are shown beside a contact that is being told.
            ContactDialogue => Opening().IsMatch(words) || OwnMatter().IsMatch(words),
            _ => false,
        };
    }

    /// <summary>A list or a help that is asked for in a word; nobody is called so.</summary>
    public static bool IsAsked(string words) => Reading().IsMatch(words);

    [GeneratedRegex(@"^(登记联系人|结束联系|记一条|记活动|年度计划|交成果|有困难请协调|对政协工作的意见|申请工作室|报名街道小组|退出街道小组|合并意见|登记场所|场所活动|发起|代写|代录|补记|全会报到|里程碑|建街道小组|小组计划|专委会计划|民生协商议题|六有|对口|生成专委会联系)($|[ 　：:，,\p{IsCJKUnifiedIdeographs}])|^打印.{0,20}$|^[\p{IsCJKUnifiedIdeographs}]{1,5}[ 　：:]*[SsYyLlKkTt]\d{6}-\d{1,6}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex("^(我的任务|我的联系人|我的记录|能办什么|待签|待同意|联系空缺|社情民意|转办|困难协调|街道小组|我的工作室|服务卡|履职日记|年度小结|年度报告|报联系|来信|场所|话题|收到|知道了)[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Reading();

    [GeneratedRegex("^(请)?(帮我)?(再|另)?(发(一)?(个|条|份)?)?通知(一下)?(?!内容|正文|时间|地点|对象|改)[^：:，,。]{1,30}[：:，,].{4,}|^(请)?(帮我)?(再)?给[^：:，,。]{1,20}发(一)?(个|条|份)?通知|^(再)?发(一)?(个|条|份)?通知$|^通知[\\p{IsCJKUnifiedIdeographs}]{1,10}(委员|常委|委员们)[^，。]{6,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex NewNotice();

    /// <summary>反映一下，老小区装电梯缺钱: the member's own matter, not what somebody said in a visit.</summary>
    [GeneratedRegex("^(我)?(再|另外|还)?(要|想)?反映(一下|下|个事|件事|个问题|一件事|一个问题|个情况)?[，,：: ].{8,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex OwnMatter();

    [GeneratedRegex("改成|改为|^(时间|日期|地点|方式|内容|不是)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Change();
}
