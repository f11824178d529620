using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>People answer a notice: 收到, 参加, 请假 with a reason, by button or in their own words.</summary>
internal sealed partial class AnswerNoticeFeature(INotices notices, Answering answering, AnsweredCards cards) : IFeature
{
    private static readonly string[] CannotCome = ["去不", "去不了", "来不", "来不了", "去不成", "来不成", "到不了", "参加不了", "不能去", "不能来", "不能参加"];

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Who.IsStranger || !turn.May(Act.Record, turn.Own))
        {
            return null;
        }

        if (turn.Heard is Heard.CardTap tap)
        {
            return await TapAsync(turn, tap, cancellationToken);
        }

        if (turn.Words.Length == 0)
        {
            return null;
        }

        if (turn.State.Open is LeaveRequest && Receiving().IsMatch(turn.Words))
        {
            // 收到 is no reason to stay away.
            return await TryTakeAsync(turn.Apart(), cancellationToken) ?? turn.Ask(turn.State.Open, "reason", NoticeWords.AskReason);
        }

        if (turn.State.Open is LeaveRequest request)
        {
            return await notices.FindAsync(turn.CommitteeId, request.Notice, cancellationToken) is { } asked
                ? await answering.RecordAsync(turn, asked, Answer.Leave, turn.Reading.Slots.Reason ?? turn.Words, cancellationToken)
                : turn.Close(NoticeWords.NothingPending);
        }

        if (turn.State.Open is ContactDialogue contact && turn.Who.Pending.Count > 0 && (Plain().IsMatch(turn.Words) || (turn.Words.Length <= 40 && Unable().IsMatch(turn.Words))))
        {
            return await BesideAsync(turn, contact, cancellationToken);
        }

        if (turn.IsFree && turn.Who.Pending.FirstOrDefault(n => n.Kind != NoticeKind.Policy) is { } undecided && turn.Words.Length <= 24)
        {
            if (Later().IsMatch(turn.Words))
            {
                return turn.Say(NoticeWords.AnswerLater(undecided));
            }

            if (Probably().IsMatch(turn.Words))
            {
                return turn.Ask(new Menu { AsksWhether = true }, "choice", NoticeWords.Probably(undecided), NoticeWords.SureOrNot);
            }
        }

        if (turn.IsFree && turn.Words.Length <= 40 && turn.Who.Pending.Any(n => n.Kind == NoticeKind.MustAttend) && Busy().IsMatch(turn.Words) && Said(turn) is null)
        {
            return turn.Ask(new Menu { AsksWhether = true }, "choice", NoticeWords.AskLeave(turn.Who.Pending.First(n => n.Kind == NoticeKind.MustAttend)), NoticeWords.LeaveOrNot(turn.Words));
        }

        if (turn.IsFree && turn.Words.Length <= 60 && turn.Who.Pending.FirstOrDefault(n => n.Kind == NoticeKind.MustAttend) is { } must && AsksForLeave().Match(turn.Words) is { Success: true } leave)
        {
            return turn.Ask(new Menu { AsksWhether = true }, "choice", NoticeWords.AskLeave(must), NoticeWords.LeaveOrNot(leave.Groups["why"].Value.TrimEnd('，', ',', '。', ' ')));
        }

        if (!turn.IsFree || Said(turn) is not { } answer || await NoticeMeantAsync(turn, answer, cancellationToken) is not { } notice)
        {
            return null;
        }

        return await answering.AnswerAsync(turn, notice, Answering.Fit(answer, notice.Kind), cancellationToken);
    }

    private async ValueTask<Step?> TapAsync(Turn turn, Heard.CardTap tap, CancellationToken cancellationToken)
    {
        if (!tap.Task.StartsWith("notice-", StringComparison.Ordinal)
            || !Guid.TryParseExact(tap.Task.Split('-')[1], "N", out var id)
            || Buttons.Answer(tap.Chosen.Count > 0 ? tap.Chosen[0] : tap.Key) is not { } answer
            || turn.Person is null
            || await notices.FindAsync(turn.CommitteeId, NoticeId.From(id), cancellationToken) is not { } notice)
        {
            return null;
        }

        if (notice.State == NoticeState.Recalled)
        {
            return await cards.ShowAsync(turn, turn.Say(NoticeWords.Correction(notice)), Buttons.Subject(notice), turn.Person.Id, NoticeWords.CardVoid, TappedCard.Of(turn), cancellationToken);
        }

        return await answering.AnswerAsync(turn, notice, answer, cancellationToken);
    }

    /// <summary>A notice answered plainly while a contact is being told: the answer counts, and the draft stays open behind it.</summary>
    private async ValueTask<Step?> BesideAsync(Turn turn, ContactDialogue contact, CancellationToken cancellationToken)
    {
        if (await TryTakeAsync(turn.Apart(), cancellationToken) is not { Reply: { } reply } step)
        {
            return null;
        }

        return step.State.Open is null
            ? step with { State = step.State with { Open = contact }, Reply = new Reply(reply.Text + "\n" + CommonWords.AskedAgain(contact.Name, contact.AskAgain()!)) { Options = contact.Options } }
            : step with { State = step.State with { Parked = contact }, Reply = reply.Then(CommonWords.AsideFor(contact.Name)) };
    }

    /// <summary>我家孩子发烧，可能去不了: of the speaker, not of somebody that was met.</summary>
    [GeneratedRegex("^(我|家里|孩子|那天|当天|到时候?|有事|临时|单位|出差|[0-9]{1,2}[号日]).{0,30}(去|来|到|参加)不(了|成)[了啊。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Unable();

    [GeneratedRegex("^(好的?[，,]?)?我?(能去|能来|能到|能参加|可以参加|准时参加|按时参加|一定到|一定去|参加|不参加|去不了|来不了|参加不了|不能去|不能来|不能参加|要请假|请假|收到|已收到|收悉|已阅)(了|啦|的)?($|[。！!，,；; ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Plain();

    [GeneratedRegex("^(好的?[，, ]?)?(已?收到|收悉|已?阅|知道|知悉|明白)了?[，,。！ ]?(谢谢你?您?|好的|辛苦)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Receiving();

    [GeneratedRegex("^(那|那就|那好|好|好吧|行|行吧|得|得嘞|成|中|[，, ])+(我)?(就|还是)?(能|可以|准时)?(去|来|参加)(吧)?$|^(我)?(那天)?(又|现在|还是|可以|改)(能|可以)?(去|来|参加|到)$|^(又|现在|还是)能(去|来|参加|到)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AbleAgain();

    /// <summary>21号可以去: the day before it is the meeting's, and no reason to stay away.</summary>
    [GeneratedRegex("^(那|那就|好的?|哦|[，, ])*([0-9]{1,2}(月[0-9]{1,2})?[号日]|(下|这|本)?(周|星期|礼拜)[一二三四五六日天]|今天|明天|后天|那天|当天|改期|新时间)?(上午|下午|晚上)?[，, ]?(我)?(就|又|应该)?(可以|能|没问题|有空|有时间|得空)(去|来|参加|到|过去|过来)?(的|啊|呀)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CanCome();

    /// <summary>收到，周四交: received, with a word besides.</summary>
    [GeneratedRegex("^(好的?[，, ]?)?(已?收到|收悉)了?[，,。！ ]+(?!.*([？?吗呢]|请假|不了|不去|不来|不参加|能去|参加|几点|哪)).{1,24}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ReceivedFirst();

    /// <summary>周一我得带孩子看病，能请假吗: the ground, and the leave in the form of a question.</summary>
    [GeneratedRegex("^(?<why>.{2,40}?)[，,。 ]*(能不能|能|可不可以|可以|想)?(请)(个|一下|一天|半天|一次)?假(吗|不|行吗|可以吗|成吗|好吗|行不行)[？?。]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AsksForLeave();

    /// <summary>得晚到二十来分钟, 可能迟到半小时.</summary>
    [GeneratedRegex("^(我|那天|可能|估计|恐怕|应该|大概|得|要|会|[，, ])*(晚|迟)(一?会儿?|一?点儿?|一些|(大概|约)?[0-9一二两三四五六七八九十半几来多]{1,5}(个)?(分钟|小时|刻钟|钟头))?(才)?(能|会)?(到|来|去|过去|过来)(会场|一?会儿?|一?点儿?|一些|(大概|约)?[0-9一二两三四五六七八九十半几来多]{1,5}(个)?(分钟|小时|刻钟|钟头))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ComesLate();

    /// <summary>还是去不了，家里老人住院: the reason behind it.</summary>
    [GeneratedRegex("^(我|那天|这次|还是|又|可能|恐怕|怕是|估计|现在|实在|真的?|确实|不好意思|抱歉|对不起|[，, ])*(去|来|到|参加)不(了|成)(了|啦)?[，,。；; ]+(?!.*[？?]$).{2,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex StaysAway();

    [GeneratedRegex("[？?]$|(去不去|来不来|参不参加|参加不参加|行不行|可不可以|好不好|能不能.{1,8}|方不方便|成不成)$|(都有|有|还有|是)?(谁|哪些人|哪几个|多少人|几个人)(参加|去|来)?$|(吗|呢)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AsksAbout();

    /// <summary>能去, 我请假: an answer to a notice that needs no reading.</summary>
    public static bool IsPlain(string words) => Plain().IsMatch(words);

    /// <summary>21号我有课，下午三节连上: what keeps somebody away, without a word of leave.</summary>
    [GeneratedRegex("^(不好意思|抱歉|对不起|我|那天|当天|到时候?|[0-9]{1,2}[号日]|(下|这|本)?(周|星期|礼拜)[一二三四五六日天]|上午|下午|晚上|正好|刚好|要|也|得|还|[，, ])*(有课|上课|有手术|手术|值班|出差|在外地|在国外|住院|生病|发烧|走不开|脱不开身|有冲突|冲突了|开庭|监考|培训|体检)(?!.{0,12}[？?]$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Busy();

    /// <summary>我安排下时间再回复.</summary>
    [GeneratedRegex("(晚点|晚些|稍后|过后|回头|之后|明天|到时|定了|确定了|安排|看看|看下)(一下)?.{0,8}(再)?(回复|回你|回您|答复|告诉|定|说)$|^(还)?(定不下来|说不准|不一定|不确定|看情况)[。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Later();

    /// <summary>应该可以, 尽量去.</summary>
    [GeneratedRegex("^(我)?(应该|大概|估计|可能|尽量|争取)(是)?(可以|能|没问题|去|来|到|参加|行)(去|来|参加|到)?[吧的。]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Probably();

    public static Answer? Said(Turn turn)
    {
        var said = turn.Words.TrimEnd('。', '！', '!', '了', '啦', '的', '～', '~');
        switch (said)
        {
            case "收到" or "已收到" or "知道" or "收到谢谢" or "收悉" or "已阅" or "明白":
                return Answer.Received;
            case "参加" or "我参加" or "能去" or "能参加" or "准时参加" or "一定到" or "去":
                return Answer.Attends;
            case "不参加" or "不去" or "去不":
                return Answer.Declines;
            case "请假" or "我请假" or "要请假":
                return Answer.Leave;
            // 还是去不了: a change of mind in a few words, which say nothing of the kind outside a notice.
            case { Length: <= 10 } when CannotCome.Any(end => said.EndsWith(end, StringComparison.Ordinal)):
                return Answer.Leave;
        }

        if (Receiving().IsMatch(said) || (said.Length <= 30 && ReceivedFirst().IsMatch(said)))
        {
            return Answer.Received;
        }

        // 得晚到二十来分钟: whoever says so comes.
        if (said.Length <= 20 && ComesLate().IsMatch(said))
        {
            return Answer.Attends;
        }

        if (said.Length <= 60 && StaysAway().IsMatch(said))
        {
            return Answer.Leave;
        }

        if (AbleAgain().IsMatch(said) || CanCome().IsMatch(said))
        {
            return Answer.Attends;
        }

        // 参加的都有谁 asks; it answers nothing.
        if (AsksAbout().IsMatch(said))
        {
            return null;
        }

        // 我爸摔了一跤，来不了: the reason may sound like an alarm; what is meant is the meeting.
        if (EmergencyFeature.Declines(turn.Words) && turn.Reading.Intent == Intent.Emergency)
        {
            return Answer.Leave;
        }

        return turn.Reading.Intent switch
        {
            Intent.RsvpYes => Answer.Attends,
            Intent.RsvpNo => Answer.Declines,
            Intent.Leave => Answer.Leave,
            _ => null,
        };
    }

    /// <summary>The notice that waits for this person's answer; or, for a change of mind, the last one answered whose day has not passed.</summary>
    private async ValueTask<Notice?> NoticeMeantAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        var fitting = turn.Who.Pending.Where(n => Answering.Suits(answer, n.Kind)).ToList();
        var day = DayNamed.In(turn.Words, turn.Today).FirstOrDefault()?.On;
        var pending = fitting.Find(n => turn.Words.Contains(n.Topic, StringComparison.Ordinal)) ?? (day is null ? null : fitting.Find(n => n.Meeting?.On == day)) ?? fitting.FirstOrDefault();
        if (pending is not null)
        {
            return pending;
        }

        foreach (var receipt in await notices.ReceiptsOfAsync(turn.CommitteeId, turn.Person!.Id, 5, cancellationToken))
        {
            var notice = await notices.FindAsync(turn.CommitteeId, receipt.Notice, cancellationToken);
            if (notice is { State: not NoticeState.Recalled } && Answering.Suits(answer, notice.Kind) && (notice.Meeting is null ? notice.At > turn.Now.AddDays(-7) : notice.Meeting.On >= turn.Today))
            {
                return notice;
            }
        }

        return null;
    }
}
