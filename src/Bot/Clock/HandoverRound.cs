using WeLiaison.Bot.Common;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Flows.Handovers;
using WeLiaison.Domain.Regulations;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Clock;

/// <summary>A 承办单位 that has not answered by its day: the office is told once, on the first working day after.</summary>
internal sealed class HandoverRound(HandoverDesk desk, OfficeDesk office, CalendarShelf calendars, ITurnLedger ledger, TimeProvider clock)
{
    public async Task<int> RunAsync(Regulation regulation, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        var today = DateOnly.FromDateTime(now.DateTime);
        if (!calendars.Calendar.IsWorkingDay(today))
        {
            return 0;
        }

        var told = 0;
        foreach (var matter in await desk.OpenAsync(regulation.Committee, now, cancellationToken))
        {
            var late = matter.Handovers.Where(h => h.IsLate(today) && h.LateToldOn is null).ToList();
            if (late.Count == 0)
            {
                continue;
            }

            var marked = matter.With([.. matter.Handovers.Select(h => late.Contains(h) ? h with { LateToldOn = today } : h)]);
            var words = string.Join('\n', late.Select(h => HandoverWords.Late(matter, h)));
            told += await ledger.CommitAsync([marked.Record],
                [.. await office.TellAsync(regulation.Committee, words, now, cancellationToken, matter.Number)], cancellationToken)
                ? 1
                : 0;
        }

        return told;
    }
}
