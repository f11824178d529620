namespace WeLiaison.Storage.Tests.Support;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class ManualClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void Pass(TimeSpan time) => now += time;
}
