using System.Collections.Concurrent;
using System.Globalization;
using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Numbers;

/// <summary>
/// Each number is put on record as taken before it is handed out, in a commit of its own. Where several ask at once, that commit takes a
/// block for those who are about to ask: a crowd then does not wait for two flushes in every turn. Whoever asks alone gets the very next
/// number; a block that a crowd has not used up is gone when the process ends.
/// </summary>
internal sealed class NumberTable(IDatabase database) : INumbers
{
    private const int ForEachWhoWaits = 8;

    private const int MostAtOnce = 64;

    /// <summary>Series of days gone by are forgotten when so many are known.</summary>
    private const int MostSeries = 500;

    private static readonly Sql Take = new(
        """
        INSERT INTO number_series (committee, series, day, last) VALUES ($1, $2, $3, $4)
        ON CONFLICT (committee, series, day) DO UPDATE SET last = number_series.last + $4 RETURNING last
        """);

    private readonly ConcurrentDictionary<(CommitteeId Committee, char Series, DateOnly Day), Block> blocks = new();

    public async Task<string> NextAsync(CommitteeId committee, char series, DateOnly day, CancellationToken cancellationToken)
    {
        var block = blocks.GetOrAdd((committee, series, day), static _ => new Block());
        long number;
        while (!block.TryTake(out number))
        {
            await FillAsync(block, committee, series, day).WaitAsync(cancellationToken);
        }

        return $"{series}{day.ToString("yyMMdd", CultureInfo.InvariantCulture)}-{number.ToString("000", CultureInfo.InvariantCulture)}";
    }

    private Task FillAsync(Block block, CommitteeId committee, char series, DateOnly day)
    {
        ForgetOld(day);
        return block.FillAsync(count => TakeAsync(committee, series, day, count));
    }

    /// <summary>The last of so many numbers, now taken.</summary>
    private async Task<long> TakeAsync(CommitteeId committee, char series, DateOnly day, long count)
    {
        var list = new RowList<long>(row => row.Integer(0));
        await database.WriteAsync(new WriteUnit(new SqlStep(Take, [committee.Value, series.ToString(), day, count], Sink: list)), CancellationToken.None);
        return list.Rows[0];
    }

    private void ForgetOld(DateOnly day)
    {
        if (blocks.Count > MostSeries)
        {
            foreach (var old in blocks.Keys.Where(key => key.Day.AddDays(1) < day))
            {
                blocks.TryRemove(old, out _);
            }
        }
    }

    /// <summary>Numbers of one series that are ours to hand out.</summary>
    private sealed class Block
    {
        private readonly Lock taking = new();
        private Task filling = Task.CompletedTask;
        private long last;
        private long end;
        private int waiting;
        private int crowd = 1;

        public bool TryTake(out long number)
        {
            lock (taking)
            {
                number = last < end ? ++last : 0;
                return number > 0;
            }
        }

        /// <summary>Completes when there are numbers again; whoever waited may have to wait once more.</summary>
        public Task FillAsync(Func<long, Task<long>> take)
        {
            lock (taking)
            {
                if (last < end)
                {
                    return Task.CompletedTask;
                }

                waiting++;
                return filling.IsCompleted ? filling = FillAsync(take, crowd == 1 ? 1 : Math.Min(crowd * ForEachWhoWaits, MostAtOnce)) : filling;
            }
        }

        private async Task FillAsync(Func<long, Task<long>> take, long count)
        {
            try
            {
                var taken = await take(count);
                lock (taking)
                {
                    (last, end) = (taken - count, taken);
                }
            }
            finally
            {
                // Also after a failure: those who then ask again are not counted twice.
                lock (taking)
                {
                    (crowd, waiting) = (waiting, 0);
                }
            }
        }
    }
}
