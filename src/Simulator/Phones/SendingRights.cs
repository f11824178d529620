namespace WeLiaison.Simulator.Phones;

/// <summary>
/// The customer-service messages an Official Account may send to one follower: 5 within 48 hours of a message; 3 within a minute of a
/// menu tap, a follow or a scan. Rights do not add up: one message spends from every open right, so the larger one counts.
/// </summary>
internal sealed class SendingRights
{
    public const int WindowClosed = 45015;
    public const int CountUsedUp = 45047;

    private readonly Dictionary<Interaction, Right> rights = [];

    /// <summary>The last time the person did anything that opened a right; typing shows only shortly after it.</summary>
    public DateTimeOffset LastInteraction { get; private set; } = DateTimeOffset.MinValue;

    public void Grant(Interaction interaction, DateTimeOffset now)
    {
        LastInteraction = now;
        rights[interaction] = interaction == Interaction.Message
            ? new Right(5, now.AddHours(48))
            : new Right(3, now.AddMinutes(1));
    }

    public void Withdraw() => rights.Clear();

    /// <summary>Takes one message from the open rights.</summary>
    /// <returns>0, or the errcode that refuses it.</returns>
    public int Spend(DateTimeOffset now)
    {
        var open = rights.Where(r => r.Value.Until > now).ToList();
        if (open.Count == 0)
        {
            return WindowClosed;
        }

        if (open.TrueForAll(r => r.Value.Left == 0))
        {
            return CountUsedUp;
        }

        foreach (var (interaction, right) in open)
        {
            rights[interaction] = right with { Left = Math.Max(0, right.Left - 1) };
        }

        return 0;
    }

    private sealed record Right(int Left, DateTimeOffset Until);
}
