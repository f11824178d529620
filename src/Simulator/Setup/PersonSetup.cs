namespace WeLiaison.Simulator.Setup;

/// <summary>Somebody with one or more phones to play with.</summary>
public sealed record PersonSetup
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PersonRole Role { get; init; }

    public required string Committee { get; init; }

    public required IReadOnlyList<PersonAccount> Accounts { get; init; }

    /// <summary>Gets the departments (WeCom) the person belongs to; the root when empty.</summary>
    public IReadOnlyList<long> Departments { get => field ?? []; init; }

    public string? Position { get; init; }

    public override string ToString() => Id;
}

/// <summary>One account of a person.</summary>
/// <param name="Account">The account's id in the setup.</param>
/// <param name="User">The OpenID or UserID.</param>
/// <param name="Following">False: has not followed the Official Account yet (or stands outside the application's visible range).</param>
public sealed record PersonAccount(string Account, string User, bool Following = true)
{
    public override string ToString() => Account;
}
