using WeLiaison.Domain.Contacts;

namespace WeLiaison.Domain.Regulations;

/// <summary>One tier of links: who keeps in touch with whom.</summary>
public sealed record Tier
{
    public required string Id { get; init; }

    /// <summary>委员联系界别群众.</summary>
    public required string Name { get; init; }

    public required LinkingSide Linking { get; init; }

    public required LinkedSide Linked { get; init; }

    /// <summary>How many links one linking side should have; open ends are not set.</summary>
    public int? Min { get; init; }

    public int? Max { get; init; }

    /// <summary>Everyone on the linked side is to be linked.</summary>
    public bool Everyone { get; init; }

    /// <summary>专委会, 界别, 分工, 自选, 界别推荐.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Ways that the regulation names for the tier, in its order; others stay on offer.</summary>
    public IReadOnlyList<ContactWay> Ways { get; init; } = [];

    public IReadOnlyList<Topic> Topics { get; init; } = [];
}

/// <summary>The linking side: holders of posts, or an organ of a kind (苍南's 专委会).</summary>
public sealed record LinkingSide(IReadOnlyList<string> Posts, string? Organ)
{
    public bool IsOrgan => Organ is not null;
}

/// <summary>The linked side: holders of posts, or the public.</summary>
public sealed record LinkedSide(IReadOnlyList<string> Posts, bool Public);

/// <summary>A subject offered as a choice while recording a contact.</summary>
/// <param name="Label">Short, for a reply line.</param>
/// <param name="Content">The regulation's words.</param>
/// <param name="Rule">The rule it comes from.</param>
/// <param name="Parts">Finer choices, if any.</param>
public sealed record Topic(string Label, string Content, string Rule, IReadOnlyList<string> Parts);
