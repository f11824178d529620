using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

/// <summary>A committee for one test: people, links and contacts in a few words, and the duties that follow from them.</summary>
internal sealed class Town(Regulation regulation, WorkCalendar? calendar = null)
{
    private readonly List<IRecord> records = [];
    private readonly Dictionary<(Type, string), int> places = [];
    private DateTimeOffset clock = new(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private int numbers;

    public Regulation Regulation { get; } = regulation;

    public IReadOnlyList<IRecord> Records => records;

    public IReadOnlyDictionary<PersonId, Person> People => records.OfType<Person>().ToDictionary(p => p.Id);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    /// <summary>A moment that no other record shares.</summary>
    public DateTimeOffset Tick() => clock = clock.AddSeconds(1);

    public T Put<T>(T record)
        where T : IRecord
    {
        // A later version takes the place of the earlier one, as in the book.
        if (places.TryGetValue((record.GetType(), record.Key), out var place))
        {
            records[place] = record;
        }
        else
        {
            places.Add((record.GetType(), record.Key), records.Count);
            records.Add(record);
        }

        return record;
    }

    public Person Member(string name, string post = "委员", string from = "2020-01-01", string? to = null, string? sector = "教育界", string? committee = null) => Put(new Person
    {
        Id = PersonId.New(Tick()),
        Committee = Regulation.Committee,
        Kind = PersonKind.Member,
        Name = name,
        Sector = sector,
        SpecialCommittee = committee,
        Posts = [new Post(post, Day(from), to is null ? null : Day(to))],
    });

    public Person Staff(string name, string organ, string post = "工作人员") => Put(new Person
    {
        Id = PersonId.New(Tick()), Committee = Regulation.Committee, Kind = PersonKind.Staff, Name = name, Posts = [new Post(post, Day("2020-01-01"), null, organ)],
    });

    public Person Constituent(string name, string? unit = null) => Put(new Person
    {
        Id = PersonId.New(Tick()), Committee = Regulation.Committee, Kind = PersonKind.Constituent, Name = name, Unit = unit,
    });

    public Link Link(Person by, Person with, string? tier = null, string from = "2020-01-01") => Put(new Link
    {
        Id = LinkId.New(Tick()), Committee = Regulation.Committee, Tier = tier ?? Regulation.PublicTier!.Id, By = by.Id, With = with.Id, From = Day(from),
    });

    public Link Link(string organ, Person with, string tier, string from = "2020-01-01") => Put(new Link
    {
        Id = LinkId.New(Tick()), Committee = Regulation.Committee, Tier = tier, ByOrgan = organ, With = with.Id, From = Day(from),
    });

    public Contact Contact(Person by, string on, ContactWay way, params Person[] with) => Put(Draft(by, on, way, with));

    /// <summary>A contact entered on its own day.</summary>
    public Contact Draft(Person by, string on, ContactWay way, params Person[] with) => new()
    {
        Id = ContactId.New(Tick()),
        Committee = Regulation.Committee,
        Number = $"L{++numbers:000}",
        By = by.Id,
        With = [.. with.Select(p => new ContactParty(p.Name, p.Id))],
        On = Day(on),
        Way = way,
        Content = "了解情况",
        Source = "chat",
        SubmittedAt = new DateTimeOffset(Day(on), new TimeOnly(20, 0), TimeSpan.FromHours(8)),
    };

    public FormFiling File(Person by, string form, string on, int? year = null, string? tier = null, params ContactId[] contacts) => Put(new FormFiling
    {
        Id = FilingId.New(Tick()), Committee = Regulation.Committee, Form = form, Person = by.Id, Year = year ?? Day(on).Year, On = Day(on), To = "办公室", Channel = "chat", Tier = tier, Contacts = contacts,
    });

    public DutyBook Book() => DutyBook.Of(Regulation, calendar ?? WorkCalendar.Plain, records);

    public IReadOnlyList<DutyStanding> Duties(Bearer bearer, string duty, string today, string? from = null)
    {
        var day = Day(today);
        var standings = Book().Of(bearer, from is null ? new DateOnly(day.Year, 1, 1) : Day(from), day, day);
        return [.. standings.Where(s => s.Duty.Id == duty)];
    }

    public IReadOnlyList<DutyStanding> Duties(Person person, string duty, string today, string? from = null) => Duties(Bearer.Of(person.Id), duty, today, from);

    public DutyStanding Duty(Person person, string duty, string today, string? from = null) => Assert.Single(Duties(person, duty, today, from));

    public DutyStanding Duty(Bearer bearer, string duty, string today, string? from = null) => Assert.Single(Duties(bearer, duty, today, from));
}

internal static class Expect
{
    public static T Value<T>(Result<T> result)
        where T : notnull
    {
        Assert.True(result.Ok(out var value, out var refusal), refusal?.Code);
        return value!;
    }

    public static Refusal Refusal<T>(Result<T> result)
        where T : notnull
    {
        Assert.False(result.Ok(out _, out var refusal));
        return refusal!;
    }
}
