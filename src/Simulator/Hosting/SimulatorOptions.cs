using WeLiaison.Simulator.Setup;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Hosting;

/// <summary>What a host decides about the simulator.</summary>
public sealed record SimulatorOptions
{
    public required SimulatorSetup Setup { get; init; }

    /// <summary>Gets the clock of tokens, windows, quotas and time stamps. Share it with a service in the same process, so that both jump together.</summary>
    public AdjustableTimeProvider Clock { get; init; } = new();

    /// <summary>Gets how long one delivery may take, in real time: 5 s on both platforms. Tests of repeats shorten it.</summary>
    public TimeSpan ReplyDeadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the pause before a repeat after a broken connection (after a time-out there is none), in real time.</summary>
    public TimeSpan RepeatPause { get; init; } = TimeSpan.FromSeconds(1);
}
