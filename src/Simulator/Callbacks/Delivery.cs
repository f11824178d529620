namespace WeLiaison.Simulator.Callbacks;

/// <summary>How a push ended.</summary>
/// <param name="Attempts">How often it was sent, 1 to 3 (a doubled one counts once).</param>
/// <param name="Acknowledged">The service answered acceptably within its time.</param>
/// <param name="Reason">Why not, when not.</param>
internal sealed record Delivery(int Attempts, bool Acknowledged, string? Reason);
