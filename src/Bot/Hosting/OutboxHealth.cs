using Microsoft.Extensions.Diagnostics.HealthChecks;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Hosting;

/// <summary>Unhealthy when the database is away; degraded when messages wait longer than they should.</summary>
internal sealed class OutboxHealth(IOutbox outbox, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (waiting, oldest) = await outbox.DepthAsync(cancellationToken);
        var data = new Dictionary<string, object> { ["waiting"] = waiting };
        return oldest is { } due && clock.GetUtcNow() - due > LongestWait
            ? HealthCheckResult.Degraded($"{waiting} messages wait, the oldest since {due:u}", data: data)
            : HealthCheckResult.Healthy($"{waiting} messages wait", data);
    }
}
