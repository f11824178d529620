namespace WeLiaison.Simulator.Faults;

/// <summary>The troubles that can be ordered, as POST /control/faults spells them.</summary>
internal static class FaultKind
{
    public const string Late = "late";
    public const string Dropped = "dropped";
    public const string Doubled = "doubled";
    public const string Reordered = "reordered";
    public const string Unreachable = "unreachable";
    public const string TokenRevoked = "token-revoked";
    public const string Busy = "busy";
    public const string DailyQuota = "45009";
    public const string WindowClosed = "45015";
    public const string AddressRefused = "40164";
    public const string Slow = "slow";
    public const string Cut = "cut";
    public const string UserBlock = "user-block";

    public static readonly IReadOnlyList<string> All =
    [
        Late, Dropped, Doubled, Reordered, Unreachable, TokenRevoked, Busy, DailyQuota, WindowClosed, AddressRefused, Slow, Cut, UserBlock,
    ];
}
