using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices.Inquiries;

/// <summary>周五开会几点？能停车吗？ A recipient's question is answered from the notice where it says so, and otherwise brought to whoever sent it.</summary>
internal sealed partial class InquiryFeature(INotices notices, Answering answering) : IFeature
{
    private const int MostWords = 60;
    private const int MostOpen = 5;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.Record) || turn.Words.Length is < 3 or > MostWords || !Question().IsMatch(turn.Words) || Otherwise().IsMatch(turn.Words))
        {
            return null;
        }

        // Without the word for it, a question in the middle of a form belongs to the form; so does one that another feature answers.
        var plain = Meeting().IsMatch(turn.Words);
        if (!plain
            && (turn.State.Open is not null
                || turn.Reading.Intent is Intent.QueryProgress or Intent.MyStatistics or Intent.MyContacts or Intent.Cancel or Intent.RegisterContact
                or Intent.Unsubscribe))
        {
            return null;
        }

        var recent = await RecentAsync(turn, cancellationToken);
        if (recent.Count == 0)
        {
            return plain ? WithDraft(turn, turn.Say(InquiryWords.NoNotice)) : null;
        }

        var day = DayNamed.In(turn.Words, turn.Today).FirstOrDefault();
        if (Meant(turn, day, recent) is not { } found)
        {
            return WithDraft(turn, turn.Say(InquiryWords.NotThatDay(NoticeWords.Day(day!.On!.Value), recent.First(r => r.Notice.Meeting is not null).Notice)));
        }

        var parts = InquiryParts.Of(turn.Words) ?? new InquiryParts([turn.Words], null);
        var asked = Answer(turn, found.Notice, found.Receipt, parts);
        return WithDraft(turn, parts.Answer is { } said && turn.IsFree ? await BesideAsync(turn, said, found.Notice, asked, cancellationToken) : asked);
    }

    /// <summary>What the notice says is answered at once, question by question; only the rest goes to the office.</summary>
    private static Step Answer(Turn turn, Notice notice, Receipt receipt, InquiryParts parts)
    {
        var known = parts.Questions.Select(q => (Question: q, Answer: NoticeFacts.Answer(notice, q))).ToList();
        var told = known.Select(k => k.Answer).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var open = known.Where(k => k.Answer is null).Select(k => k.Question).ToList();
        if (open.Count == 0)
        {
            return turn.Say(string.Join('\n', told));
        }

        var words = told.Count == 0 && parts.Answer is null ? turn.Words : string.Join('？', open);
        var step = receipt.Inquiries.Count(i => i.Reply is null) >= MostOpen || receipt.Inquiries.Any(i => i.Reply is null && i.Words == words)
            ? turn.Say(InquiryWords.Waiting)
            : turn.Say(told.Count == 0 ? InquiryWords.Forwarded : InquiryWords.ForwardedOnly(words)) with
            {
                Changes = [receipt with { Inquiries = [.. receipt.Inquiries, new NoticeInquiry(words, turn.Now)] }],
                Outbox = [Errand.Tell(turn.CommitteeId, notice.By, InquiryWords.ToOffice(turn.Person!.Name, notice, words), turn.Now, headline: "委员问通知")],
            };
        return told.Count == 0 ? step : step with { Reply = new Reply(string.Join('\n', [.. told, step.Reply!.Text])) };
    }

    /// <summary>能去，要带材料吗: the answer counts as well, and the question asked with it stays on the same receipt.</summary>
    private async ValueTask<Step> BesideAsync(Turn turn, string said, Notice notice, Step asked, CancellationToken cancellationToken)
    {
        var part = turn.Saying(said);
        if (AnswerNoticeFeature.Said(part) is not { } answer)
        {
            return asked;
        }

        var step = await answering.AnswerAsync(part, notice, Answering.Fit(answer, notice.Kind), cancellationToken);
        var inquiries = asked.Changes.OfType<Receipt>().FirstOrDefault();
        var changes = inquiries is null ? step.Changes
            : step.Changes.OfType<Receipt>().Any() ? [.. step.Changes.Select(c => c is Receipt receipt ? receipt with { Inquiries = inquiries.Inquiries } : c)]
            : [.. step.Changes, inquiries];
        return step with
        {
            Reply = step.State.Open is LeaveRequest ? new Reply(asked.Reply!.Text + "\n" + step.Reply!.Text) : step.Reply!.Then(asked.Reply!.Text),
            Changes = changes,
            Outbox = [.. step.Outbox, .. asked.Outbox],
        };
    }

    /// <summary>The notice by its topic, or by the day asked for, or the newest; null when a day was named on which no meeting is.</summary>
    private static (Notice Notice, Receipt Receipt)? Meant(Turn turn, DayNamed? day, List<(Notice Notice, Receipt Receipt)> recent)
    {
        var named = recent.Where(r => turn.Words.Contains(r.Notice.Topic, StringComparison.Ordinal)).ToList();
        if (named.Count > 0)
        {
            return named[0];
        }

        var meetings = recent.Where(r => r.Notice.Meeting is not null).ToList();
        if (day is { On: { } on } && meetings.Count > 0)
        {
            var near = meetings.Where(r => r.Notice.Meeting!.On == on).ToList();
            near = near.Count > 0 || !day.HasWeekday ? near : [.. meetings.Where(r => r.Notice.Meeting!.On.DayOfWeek == on.DayOfWeek)];
            return near.Count > 0 ? near[0] : null;
        }

        return meetings.Count > 0 ? meetings[0] : recent[0];
    }

    private async ValueTask<List<(Notice Notice, Receipt Receipt)>> RecentAsync(Turn turn, CancellationToken cancellationToken)
    {
        var found = new List<(Notice, Receipt)>();
        foreach (var receipt in await notices.ReceiptsOfAsync(turn.CommitteeId, turn.Person!.Id, 8, cancellationToken))
        {
            if (await notices.FindAsync(turn.CommitteeId, receipt.Notice, cancellationToken) is { State: not NoticeState.Recalled } notice
                && (notice.Meeting is { } meeting ? meeting.On >= turn.Today : notice.At > turn.Now.AddDays(-14)))
            {
                found.Add((notice, receipt));
            }
        }

        return found;
    }

    private static Step WithDraft(Turn turn, Step step) =>
        turn.State.Open is { IsWorthKeeping: true } open ? step with { Reply = step.Reply!.Then(CommonWords.DraftStillThere(open.Name)) } : step;

    [GeneratedRegex("[？?吗呢么]$|几点|在哪|哪里|哪儿|什么时候|什么时间|啥时候|几号|周几|怎么走|带什么|带啥|有没有|能不能|可不可以|行不行|好不好|方不方便|要不要|用不用|多久|多长时间|是否|都有谁|有谁|哪些人|多少人|几个人|(?:有|能|让|管|用|要|可以|方便)[^，。]{2,10}(?:不|没|没有)[？?]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Question();

    [GeneratedRegex("开会|会议|通知|座谈会|协商会|的会|会场|会上|签到|着装|停车|这个会|这次会|那个会|的会", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Meeting();

    // Questions about the bot, one's own numbers, or a person are answered elsewhere; told visits are no questions.
    [GeneratedRegex("[，,].{0,4}请.{0,2}假(?:吗|不|行吗|可以吗|成吗|好吗|行不行)[？?]*$|真人|机器|反馈表|登记表|小结|日记|打印|初稿|提醒|算不算|群众|居民|你是谁|谢谢|我的|我今年|走访|来信|进展|任务|联系了|联系人|反映|编号|怎么报|怎么用|怎么填|会干什么|能做什么|能干什么|你会什么|群众", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Otherwise();
}
