using System.Collections.Concurrent;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Duties;

/// <summary>
/// The duty book of each committee, kept between rounds: what this instance commits is put into it, so nobody is counted again whom nothing has
/// touched. What others commit (another instance, an import) is seen when the book is read anew, after <see cref="Freshness"/>.
/// </summary>
public sealed class DutyBooks(ArchiveReader reader, CalendarShelf calendars, IRecords<DutyReminder> reminders, IRecords<ReminderAnswer> answers, TimeProvider clock)
{
    /// <summary>How long a book may miss what others committed.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<CommitteeId, KeptBook> books = new();

    /// <summary>The book as it is kept, read anew when it is old, its regulation has changed, or <paramref name="anew"/> asks for it.</summary>
    public async Task<KeptBook> OfAsync(Regulation regulation, bool anew, CancellationToken cancellationToken)
    {
        if (!anew && books.TryGetValue(regulation.Committee, out var kept) && ReferenceEquals(kept.Book.Regulation, regulation) && clock.GetElapsedTime(kept.ReadAt) < Freshness)
        {
            return kept;
        }

        // What is committed while it is being read is put in afterwards; twice does no harm.
        var next = new KeptBook(new DutyBook(regulation, calendars.Calendar), clock.GetTimestamp());
        books[regulation.Committee] = next;
        var today = CivilDate.DayOf(clock.GetUtcNow(), regulation.Zone);
        foreach (var record in (await reader.SinceAsync(regulation, new DateOnly(today.Year - 1, 1, 1), cancellationToken)).Records)
        {
            next.PutOlder(record);
        }

        foreach (var reminder in await reminders.ListAsync(regulation.Committee, cancellationToken))
        {
            next.Put(reminder);
        }

        foreach (var answer in await answers.ListAsync(regulation.Committee, cancellationToken))
        {
            next.Put(answer);
        }

        return next;
    }

    /// <summary>What has just become true here.</summary>
    public void Take(IReadOnlyList<IRecord> changes)
    {
        foreach (var change in changes)
        {
            if (books.TryGetValue(change.Committee, out var kept))
            {
                kept.Put(change);
            }
        }
    }
}

/// <summary>One committee's duties with what was said about them, ready to be asked.</summary>
public sealed class KeptBook(DutyBook book, long readAt)
{
    private readonly ConcurrentDictionary<PersonId, Person> members = new();
    private readonly ConcurrentDictionary<PersonId, ConcurrentDictionary<string, DutyReminder>> reminders = new();
    private readonly ConcurrentDictionary<PersonId, ConcurrentDictionary<string, ReminderAnswer>> answers = new();
    private readonly ConcurrentDictionary<PersonId, ConcurrentDictionary<string, Binding>> bindings = new();
    private readonly ConcurrentDictionary<PersonId, DateOnly> quiet = new();
    private readonly ConcurrentDictionary<string, byte> putSince = new(StringComparer.Ordinal);
    private long version;

    public DutyBook Book { get; } = book;

    public long ReadAt { get; } = readAt;

    /// <summary>Members who are still on record.</summary>
    public IEnumerable<Person> Members => members.Values.Where(p => p is { Kind: PersonKind.Member, ErasedAt: null });

    /// <summary>Counts what has been put; whoever was looked at before a change must be looked at again.</summary>
    public long Version => Interlocked.Read(ref version);

    public bool IsReachable(PersonId person) => bindings.TryGetValue(person, out var own) && own.Values.Any(b => b is { Reachable: true, Suspended: false });

    /// <summary>Whether there is nothing to say to them on this day, as far as anything known here goes.</summary>
    public bool IsQuiet(PersonId person, DateOnly day) => quiet.TryGetValue(person, out var until) && until == day;

    /// <summary>There was nothing to say, at a version; if something came meanwhile it does not hold.</summary>
    public void Quieten(PersonId person, DateOnly day, long seen)
    {
        quiet[person] = day;
        if (Version != seen)
        {
            quiet.TryRemove(person, out _);
        }
    }

    public IReadOnlyCollection<DutyReminder> RemindersOf(PersonId person, DateOnly since) =>
        reminders.TryGetValue(person, out var own) ? [.. own.Values.Where(r => r.On > since)] : [];

    public IReadOnlyCollection<ReminderAnswer> AnswersOf(PersonId person) => answers.TryGetValue(person, out var own) ? [.. own.Values] : [];

    /// <summary>A record as it is now.</summary>
    public void Put(IRecord record)
    {
        putSince[record.GetType().Name + record.Key] = 0;
        Enter(record);
    }

    /// <summary>A record as it was when the reading began: what has been put since is newer.</summary>
    internal void PutOlder(IRecord record)
    {
        if (!putSince.ContainsKey(record.GetType().Name + record.Key))
        {
            Enter(record);
        }
    }

    private void Enter(IRecord record)
    {
        switch (record)
        {
            case Binding binding:
                bindings.GetOrAdd(binding.Person, _ => new(StringComparer.Ordinal))[((IRecord)binding).Key] = binding;
                break;
            case DutyReminder reminder:
                reminders.GetOrAdd(reminder.Person, _ => new(StringComparer.Ordinal))[((IRecord)reminder).Key] = reminder;
                Wake([Bearer.Of(reminder.Person)]);
                break;
            case ReminderAnswer answer:
                answers.GetOrAdd(answer.Person, _ => new(StringComparer.Ordinal))[((IRecord)answer).Key] = answer;
                Wake([Bearer.Of(answer.Person)]);
                break;
            default:
                if (record is Person person)
                {
                    members[person.Id] = person;
                }

                Wake(Book.Put(record));
                break;
        }
    }

    private void Wake(IReadOnlyCollection<Bearer>? touched)
    {
        Interlocked.Increment(ref version);
        if (touched is null)
        {
            quiet.Clear();
            return;
        }

        foreach (var bearer in touched)
        {
            if (bearer.Person is { } person)
            {
                quiet.TryRemove(person, out _);
            }
        }
    }
}
