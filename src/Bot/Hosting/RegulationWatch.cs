using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Papers;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Hosting;

/// <summary>
/// Reads the regulation files, the layouts of their forms and the offices' own words at the start and whenever one has changed; a wrong
/// file leaves the last good one in force.
/// </summary>
internal sealed class RegulationWatch(RegulationShelf shelf, LayoutShelf layouts, WordShelf words, TimeProvider clock, ILogger<RegulationWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private string reported = string.Empty;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RefreshAsync(stoppingToken);
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var committee in await shelf.RefreshAsync(cancellationToken))
            {
                logger.RegulationInForce(committee.ToString(), shelf.Find(committee)!.Version);
            }

            await words.RefreshAsync(cancellationToken);
            var problems = string.Join('\n', shelf.Problems.Concat(words.Problems).Select(p => p.ToString()).Concat(layouts.ProblemsOf(shelf.All.SelectMany(r => r.Forms))));
            if (problems.Length > 0 && problems != reported)
            {
                logger.RegulationRefused(problems);
            }

            reported = problems;
        }
        catch (IOException fault)
        {
            logger.RegulationUnreadable(fault);
        }
    }
}
