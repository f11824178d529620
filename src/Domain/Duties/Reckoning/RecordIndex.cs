using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Lists;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>All records that duties are counted on, found by whom they concern. A record put again replaces its earlier state.</summary>
internal sealed class RecordIndex(TimeZoneInfo zone)
{
    private readonly Dictionary<(string Name, int Year), DateOnly> setDays = [];
    private readonly Dictionary<int, ILookup<string?, FiledContact>> signed = [];

    public Dictionary<PersonId, Person> People { get; } = [];

    public Shelf<Bearer, LinkId, Link> LinksBy { get; } = new();

    public Shelf<PersonId, LinkId, Link> LinksWith { get; } = new();

    public ContactShelf Contacts { get; } = new();

    public Shelf<Bearer, GatheringId, Gathering> GatheringsBy { get; } = new();

    public Shelf<PersonId, GatheringId, Gathering> GatheringsWith { get; } = new();

    public Shelf<PersonId, OutcomeId, Outcome> Outcomes { get; } = new();

    public Shelf<PersonId, OpinionReportId, OpinionReport> OpinionReports { get; } = new();

    public Shelf<PersonId, FilingId, FormFiling> Filings { get; } = new();

    public Shelf<Bearer, WorkPlanId, WorkPlan> Plans { get; } = new();

    public Shelf<Bearer, ReportSendingId, ReportSending> Reports { get; } = new();

    public Shelf<PersonId, ServiceCardId, ServiceCard> Cards { get; } = new();

    public Shelf<PersonId, ExemptionId, Exemption> Exemptions { get; } = new();

    public Dictionary<TriggerRoundId, TriggerRound> Rounds { get; } = [];

    public Dictionary<StudioId, Studio> Studios { get; } = [];

    public Dictionary<StreetGroupId, StreetGroup> Groups { get; } = [];

    public Dictionary<KeptListId, KeptList> Lists { get; } = [];

    public Dictionary<AppraisalId, Appraisal> Appraisals { get; } = [];

    public OrganChart? Chart { get; private set; }

    public TimeZoneInfo Zone { get; } = zone;

    public DateOnly? SetDay(string name, int year) => setDays.TryGetValue((name, year), out var day) ? day : null;

    /// <summary>The contacts of a year by the 专委会 that signs them; sorted once for all of them.</summary>
    public ILookup<string?, FiledContact> SignedIn(int year)
    {
        if (!signed.TryGetValue(year, out var found))
        {
            signed[year] = found = Contacts.InYear(year).ToLookup(f => ContactHandling.SigningCommittee(f.Contact, People));
        }

        return found;
    }

    /// <summary>The first such day on or after this one.</summary>
    public DateOnly? SetDayFrom(string name, DateOnly from)
    {
        var later = setDays.Where(d => d.Key.Name == name && d.Value >= from).Select(d => d.Value).ToList();
        return later.Count == 0 ? null : later.Min();
    }

    /// <summary>Puts a record in its place and says whose standings it touches; none named means everybody's.</summary>
    public IReadOnlyCollection<Bearer>? Put(IRecord record)
    {
        switch (record)
        {
            case Contact c:
                signed.Clear();
                return Contacts.Put(c, Zone);
            case Link l:
                return [.. LinksBy.Put(l.Id, l, [l.By is { } by ? Bearer.Of(by) : Bearer.Committee(l.ByOrgan ?? string.Empty)]), .. Persons(LinksWith.Put(l.Id, l, [l.With]))];
            case Gathering g:
                return [.. GatheringsBy.Put(g.Id, g, g.InNameOf is { } organ ? [Bearer.Of(g.By), organ] : [Bearer.Of(g.By)]),
                    .. Persons(GatheringsWith.Put(g.Id, g, g.People.Select(p => p.Person)))];
            case Outcome o:
                return Persons(Outcomes.Put(o.Id, o, o.Authors));
            case OpinionReport r:
                return Persons(OpinionReports.Put(r.Id, r, r.Authors));
            case FormFiling f:
                return Persons(Filings.Put(f.Id, f, [f.Person]));
            case WorkPlan p:
                return Plans.Put(p.Id, p, [p.Owner]);
            case ReportSending s:
                return Reports.Put(s.Id, s, [s.By]);
            case ServiceCard k:
                return Persons(Cards.Put(k.Id, k, [k.Member]));
            case Exemption e:
                return Persons(Exemptions.Put(e.Id, e, [e.Person]));
            default:
                if (!PutCommon(record))
                {
                    return [];
                }

                signed.Clear();
                return null;
        }
    }

    /// <summary>False for what makes no duty: notices, letters and the like.</summary>
    private bool PutCommon(IRecord record)
    {
        switch (record)
        {
            case Person p:
                People[p.Id] = p;
                break;
            case TriggerRound t:
                Rounds[t.Id] = t;
                break;
            case Studio s:
                Studios[s.Id] = s;
                break;
            case StreetGroup g:
                Groups[g.Id] = g;
                break;
            case KeptList l:
                Lists[l.Id] = l;
                break;
            case Appraisal a:
                Appraisals[a.Id] = a;
                break;
            case OrganChart chart:
                Chart = chart;
                break;
            case SetDay day:
                setDays[(day.Name, day.Year)] = day.On;
                break;
            default:
                return false;
        }

        return true;
    }

    private static IReadOnlyCollection<Bearer> Persons(IReadOnlyCollection<PersonId> people) => [.. people.Select(Bearer.Of)];
}
