namespace WeLiaison.Domain.Regulations;

/// <summary>A printed form of the regulation: what it is for and where it goes. Cells, fields, notes and what must be filled stand in its layout file.</summary>
public sealed record FormRule
{
    public required string Id { get; init; }

    /// <summary>As printed.</summary>
    public required string Title { get; init; }

    /// <summary>File name below <c>regulations/forms/</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>person-tier, contact, link, person-year, year-bundle, studio or organ-period.</summary>
    public required string Per { get; init; }

    /// <summary>Whether the regulation prints it; our own sheets claim nothing official.</summary>
    public bool Official { get; init; } = true;

    public required IReadOnlyList<Addressee> Addressees { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Where this person's copy goes: the first addressee whose condition holds.</summary>
    /// <param name="holds">Whether the person holds a post today.</param>
    /// <param name="townCommittee">The person's 政协工委, if any.</param>
    public string? AddresseeFor(Func<string, bool> holds, string? townCommittee)
    {
        foreach (var addressee in Addressees)
        {
            if (addressee.Posts.Count == 0 || addressee.Posts.Any(holds))
            {
                return addressee.TownCommittee ? townCommittee ?? addressee.Name : addressee.Name;
            }
        }

        return null;
    }
}

/// <summary>One addressee of a form.</summary>
/// <param name="Name">As said to the person.</param>
/// <param name="Posts">Only for holders of these posts; none means everyone.</param>
/// <param name="TownCommittee">The 政协工委 named on the person's own form stands in place of the name.</param>
public sealed record Addressee(string Name, IReadOnlyList<string> Posts, bool TownCommittee);
