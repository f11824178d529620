using Quartz;
using WeLiaison.Bot.Directory;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Clock;

/// <summary>In the morning, when somebody can ring the body up.</summary>
[DisallowConcurrentExecution]
internal sealed class HandoverJob(CommitteeBook committees, RegulationShelf shelf, HandoverRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var committee in committees.All)
        {
            if (shelf.Find(committee.Id) is { } regulation)
            {
                await round.RunAsync(regulation, cancellationToken);
            }
        }
    }
}
