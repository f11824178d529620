using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Duties;

public enum BearerKind
{
    Person,

    /// <summary>An organ by its name in the regulation file: 专委办, 联络室.</summary>
    Organ,

    /// <summary>One 专委会.</summary>
    SpecialCommittee,

    /// <summary>One 界别.</summary>
    Sector,

    Studio,

    StreetGroup,
}

/// <summary>Who bears a duty, owns a plan, or convenes: a person, or an organ by name or id.</summary>
public readonly record struct Bearer(BearerKind Kind, string Key)
{
    public PersonId? Person => Kind == BearerKind.Person && Guid.TryParse(Key, out var id) ? new PersonId(id) : null;

    public static Bearer Of(PersonId person) => new(BearerKind.Person, person.ToString());

    public static Bearer Organ(string name) => new(BearerKind.Organ, name);

    public static Bearer Committee(string name) => new(BearerKind.SpecialCommittee, name);

    public static Bearer Sector(string name) => new(BearerKind.Sector, name);

    public override string ToString() => $"{Kind} {Key}";
}
