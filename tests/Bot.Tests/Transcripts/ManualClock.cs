namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>A clock that stands still until it is moved; its timestamps move with it, so that caches age too.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public override long GetTimestamp() => now.UtcTicks;

    public void Set(DateTimeOffset to) => now = to;

    public void Advance(TimeSpan by) => now += by;
}
