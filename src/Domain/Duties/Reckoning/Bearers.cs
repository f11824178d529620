using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Who there is to bear duties.</summary>
internal static class Bearers
{
    public static IEnumerable<Bearer> All(Regulation regulation, RecordIndex index)
    {
        foreach (var person in index.People.Values)
        {
            if (person.Kind != PersonKind.Constituent && person.ErasedAt is null)
            {
                yield return Bearer.Of(person.Id);
            }
        }

        foreach (var organ in Organs(regulation, index))
        {
            yield return organ;
        }
    }

    public static IEnumerable<Bearer> Organs(Regulation regulation, RecordIndex index)
    {
        var subjects = regulation.Duties.Where(d => d.On).Select(d => d.Subject).ToHashSet();
        foreach (var organ in subjects.OfType<NamedOrgan>())
        {
            yield return Bearer.Organ(organ.Name);
        }

        foreach (var bearer in subjects.OfType<EachOrgan>().SelectMany(each => Each(each.Kind, index)))
        {
            yield return bearer;
        }
    }

    public static IEnumerable<string> SpecialCommittees(RecordIndex index) =>
        index.Chart is { SpecialCommittees.Count: > 0 } chart
            ? chart.SpecialCommittees.Select(c => c.Name)
            : index.People.Values.Select(p => p.SpecialCommittee).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    public static IEnumerable<string> Sectors(RecordIndex index) =>
        (index.Chart?.Sectors.Select(s => s.Name) ?? [])
            .Concat(index.People.Values.Where(p => p is { Kind: PersonKind.Member, ErasedAt: null }).Select(p => p.Sector).OfType<string>()
                .Order(StringComparer.Ordinal))
                .Distinct();

    public static bool IsBornBy(DutySubject subject, Bearer bearer) => subject switch
    {
        NamedOrgan organ => bearer.Kind == BearerKind.Organ && bearer.Key == organ.Name,
        EachOrgan each => bearer.Kind == Kind(each.Kind),
        _ => false,
    };

    public static Tenure TenureOf(Bearer bearer, RecordIndex index)
    {
        if (bearer.Kind != BearerKind.Studio)
        {
            return Tenure.Always;
        }

        var studio = index.Studios.Values.FirstOrDefault(s => s.Id.ToString() == bearer.Key);
        return studio is { NamedOn: { } from } ? new Tenure([(from, studio.ClosedOn ?? DateOnly.MaxValue)]) : new Tenure([]);
    }

    private static IEnumerable<Bearer> Each(OrganKind kind, RecordIndex index) => kind switch
    {
        OrganKind.SpecialCommittee => SpecialCommittees(index).Select(Bearer.Committee),
        OrganKind.Sector => Sectors(index).Select(Bearer.Sector),
        OrganKind.Studio => index.Studios.Values.Where(s => s.State is StudioState.Running or StudioState.Paused).Select(s => new Bearer(BearerKind.Studio, s.Id.ToString())),
        _ => index.Groups.Values.Select(g => new Bearer(BearerKind.StreetGroup, g.Id.ToString())),
    };

    private static BearerKind Kind(OrganKind kind) => kind switch
    {
        OrganKind.SpecialCommittee => BearerKind.SpecialCommittee,
        OrganKind.Sector => BearerKind.Sector,
        OrganKind.Studio => BearerKind.Studio,
        _ => BearerKind.StreetGroup,
    };
}
