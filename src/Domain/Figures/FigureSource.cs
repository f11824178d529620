using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Figures;

/// <summary>The records that figures are taken from. Posts and tiers are those of the day of each contact.</summary>
public sealed record FigureSource
{
    public required Regulation Regulation { get; init; }

    public required IReadOnlyCollection<Person> People { get; init; }

    public IReadOnlyCollection<Contact> Contacts { get; init; } = [];

    public IReadOnlyCollection<Link> Links { get; init; } = [];

    public IReadOnlyCollection<Opinion> Opinions { get; init; } = [];

    public IReadOnlyCollection<OpinionReport> Reports { get; init; } = [];

    public IReadOnlyCollection<Outcome> Outcomes { get; init; } = [];

    public IReadOnlyCollection<Gathering> Gatherings { get; init; } = [];

    public IReadOnlyCollection<Entry> Entries { get; init; } = [];

    /// <summary>Takes the figures of a period; with a scope only of what these people did (own 专委会, own links).</summary>
    public PeriodFigures Take(DateOnly from, DateOnly to, Func<Person, bool>? scope = null)
    {
        var people = People.ToDictionary(p => p.Id);
        bool Within(PersonId id) => scope is null || (people.TryGetValue(id, out var person) && scope(person));
        bool In(DateOnly day) => from <= day && day <= to;
        DateOnly Day(DateTimeOffset at) => CivilDate.DayOf(at, Regulation.Zone);

        var contacts = Contacts.Where(c => c.Counts && In(c.On) && Within(c.By)).ToList();
        var publicTier = Regulation.PublicTier?.Id;
        var links = Links.Where(l => l.By is not null && l.Tier != Link.Scanned).ToLookup(l => l.By!.Value);
        var tiers = contacts.ToDictionary(c => c.Id, c => TierOfContact.Find(Regulation, c, c.By, links[c.By], id => people.GetValueOrDefault(id)));
        return new PeriodFigures
        {
            From = from,
            To = to,
            Contacts = Of("联系", contacts, c => c.Id.ToString()),
            ByTier = [.. Regulation.Tiers.Select(t => Of(t.Name, contacts.Where(c => tiers[c.Id] == t.Id), c => c.Id.ToString()))],
            BySector = By(contacts, c => people.GetValueOrDefault(c.By)?.Sector, c => c.Id.ToString()),
            BySpecialCommittee = By(contacts, c => c.ForOrgan ?? people.GetValueOrDefault(c.By)?.SpecialCommittee, c => c.Id.ToString()),
            ByWay = By(contacts, c => Regulation.Way(c.Way).Label, c => c.Id.ToString()),
            ByTopic = [.. contacts.SelectMany(c => c.Topics.Distinct().Select(t => (t, c))).GroupBy(p => p.t).Select(g => Of(g.Key, g, p => p.c.Id.ToString()))],
            PublicByPost = By(contacts.Where(c => publicTier is not null && tiers[c.Id] == publicTier),
                c => people.TryGetValue(c.By, out var by) ? Regulation.HighestPost(by, c.On)?.Name : null, c => c.Id.ToString()),
            Without = Of("尚无联系的委员", Idle(contacts, to).Where(p => Within(p.Id)), p => p.Id.ToString()),
            OpinionsReceived = Of("收到意见", Opinions.Where(o => In(Day(o.At)) && Mine(o.To)), o => o.Id.ToString()),
            OpinionsClosed = Of("办结意见", Opinions.Where(o => o.State == OpinionState.Closed && o.Steps.Count > 0 && In(Day(o.Steps[^1].At)) && Mine(o.To)), o => o.Id.ToString()),
            Results = ResultsOf(In, Day, Within),
            Gatherings = By(Gatherings.Where(g => g.Held && In(g.On) && Within(g.By)), g => g.Kind, g => g.Id.ToString()),
            Entries = By(Entries.Where(e => e.WithdrawnAt is null && In(e.On) && Within(e.By)), e => e.Kind, e => e.Id.ToString()),
            LinksEnded = Of("调整的联系", Links.Where(l => l.To is { } end && l.WasInForce && In(end) && (l.By is not { } by || Within(by))), l => l.Id.ToString()),
        };

        bool Mine(PersonId? member) => scope is null || (member is { } id && Within(id));
    }

    private IReadOnlyList<Figure> ResultsOf(Func<DateOnly, bool> inPeriod, Func<DateTimeOffset, DateOnly> day, Func<PersonId, bool> within)
    {
        var results = Outcomes.Where(o => o.Counts && inPeriod(o.On) && o.Authors.Any(within)).Select(o => (o.Kind, Key: o.Id.ToString()))
            .Concat(Reports.Where(r => r.CountsForAuthors && r.SubmittedAt is { } at && inPeriod(day(at)) && r.Authors.Any(within))
                .Select(r => (Kind: OutcomeKinds.OpinionReport, Key: r.Id.ToString())))
            .ToLookup(r => r.Kind, r => r.Key);
        return [.. Regulation.Offers.Results.Where(results.Contains).Select(kind => new Figure(kind, results[kind].Count(), [.. results[kind]]))];
    }

    private IEnumerable<Person> Idle(List<Contact> contacts, DateOnly day)
    {
        var active = contacts.SelectMany(c => c.CoVisitors.Append(c.By)).ToHashSet();
        var posts = Regulation.PublicTier?.Linking.Posts ?? [];
        return People.Where(p => p.ErasedAt is null && !active.Contains(p.Id) && posts.Any(post => Regulation.Holds(p, post, day)));
    }

    private static IReadOnlyList<Figure> By<T>(IEnumerable<T> items, Func<T, string?> label, Func<T, string> key) =>
        [.. items.GroupBy(i => label(i) ?? "未填").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.Key, g, key))];

    private static Figure Of<T>(string label, IEnumerable<T> items, Func<T, string> key)
    {
        var keys = items.Select(key).ToList();
        return new Figure(label, keys.Count, keys);
    }
}
