namespace WeLiaison.Domain.Regulations;

/// <summary>A printed form of the regulation. Its layout stands in a file of its own.</summary>
public sealed record FormRule
{
    public required string Id { get; init; }

    /// <summary>As printed.</summary>
    public required string Title { get; init; }

    /// <summary>附表一：, 附件1; none where the original has none.</summary>
    public string? AnnexMark { get; init; }

    /// <summary>File name below <c>regulations/forms/</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>person-tier, contact, link, person-year, year-bundle, studio or organ-period.</summary>
    public required string Per { get; init; }

    /// <summary>Whether the regulation prints it; our own sheets claim nothing official.</summary>
    public bool Official { get; init; } = true;

    public required IReadOnlyList<Addressee> Addressees { get; init; }

    /// <summary>Field keys that must be filled before it may be submitted.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Number of names that must stand on it, where it lists people.</summary>
    public int? RequiredNames { get; init; }

    /// <summary>Words for the placeholders of the layout: {due}, {office}.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

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
