using Quartz;

namespace WeLiaison.Bot.Clock;

/// <summary>Sends the reminders that are due.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderJob(ReminderRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.RunAsync(cancellationToken);
}
