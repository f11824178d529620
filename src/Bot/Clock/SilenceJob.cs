using Quartz;
using WeLiaison.Bot.Directory;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Clock;

/// <summary>Once a day, before anybody is awake.</summary>
[DisallowConcurrentExecution]
internal sealed class SilenceJob(CommitteeBook committees, RegulationShelf shelf, SilenceRound round) : IJob
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
