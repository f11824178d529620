using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Figures;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>What every part of one report is drafted from: the records, the figures of the period, and how the duties stand.</summary>
internal sealed record ReportSetting
{
    private readonly Lazy<IReadOnlyDictionary<string, Contact>> contacts;

    public ReportSetting(Archive archive, ReportRequest request, IReadOnlyList<DutyStanding> everybody, Person? person = null, Studio? studio = null)
    {
        (Archive, Request, Person, Studio) = (archive, request, person, studio);
        Figures = ArchiveFigures.Take(archive, request.Period.From, request.Period.To, Scope);
        Duties = [.. everybody.Where(IsMine)];
        contacts = new(() => Archive.Of<Contact>().ToDictionary(c => c.Id.ToString(), StringComparer.Ordinal));
    }

    public Archive Archive { get; }

    public ReportRequest Request { get; }

    /// <summary>Whose sheet it is.</summary>
    public Person? Person { get; }

    /// <summary>Which studio's.</summary>
    public Studio? Studio { get; }

    public PeriodFigures Figures { get; }

    /// <summary>As of the report's day; reports themselves are left out, for this is one.</summary>
    public IReadOnlyList<DutyStanding> Duties { get; }

    public Regulation Regulation => Archive.Regulation;

    public DutyPeriod Period => Request.Period;

    public bool In(DateOnly day) => Period.Covers(day);

    /// <summary>The contacts behind a figure, by day.</summary>
    public IReadOnlyList<Contact> Behind(Figure figure) => [.. figure.Keys.Select(k => contacts.Value[k]).OrderBy(c => c.On).ThenBy(c => c.SubmittedAt)];

    /// <summary>Of one person, of a studio's members, of a 专委会's members; of everybody when null.</summary>
    private Func<Person, bool>? Scope => this switch
    {
        { Person: { } one } => p => p.Id == one.Id,
        { Studio: { } studio } => p => p.Id == studio.Head || studio.Members.Contains(p.Id),
        { Request.SpecialCommittee: { } committee } => p => p.SpecialCommittee == committee,
        _ => null,
    };

    private bool IsMine(DutyStanding standing)
    {
        if (standing.State == DutyState.NotApplicable || standing.Duty.Measure is ReportMeasure)
        {
            return false;
        }

        return this switch
        {
            { Person: { } one } => standing.Bearer == Bearer.Of(one.Id),
            { Studio: { } studio } => standing.Bearer == new Bearer(BearerKind.Studio, studio.Id.ToString()),
            { Request.SpecialCommittee: { } committee } => standing.Bearer == Bearer.Committee(committee) || Archive.Find(standing.Bearer.Person)?.SpecialCommittee == committee,
            _ => true,
        };
    }
}
