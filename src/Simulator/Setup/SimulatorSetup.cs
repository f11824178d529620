namespace WeLiaison.Simulator.Setup;

/// <summary>The little world that the simulator plays: accounts, and people with phones.</summary>
public sealed record SimulatorSetup
{
    public required IReadOnlyList<AccountSetup> Accounts { get; init; }

    public required IReadOnlyList<PersonSetup> People { get; init; }

    // The lists read "field ?? []": a generated JSON reader passes null for what the file leaves out.

    /// <summary>Gets the departments of the WeCom corporations; each has a root (1) without being told.</summary>
    public IReadOnlyList<DepartmentSetup> Departments { get => field ?? []; init; }

    public IReadOnlyList<TagSetup> Tags { get => field ?? []; init; }

    /// <summary>Gets printed QR codes that lie on the page's shelf, ready to be scanned.</summary>
    public IReadOnlyList<PrintedCode> Codes { get => field ?? []; init; }

    /// <summary>Gets sentences that the page offers to somebody who does not know yet what to say.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get => field ?? []; init; }
}

/// <summary>A sentence to try.</summary>
/// <param name="Role">For people of this role.</param>
/// <param name="Person">Only for the person with this id; for all of the role when null.</param>
public sealed record Suggestion(PersonRole Role, string Text, string? Person = null);

/// <summary>A department of the corporation that an account belongs to.</summary>
public sealed record DepartmentSetup(string Account, long Id, string Name, long ParentId = 1);

/// <summary>A tag: of members (WeCom, people by user id) or of followers (Official Account, by OpenID).</summary>
public sealed record TagSetup(string Account, long Id, string Name, IReadOnlyList<string> Users);

/// <summary>A QR code in somebody's hand: its scene, and what is written under it.</summary>
public sealed record PrintedCode(string Account, string Scene, string Label);
