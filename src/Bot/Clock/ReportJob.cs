using Quartz;

namespace WeLiaison.Bot.Clock;

/// <summary>Drafts the reports of the periods that have ended.</summary>
[DisallowConcurrentExecution]
internal sealed class ReportJob(ReportRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.RunAsync(cancellationToken);
}
