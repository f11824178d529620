using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Clock;

/// <summary>
/// Sends the reminders that are due now: one message a person with everything in it. The record of a reminder is committed with the message
/// and carries person and day as its key, so of several instances that come to the same conclusion only one sends.
/// </summary>
public sealed class ReminderRound(
    RegulationShelf shelf, Directory.CommitteeBook committees, DutyBooks books, ArchiveReader reader, IPeople people, CalendarShelf calendars,
        ITurnLedger ledger, TimeProvider clock)
{
    /// <summary>Up to so many are looked at one by one.</summary>
    private const int Few = 40;

    /// <summary>Works through every committee; returns how many messages were sent.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var committee in committees.All)
        {
            if (shelf.Find(committee.Id) is { } regulation)
            {
                sent += await RunAsync(regulation, cancellationToken);
            }
        }

        return sent;
    }

    /// <summary>One committee alone.</summary>
    public async Task<int> RunAsync(Regulation regulation, CancellationToken cancellationToken)
    {
        if (!IsHour(regulation))
        {
            return 0;
        }

        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), regulation.Zone);
        var today = DateOnly.FromDateTime(now.DateTime);
        var kept = await books.OfAsync(regulation, anew: false, cancellationToken);
        var due = Due(kept, regulation, now, today);
        if (due.Count > Few)
        {
            // So many at once come from a date that has come: one fresh look at everybody costs less than one at each.
            kept = await books.OfAsync(regulation, anew: true, cancellationToken);
            due = Due(kept, regulation, now, today);
        }

        var reachable = due.Count == 0 ? [] : (await people.BindingsOfAsync(regulation.Committee, [.. due.Select(d => d.Person.Id)], cancellationToken))
            .Where(b => b is { Reachable: true, Suspended: false }).Select(b => b.Person).ToHashSet();
        var sent = 0;
        foreach (var (person, plan) in due.Where(d => reachable.Contains(d.Person.Id)))
        {
            if (due.Count > Few || await StillDueAsync(kept, regulation, person, now, today, cancellationToken))
            {
                sent += await SendAsync(person, plan, today, now, cancellationToken) ? 1 : 0;
            }
        }

        return sent;
    }

    private List<(Person Person, ReminderPlan Plan)> Due(KeptBook kept, Regulation regulation, DateTimeOffset now, DateOnly today)
    {
        var due = new List<(Person, ReminderPlan)>();
        foreach (var person in kept.Members.Where(p => kept.IsReachable(p.Id) && !kept.IsQuiet(p.Id, today)))
        {
            var seen = kept.Version;
            var plan = PlanFor(kept, kept.Book, regulation, person, now, today);
            if (plan is null)
            {
                kept.Quieten(person.Id, today, seen);
            }
            else if (plan.At <= now)
            {
                due.Add((person, plan));
            }
        }

        return due;
    }

    private ReminderPlan? PlanFor(KeptBook kept, DutyBook book, Regulation regulation, Person person, DateTimeOffset now, DateOnly today) =>
        ReminderPlanner.Plan(book.Now(Bearer.Of(person.Id), today), kept.RemindersOf(person.Id, today.AddDays(-60)), kept.AnswersOf(person.Id),
            regulation, calendars.Calendar, now);

    /// <summary>Before anybody is spoken to, their own records are looked at once more: another instance may have heard from them meanwhile.</summary>
    private async Task<bool> StillDueAsync(KeptBook kept, Regulation regulation, Person person, DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
    {
        var own = await reader.OfAsync(regulation, person, today, cancellationToken);
        return PlanFor(kept, DutyBook.Of(regulation, calendars.Calendar, own.Records), regulation, person, now, today) is { } plan && plan.At <= now;
    }

    private async Task<bool> SendAsync(Person person, ReminderPlan plan, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reminder = new DutyReminder { Committee = person.Committee, Person = person.Id, On = today, Duties = [.. plan.Duties.Select(d => d.Key)] };
        var message = Errand.Tell(person.Committee, person.Id, ReminderWords.Message(plan.Duties, today), now, headline: ReminderWords.Headline(plan.Duties));
        var committed = await ledger.CommitAsync([reminder], [message], cancellationToken);
        // Where another instance was first, its reminder stands under the same key: today's is known either way.
        books.Take([reminder]);
        return committed;
    }

    private bool IsHour(Regulation regulation)
    {
        var now = clock.GetUtcNow();
        var time = CivilDate.TimeOf(now, regulation.Zone);
        return time >= regulation.Reminders.From && time < regulation.Reminders.Until && calendars.Calendar.IsWorkingDay(CivilDate.DayOf(now, regulation.Zone));
    }
}
