using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>Staff ask how their last notice went: 谁没收到, 谁没回, 谁请假; and have the silent reminded, or the notice recalled.</summary>
internal sealed partial class NoticeQuestions(INotices notices, IPeople people, AnsweredCards cards) : IFeature
{
    /// <summary>What is asked, or null.</summary>
    public static string? Asked(Turn turn)
    {
        if (!NoticeScope.MayDraft(turn))
        {
            return null;
        }

        var said = turn.Words.TrimEnd('？', '?', '。', '呢', '了', '啊', '呀');
        bool Has(string words) => said.Contains(words, StringComparison.Ordinal);
        return said.Length > 30 ? null
            : said.StartsWith(NoticeWords.RemindAnyway, StringComparison.Ordinal) ? "remind-anyway"
            : said.StartsWith(NoticeWords.RecallAnyway, StringComparison.Ordinal) ? "recall-anyway"
            : said == NoticeWords.LeaveIt ? "leave-it"
            : said == "撤回" || (Has("撤回") || Has("撤销") || Has("作废")) && (Has("通知") || Numbered().IsMatch(said)) || CalledOff().IsMatch(said) ? "recall"
            : said is "催" or "催一下" or "再催一下" or "催一催" or "提醒一下" or "都催一下" or "再催" or "再催催" or "催催" || RemindThose().IsMatch(said)
            || (said.StartsWith('催') && turn.Reading.Intent == Intent.Remind)
                ? "remind"
            : Has("没收到") || Has("没送到") || Has("未送达") || Has("没发到") ? "missed"
            : Unanswered().IsMatch(said) ? "silent"
            : Coming().IsMatch(said) ? "coming"
            : Has("没回") || Has("未回") || Has("没回复") || Has("没报名") || Has("回执情况") || Has("回复情况") || Has("统计回执") || Has("通知情况")
            || said is "情况" or "情况怎么样" || Has("报名情况") || Has("参会情况") || Has("答复情况") || Has("多少人参加") || Has("几个人参加")
            || said is "谁回" or "有谁回" or "谁收到"
                ? "silent"
            : OfOne().IsMatch(turn.Words) ? "one"
            : (Has("请假") && (Has("谁") || Has("名单") || Has("哪些"))) || NotComing().IsMatch(said) ? "leave"
            : null;
    }

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Asked(turn) is not { } asked)
        {
            return null;
        }

        if (asked == "leave-it")
        {
            return turn.Say(NoticeWords.LeftAsIs);
        }

        var recent = (await notices.RecentAsync(turn.CommitteeId, 20, cancellationToken))
            .Where(n =>
                n.State is not (NoticeState.Recalled or NoticeState.InReview or NoticeState.Returned) && turn.May(Act.DraftNotice, NoticeScope.Of(n)))
            .ToList();
        if (asked == "one" && recent.Count == 0)
        {
            return null;
        }

        var day = asked == "recall" ? DayNamed.In(turn.Words, turn.Today).FirstOrDefault()?.On : null;
        var notice = recent.FirstOrDefault(n => Mentioned(turn, n)) ?? recent.FirstOrDefault(n => day is null || n.Meeting?.On == day);
        if (notice is null)
        {
            return turn.Say(recent.Count > 0 && day is { } named ? NoticeWords.NoMeetingOn(named, recent[0]) : NoticeWords.NoNotice);
        }

        var receipts = await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken);
        var names = (await people.FindAllAsync(turn.CommitteeId, [.. receipts.Select(r => r.Person)], cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        string Name(Receipt receipt) => names.GetValueOrDefault(receipt.Person, "？");
        return asked switch
        {
            "one" => OneOf(turn, notice, receipts, Name),
            "missed" => turn.Say(NoticeWords.Missed(
                notice,
                [.. receipts.Where(r => r.Answer == Answer.None && r.Delivery is DeliveryState.Failed or DeliveryState.Unreachable).Select(r => (Name(r), r.FailureWords ?? string.Empty))],
                notice.State is NoticeState.Paused or NoticeState.Stopped
                    ? []
                    : [.. receipts.Where(r => r is { Answer: Answer.None, Delivery: DeliveryState.Planned }).Select(Name)])),
            "coming" =>
                turn.Say(NoticeWords.Coming(notice,
                    [.. receipts.Where(r => r.Answer == Answer.Attends)
                        .Select(r => (Name(r), (r.Reason ?? string.Empty) + (r.AnsweredFor is null ? string.Empty : NoticeWords.WrittenDown)))])),
            "leave" =>
                turn.Say(NoticeWords.OnLeave(notice,
                    [.. receipts.Where(r => r.Answer == Answer.Leave)
                        .Select(r =>
                            (Name(r),
                                (r.Reason ?? string.Empty) + NoticeWords.Ruling(r.Ruling) + (r.AnsweredFor is null
                                    ? string.Empty
                                    : NoticeWords.WrittenDown)))])),
            "remind" or "remind-anyway" => Reminding.Of(turn, notice, receipts, Name, anyway: asked == "remind-anyway"),
            "recall" => turn.Denied(Act.PauseNotice, NoticeScope.Of(notice)) ?? Recalling.Ask(turn, notice, receipts),
            "recall-anyway" => turn.Denied(Act.PauseNotice, NoticeScope.Of(notice))
                ?? await cards.ShowAsync(turn, Recalling.Do(turn, notice, receipts), Buttons.Subject(notice), null, NoticeWords.CardVoid, null, cancellationToken),
            _ => turn.Say(NoticeWords.Summary(notice, receipts, names)),
        };
    }

    /// <summary>张伟请假了吗: how one person stands; null when the words name nobody who was asked.</summary>
    private static Step? OneOf(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts, Func<Receipt, string> name)
    {
        var said = OfOne().Match(turn.Words).Groups["name"].Value;
        return receipts.FirstOrDefault(r => name(r) == said) is { } receipt ? turn.Say(NoticeWords.Standing(notice, said, receipt)) : null;
    }

    private static bool Mentioned(Turn turn, Notice notice) =>
        turn.Words.Contains(notice.Number, StringComparison.OrdinalIgnoreCase) || (notice.Topic.Length >= 3 && turn.Words.Contains(notice.Topic, StringComparison.Ordinal));

    // 谁没答复, 还有哪些人没反馈, 还差谁: only as a question, because a notice's own text may say 没反馈的请抓紧.
    [GeneratedRegex("(谁|哪些|哪几|哪位|几个|几位|多少|还有|名单|有没有人).{0,8}(没|未)(有)?(答复|回答|反馈|回应|回音|回话|表态|确认|动静|反应|吭声|报名|交|报|看|读|应)|^(没|未)(答复|回答|反馈|回应|确认|报名|交)的?(有)?(谁|哪些|哪几|几个|名单|多少)|^(还|都|就)?差(谁|哪些人|哪几位|几个人)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Unanswered();

    /// <summary>麻建新请假了吗, 冷雪梅来不来, 王磊回了没有.</summary>
    [GeneratedRegex("^(?<name>[\\p{IsCJKUnifiedIdeographs}·]{2,8}?)(委员|常委|主席|主任)?(那边)?(到底|是不是)?((请假|请过假|来|去|参加|报名|回复?|答复|收到|看)(了|过)?(没有?|吗|没啊|么)|来不来|去不去|能不能(来|去|参加)|回没回|怎么回的|什么情况|来吗|去吗)[？?啊呀]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OfOne();

    [GeneratedRegex("^(这个|那个|刚才的|今天的|明天的)?(会|会议|活动|座谈会|培训)?(先)?(不开|取消|不办|不搞)$|^(把)?(取消|不开)(掉)?(今天|明天|后天|这周|下周.?|本周.?|周.|星期.|[0-9]{1,2}月?[0-9]{0,2}[日号]?|这个|那个|刚才)?(的)?(那个|那场)?[^，。]{0,8}(会|会议|活动|座谈会|培训|视察|调研)$|^(把)?(今天|明天|后天|这周|下周.?|周.|[0-9]{1,2}月?[0-9]{0,2}[日号]?)(的)?[^，。]{0,8}(会|会议|活动|座谈会|培训|视察|调研)(取消|不开)(掉)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CalledOff();

    [GeneratedRegex("^(再|帮我)?催(一?下|一遍|一催|催)?(还)?(没|未)(有)?(回|回复|答复|报名|确认)(的)?(人|委员)?$|^(把|给|再)?(还)?(没|未)(有)?(回|交|答复|反馈|报名|回复|报|确认)(复)?(的)?(人|委员|几位|几个)?(再|都|也)?催(一?下|催)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RemindThose();

    [GeneratedRegex("^.{0,20}(谁|几个人|多少人|多少个|哪些人?|哪几[个位]|有谁|都有谁).{0,3}(参加|报名|会来|能来|要来|来|会去|能去|去|到会)$|(参加|参会|报名)(的)?(人员)?名单", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Coming();

    /// <summary>谁来不了, 哪些人不参加.</summary>
    [GeneratedRegex("^(有|还有|都有)?(谁|哪些(人|委员)?|哪几位)(说)?(来不了?|去不了?|不来|不去|不能来|不能去|不参加|到不了?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NotComing();

    [GeneratedRegex("[Tt]\\d{6}-\\d{1,4}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Numbered();
}
