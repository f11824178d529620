namespace WeLiaison.Simulator.Phones;

/// <summary>What went over the wire for one message, in order, for whoever wants to look behind the phone.</summary>
internal sealed class Wire
{
    private readonly Lock gate = new();
    private readonly List<WireStep> steps = [];

    public IReadOnlyList<WireStep> Steps
    {
        get
        {
            lock (gate)
            {
                return [.. steps];
            }
        }
    }

    public void Add(WireStep step)
    {
        lock (gate)
        {
            steps.Add(step);
        }
    }

    public static Wire Of(params ReadOnlySpan<WireStep> steps)
    {
        var wire = new Wire();
        foreach (var step in steps)
        {
            wire.Add(step);
        }

        return wire;
    }
}

/// <summary>One half of an exchange.</summary>
/// <param name="Title">Which half, in words.</param>
/// <param name="Head">Request line with its query, or status line.</param>
/// <param name="Raw">The body as it travelled.</param>
/// <param name="Clear">The body decrypted; null when it travelled in the clear.</param>
public sealed record WireStep(DateTimeOffset At, string Title, string Head, string Raw, string? Clear);
