using System.Runtime.InteropServices;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>A contact with the day on which it was entered, in the committee's zone.</summary>
internal sealed record FiledContact(Contact Contact, DateOnly EnteredOn)
{
    public DateOnly On => Contact.On;

    /// <summary>
    /// Counts for a period whose last day this is (G-04, G-05): entered within the grace, by agreement of the office, or with an
    /// import, which only staff can do.
    /// </summary>
    public bool CountsFor(DateOnly lastDay, int graceDays) =>
        Contact.Counts
        && (lastDay == DateOnly.MaxValue || EnteredOn <= lastDay.AddDays(graceDays) || Contact.Source == "import" || Contact.Flags.Contains(ContactFlags.LateAgreed));
}

/// <summary>Contacts by everybody who made them, by the organ they were made for, and by the people they were made with, ordered by day.</summary>
internal sealed class ContactShelf
{
    private readonly Dictionary<ContactId, FiledContact> all = [];
    private readonly Dictionary<Bearer, List<FiledContact>> made = [];
    private readonly Dictionary<Bearer, List<FiledContact>> received = [];
    private readonly SortedDictionary<int, Dictionary<ContactId, FiledContact>> byYear = [];

    public int Count => all.Count;

    /// <summary>Those made by a person, co-visits included, or for an organ.</summary>
    public ReadOnlySpan<FiledContact> MadeBy(Bearer bearer, DateOnly from, DateOnly to) => Slice(made, bearer, from, to);

    /// <summary>Those in which others met this person: 下→上 when the lower side began it.</summary>
    public ReadOnlySpan<FiledContact> MadeWith(Bearer bearer, DateOnly from, DateOnly to) => Slice(received, bearer, from, to);

    public IEnumerable<FiledContact> InYear(int year) => byYear.TryGetValue(year, out var found) ? found.Values : [];

    public IReadOnlyCollection<Bearer> Put(Contact contact, TimeZoneInfo zone)
    {
        var touched = new HashSet<Bearer>();
        if (all.Remove(contact.Id, out var before))
        {
            Take(made, Makers(before.Contact), before, touched);
            Take(received, Met(before.Contact), before, touched);
            byYear[before.On.Year].Remove(contact.Id);
        }

        var filed = new FiledContact(contact, CivilDate.DayOf(contact.SubmittedAt, zone));
        all[contact.Id] = filed;
        Add(made, Makers(contact), filed, touched);
        Add(received, Met(contact), filed, touched);
        if (!byYear.TryGetValue(contact.On.Year, out var year))
        {
            byYear[contact.On.Year] = year = [];
        }

        year[contact.Id] = filed;
        return touched;
    }

    private static IEnumerable<Bearer> Makers(Contact contact)
    {
        yield return Bearer.Of(contact.By);
        foreach (var other in contact.CoVisitors)
        {
            if (other != contact.By)
            {
                yield return Bearer.Of(other);
            }
        }

        if (contact.ForOrgan is { } organ)
        {
            yield return Bearer.Committee(organ);
        }
    }

    private static IEnumerable<Bearer> Met(Contact contact) => contact.With.Where(w => w.Id is not null).Select(w => Bearer.Of(w.Id!.Value)).Distinct();

    private static void Add(Dictionary<Bearer, List<FiledContact>> shelf, IEnumerable<Bearer> bearers, FiledContact filed, HashSet<Bearer> touched)
    {
        foreach (var bearer in bearers)
        {
            touched.Add(bearer);
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(shelf, bearer, out _);
            (list ??= []).Insert(FirstAfter(list, filed.On), filed);
        }
    }

    private static void Take(Dictionary<Bearer, List<FiledContact>> shelf, IEnumerable<Bearer> bearers, FiledContact filed, HashSet<Bearer> touched)
    {
        foreach (var bearer in bearers)
        {
            touched.Add(bearer);
            shelf[bearer].RemoveAll(f => ReferenceEquals(f, filed));
        }
    }

    private static ReadOnlySpan<FiledContact> Slice(Dictionary<Bearer, List<FiledContact>> shelf, Bearer bearer, DateOnly from, DateOnly to)
    {
        if (!shelf.TryGetValue(bearer, out var list))
        {
            return [];
        }

        var start = FirstAfter(list, from.DayNumber == 0 ? from : from.AddDays(-1));
        var end = FirstAfter(list, to);
        return end > start ? CollectionsMarshal.AsSpan(list)[start..end] : [];
    }

    /// <summary>Index of the first contact on a later day.</summary>
    private static int FirstAfter(List<FiledContact> list, DateOnly day)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle].On <= day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
