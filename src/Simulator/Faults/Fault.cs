namespace WeLiaison.Simulator.Faults;

/// <summary>One ordered trouble.</summary>
/// <param name="Kind">One of <see cref="FaultKind"/>.</param>
/// <param name="Account">Only this account; every account when null.</param>
/// <param name="User">Only this person's callbacks; everybody when null.</param>
/// <param name="Path">Only API calls whose path contains this; every call when null.</param>
/// <param name="Times">How many deliveries or calls it still meets.</param>
/// <param name="DelayMs">For late, reordered and slow: how long.</param>
public sealed record Fault(long Id, string Kind, string? Account, string? User, string? Path, int Times, int? DelayMs);
