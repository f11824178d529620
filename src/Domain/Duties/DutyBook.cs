using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties.Reckoning;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties;

/// <summary>
/// The records of one committee, so arranged that any duty is counted at once. Putting a record touches only those whom it concerns:
/// the table of a day recounts them and nobody else. What it answers is a pure function of regulation, records and day; it may be
/// asked and fed from several threads.
/// </summary>
public sealed class DutyBook
{
    private readonly Lock gate = new();
    private readonly RecordIndex index;
    private readonly Books books;
    private readonly Reckoner reckoner;
    private readonly Dictionary<Bearer, IReadOnlyList<DutyStanding>> kept = [];
    private (DateOnly From, DateOnly To, DateOnly Today) keptFor;

    /// <summary>An empty book.</summary>
    /// <param name="regulation">The committee's regulation.</param>
    /// <param name="calendar">For due dates in working days.</param>
    /// <param name="countsFrom">When the committee began to keep records here; no period that ended before is counted.</param>
    public DutyBook(Regulation regulation, WorkCalendar calendar, DateOnly? countsFrom = null)
    {
        Regulation = regulation;
        index = new RecordIndex(regulation.Zone);
        books = new Books(regulation, index, calendar, new WayTable(regulation));
        reckoner = new Reckoner(books, countsFrom);
    }

    public Regulation Regulation { get; }

    /// <summary>Counts everything anew from records: what an incremental book must always agree with.</summary>
    public static DutyBook Of(Regulation regulation, WorkCalendar calendar, IEnumerable<IRecord> records, DateOnly? countsFrom = null)
    {
        var book = new DutyBook(regulation, calendar, countsFrom);
        foreach (var record in records)
        {
            book.Put(record);
        }

        return book;
    }

    /// <summary>
    /// A record as it is now; the same record put again replaces its earlier state (G-17). Of another committee: a fault.
    /// Returns whose standings it touches; null for everybody's.
    /// </summary>
    public IReadOnlyCollection<Bearer>? Put(IRecord record)
    {
        if (record.Committee != Regulation.Committee)
        {
            throw new ArgumentException($"A record of {record.Committee} does not belong to the duties of {Regulation.Committee}", nameof(record));
        }

        lock (gate)
        {
            var touched = index.Put(record);
            if (touched is null)
            {
                kept.Clear();
                return null;
            }

            foreach (var bearer in touched)
            {
                kept.Remove(bearer);
            }

            return touched;
        }
    }

    /// <summary>The duties of one person or organ in all periods that touch the range and have begun, as they stand today.</summary>
    public IReadOnlyList<DutyStanding> Of(Bearer bearer, DateOnly from, DateOnly to, DateOnly today)
    {
        lock (gate)
        {
            return Count(bearer, from, to, today);
        }
    }

    /// <summary>
    /// What one person or organ has to know today: this year, and what of last year can still be met or was just missed. A month or quarter
    /// that was missed long ago cannot be made up and stays in the table only.
    /// </summary>
    /// <param name="bearer">Whose.</param>
    /// <param name="today">The day.</param>
    /// <param name="lookBackDays">How long after its date an unmet duty that is past is still shown.</param>
    public IReadOnlyList<DutyStanding> Now(Bearer bearer, DateOnly today, int lookBackDays = 45)
    {
        lock (gate)
        {
            var year = new DateOnly(today.Year, 1, 1);
            return
            [
                .. reckoner.Of(bearer, year.AddYears(-1), today, today)
                    .Where(s => s.Period.To >= today || (s.IsOpen ? !IsPast(s, year, today, lookBackDays) : s.Period.To >= year)),
            ];
        }
    }

    /// <summary>Everybody's duties; only those whom a record has touched since the last call with the same dates are counted again.</summary>
    public DutyTable Table(DateOnly from, DateOnly to, DateOnly today)
    {
        lock (gate)
        {
            if (keptFor != (from, to, today))
            {
                kept.Clear();
                keptFor = (from, to, today);
            }

            var rows = new List<DutyStanding>();
            foreach (var bearer in Bearers.All(Regulation, index))
            {
                rows.AddRange(Count(bearer, from, to, today));
            }

            return new DutyTable(from, to, today, rows);
        }
    }

    /// <summary>Everybody who can bear a duty: people, then organs.</summary>
    public IReadOnlyList<Bearer> AllBearers()
    {
        lock (gate)
        {
            return [.. Bearers.All(Regulation, index)];
        }
    }

    /// <summary>What is not covered or not filled (N-10); empty when the structure is complete.</summary>
    public IReadOnlyList<Gap> Gaps(DateOnly today)
    {
        lock (gate)
        {
            return [.. Gap.Find(books, reckoner, today)];
        }
    }

    private static bool IsPast(DutyStanding standing, DateOnly year, DateOnly today, int lookBackDays) =>
        (standing.Duty.Due is AtPeriodEnd || standing.Period.To < year) && (standing.Due ?? standing.Period.To).AddDays(lookBackDays) < today;

    /// <summary>Organs depend on everybody's records and are few: they are counted each time.</summary>
    private IReadOnlyList<DutyStanding> Count(Bearer bearer, DateOnly from, DateOnly to, DateOnly today)
    {
        if (bearer.Kind != BearerKind.Person || keptFor != (from, to, today))
        {
            return reckoner.Of(bearer, from, to, today);
        }

        if (!kept.TryGetValue(bearer, out var standings))
        {
            kept[bearer] = standings = reckoner.Of(bearer, from, to, today);
        }

        return standings;
    }
}
