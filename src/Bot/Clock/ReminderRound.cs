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
    RegulationShelf shelf, Directory.CommitteeBook committees, ArchiveReader reader, CalendarShelf calendars,
    IRecords<DutyReminder> reminders, IRecords<ReminderAnswer> answers, ITurnLedger ledger, TimeProvider clock)
{
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
        var archive = await reader.AllAsync(regulation, cancellationToken);
        var reachable = archive.Of<Binding>().Where(b => b is { Reachable: true, Suspended: false }).Select(b => b.Person).ToHashSet();
        var spoken = (await reminders.ListAsync(regulation.Committee, cancellationToken)).Where(r => r.On > today.AddDays(-60)).ToLookup(r => r.Person);
        var said = (await answers.ListAsync(regulation.Committee, cancellationToken)).ToLookup(a => a.Person);
        var book = DutyBook.Of(regulation, calendars.Calendar, archive.Records);
        var sent = 0;
        foreach (var person in archive.Of<Person>().Where(p => p is { Kind: PersonKind.Member, ErasedAt: null } && reachable.Contains(p.Id)))
        {
            if (ReminderPlanner.Plan(book.Now(Bearer.Of(person.Id), today), [.. spoken[person.Id]], [.. said[person.Id]], regulation, calendars.Calendar, now) is { } plan && plan.At <= now)
            {
                sent += await SendAsync(person, plan, today, now, cancellationToken) ? 1 : 0;
            }
        }

        return sent;
    }

    private Task<bool> SendAsync(Person person, ReminderPlan plan, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reminder = new DutyReminder { Committee = person.Committee, Person = person.Id, On = today, Duties = [.. plan.Duties.Select(d => d.Key)] };
        var message = Errand.Tell(person.Committee, person.Id, ReminderWords.Message(plan.Duties, today), now, headline: ReminderWords.Headline(plan.Duties));
        return ledger.CommitAsync([reminder], [message], cancellationToken);
    }

    private bool IsHour(Regulation regulation)
    {
        var now = clock.GetUtcNow();
        var time = CivilDate.TimeOf(now, regulation.Zone);
        return time >= regulation.Reminders.From && time < regulation.Reminders.Until && calendars.Calendar.IsWorkingDay(CivilDate.DayOf(now, regulation.Zone));
    }
}
