using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeLiaison.Bot.Clock;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Regulations;
using WeLiaison.Storage;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Duties.Bench;

/// <summary>What the clock's round of reminders costs on a stored committee: the first, which reads it, and those that follow.</summary>
internal static class RoundBench
{
    public static async Task RunAsync(string regulations, int members, int years, int perYear, DateOnly today)
    {
        var folder = Directory.CreateTempSubdirectory("weliaison-round-").FullName;
        try
        {
            var shelf = new RegulationShelf(regulations);
            await shelf.RefreshAsync(CancellationToken.None);
            var regulation = shelf.Find(CommitteeId.Of("baoshan"))!;
            var collection = new ServiceCollection();
            collection.AddSingleton<TimeProvider>(new Morning(new DateTimeOffset(today, new TimeOnly(10, 0), TimeSpan.FromHours(8))));
            collection.AddStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder }).Build());
            collection.AddPapers(regulations).AddSingleton(shelf).AddSingleton<ReminderRound>();
            collection.AddSingleton(new CommitteeBook([new Committee { Id = regulation.Committee, Name = "宝山区政协", Office = "专委办", Zone = regulation.Zone }]));
            await using var services = collection.BuildServiceProvider();
            var ledger = services.GetRequiredService<ITurnLedger>();
            var town = new SampleTown(regulation, members, years, perYear, today);
            town.Records.AddRange([.. town.Records.OfType<Person>().Where(p => p.Kind == PersonKind.Member).Select((p, i) => new Binding { Committee = p.Committee, Channel = Channel.WeCom, User = $"u{i}", Person = p.Id, Since = DateTimeOffset.UnixEpoch })]);
            foreach (var part in town.Records.Chunk(500))
            {
                _ = await ledger.CommitAsync(part, [], CancellationToken.None);
            }

            Console.WriteLine($"{members} members, {town.Contacts} contacts stored");
            var round = services.GetRequiredService<ReminderRound>();
            for (var i = 1; i <= 4; i++)
            {
                var watch = Stopwatch.StartNew();
                var before = GC.GetTotalAllocatedBytes();
                if (i == 4)
                {
                    // One more contact told meanwhile.
                    services.GetRequiredService<DutyBooks>().Take([town.NextContact()]);
                }

                var sent = await round.RunAsync(CancellationToken.None);
                Console.WriteLine(FormattableString.Invariant($"round {i}: {watch.Elapsed.TotalMilliseconds:0} ms, {(GC.GetTotalAllocatedBytes() - before) / 1_000_000} MB allocated, {sent} sent"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Morning(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
    }
}
