using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Notices;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Answers to "您今天计划走访…，去了吗？": it took place, it moves to another day, or it is called off.</summary>
internal sealed partial class PlanAnswerFeature(IContacts contacts, DraftDesk desk, IContactRules rules) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.Record) || turn.State.Open is not null || turn.Words.Length == 0)
        {
            return null;
        }

        if (turn.Words.Length <= 30 && FromDayToDay().Match(turn.Words) is { Success: true } fromTo && await ShiftAsync(turn, fromTo, cancellationToken) is { } shifted)
        {
            return shifted;
        }

        if (Answer().Match(turn.Words) is not { Success: true } answer)
        {
            return null;
        }

        var went = answer.Groups["went"].Success;
        var plans = await contacts.PlansByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken);
        var plan = plans.Where(p => p is { Became: null, CancelledAt: null } && p.On >= turn.Today.AddDays(-3) && (!went || p.On <= turn.Today)).MinBy(p => p.On);
        if (plan is null)
        {
            return null;
        }

        if (went)
        {
            return turn.Reading is { Intent: Intent.LogContact, Slots: { Persons.Count: > 0, Date: not null } }
                ? null
                : await TookPlaceAsync(turn, plan, answer.Groups["rest"].Value.Trim('，', ',', '。', ' '), cancellationToken);
        }

        if (answer.Groups["moved"].Success)
        {
            return NewDay(turn) is { } day ? Move(turn, plan, day) : turn.Say(ContactWords.MoveWhen);
        }

        return answer.Groups["off"].Success
            ? turn.Say(ContactWords.CalledOff(DayWords.Names(plan.With))) with { Changes = [plan with { CancelledAt = turn.Now }] }
            : turn.Say(ContactWords.NotYet);
    }

    /// <summary>周三改周四去, 还是改成下周四去看宁小满: the plan of that day or with that person goes to the other day; a bare weekday is one of the plan's own week.</summary>
    private async ValueTask<Step?> ShiftAsync(Turn turn, Match said, CancellationToken cancellationToken)
    {
        var named = TellsVisit.Named(turn);
        var old = DayNamed.In(said.Groups["from"].Value, turn.Today) is [{ On: { } was }, ..] ? was : (DateOnly?)null;
        var open = (await contacts.PlansByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken))
            .Where(p =>
                p is { Became: null, CancelledAt: null } && p.On >= turn.Today.AddDays(-3)
                && (named.Count == 0 || p.With.Any(w => named.Any(n => n.Name == w.Name))))
                .OrderBy(p => p.On).ToList();
        var plan = old is null ? open.FirstOrDefault() : open.Find(p => p.On == old) ?? open.Find(p => p.On.DayOfWeek == old.Value.DayOfWeek);
        var to = said.Groups["to"].Value;
        return plan is null
            || (DayNamed.InWeekOf(plan.On, to, turn.Today) ?? (DayNamed.In(to, turn.Today) is [{ On: { } day }, ..] ? day : null)) is not { } on
            || on == plan.On
            ? null
            : Move(turn, plan, on);
    }

    [GeneratedRegex("^(那个?|还是|计划|就|[，, ])*(?<from>((下|这|本)?个?(周|星期|礼拜)[一二三四五六日天]|明天|后天|[0-9]{1,2}(月[0-9]{1,2})?[号日]))?(的|那个|那次|那趟|的计划|去不了|没空|有事|看\\p{IsCJKUnifiedIdeographs}{2,4}|[，, ])*(改|换|挪|推|延)(到|成|为|至|在)?(?<to>((下|这|本)?个?(周|星期|礼拜)[一二三四五六日天]|明天|后天|大后天|[0-9]{1,2}(月[0-9]{1,2})?[号日]))(上午|下午|晚上)?(再)?(去|看|走访|吧|了|.{0,2}\\p{IsCJKUnifiedIdeographs}{2,4}){0,3}[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FromDayToDay();

    /// <summary>The reader takes a bare day for one that has passed; for a plan it is the next such day.</summary>
    private static DateOnly? NewDay(Turn turn)
    {
        if (turn.ReadAs(new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Date }).Slots.Date is not { } day)
        {
            return null;
        }

        while (day < turn.Today)
        {
            day = turn.Words.Contains('月', StringComparison.Ordinal) ? day.AddYears(1)
                : turn.Words.Contains('周', StringComparison.Ordinal) || turn.Words.Contains("星期", StringComparison.Ordinal) ? day.AddDays(7)
                : day.AddMonths(1);
        }

        return day;
    }

    private static Step Move(Turn turn, ContactPlan plan, DateOnly day)
    {
        // A plan of its own, so that the question of the old day finds its plan called off.
        var moved = plan with { Id = PlanId.New(turn.Now), On = day, Revision = 0 };
        return turn.Say(ContactWords.Moved(DayWords.Day(day, turn.Today), DayWords.Names(plan.With))) with
        {
            Changes = [plan with { CancelledAt = turn.Now }, moved],
            Outbox = [PlanDesk.Reminder(moved, ContactWords.PlanReminder("去看", DayWords.Names(plan.With)), turn)],
        };
    }

    private async ValueTask<Step> TookPlaceAsync(Turn turn, ContactPlan plan, string rest, CancellationToken cancellationToken)
    {
        var its = rules[turn.CommitteeId];
        var blank = ContactDialogue.Blank(turn.Now);
        var planned = blank.Draft with
        {
            With = [.. plan.With.Select(p => ContactRecords.Party(p, turn.Who))],
            On = plan.On,
            Time = plan.Time,
            Place = plan.Place,
        };
        var reading = turn.ReadAs(new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Place, Filled = blank.With(planned).Filled });
        var told = DraftFilling.Fill(DraftFilling.Meet(planned, ContactWay.Visit, null, its),
            reading.Slots with { Date = null, Persons = [], Content = null }, reading, turn.Words, turn.Who, its);
        // 在她家，聊了垃圾桶: where it was is no part of the matter.
        rest = Where().Match(rest) is { Success: true } where && told.Place is { } there
            && where.Value.Contains(there.TrimEnd('里'), StringComparison.Ordinal)
            ? rest[where.Length..]
            : rest;
        told = rest.Length >= 4
            ? told with { Content = TextMerging.WithoutOpening(reading.Slots.Content is { } said && rest.Contains(said, StringComparison.Ordinal)
                ? said
                : rest),
                Place = told.Place is { } spot && (spot == rest || rest.Contains(spot, StringComparison.Ordinal) && spot.Length > 12)
                ? planned.Place
                : told.Place }
            : told;
        told = LooseWords.AtTheirs(told);
        var step = await desk.NextAsync(turn, blank.With(told), null, string.Empty, cancellationToken);
        return step with { Outbox = [.. step.Outbox, NudgeRunner.Tomorrow(turn)] };
    }

    [GeneratedRegex("^(就|是|就是)?在[^，,聊谈说讲]{2,12}[，, ]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Where();

    [GeneratedRegex("^(?<went>去过了|去了|看过了|看了|见过了|见了)(?<rest>.*)$|^(?<moved>改到|改期|推迟|延到|改在)|^(?<off>取消计划|不去了|去不了)|^没去", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Answer();
}
