namespace WeLiaison.Domain.Regulations;

/// <summary>One question about completeness; its gaps are shown before any duty is (N-10).</summary>
public abstract record CoverageKind(string Words);

/// <summary>Every holder of the posts is linked in the tier.</summary>
public sealed record EveryoneLinked(string Words, string Tier, IReadOnlyList<string> Posts) : CoverageKind(Words);

/// <summary>Every sector has links in the tier.</summary>
public sealed record EverySectorLinks(string Words, string Tier) : CoverageKind(Words);

/// <summary>Every sector belongs to a 专委会.</summary>
public sealed record EverySectorHasCommittee(string Words) : CoverageKind(Words);

/// <summary>So many studios approved (min and max stand on the duty).</summary>
public sealed record StudiosApproved(string Words) : CoverageKind(Words);
