using System.Diagnostics;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Crash;

/// <summary>A process is killed in the midst of its commits, several times over the same file.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 4;
    private const int LinesBeforeKill = 300;

    private readonly TempFolder folder = new();

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_whole_and_once()
    {
        var acknowledged = new long[Victim.People];
        for (var kill = 0; kill < Kills; kill++)
        {
            await RunUntilKilledAsync(acknowledged);
            await CheckAsync(acknowledged);
        }
    }

    public void Dispose() => folder.Dispose();

    private async Task RunUntilKilledAsync(long[] acknowledged)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(CrashTests).Assembly.Location, "settle-until-killed", folder.Path])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var victim = Process.Start(start)!;
        for (var lines = 0; lines < LinesBeforeKill; lines++)
        {
            Note(await victim.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The victim ended by itself."), acknowledged);
        }

        victim.Kill();

        // What it still said before it died counts too; its last line may be torn.
        var rest = (await victim.StandardOutput.ReadToEndAsync()).Split('\n');
        foreach (var line in rest[..^1])
        {
            Note(line, acknowledged);
        }

        await victim.WaitForExitAsync();
    }

    private static void Note(string line, long[] acknowledged)
    {
        var parts = line.Split(' ');
        acknowledged[int.Parse(parts[0])] = long.Parse(parts[1]);
    }

    private async Task CheckAsync(long[] acknowledged)
    {
        await using var house = await House.OpenAsync(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder.Path });
        var ledger = house.Get<ITurnLedger>();
        var people = house.Get<IPeople>();
        long settled = 0;
        for (var person = 0; person < Victim.People; person++)
        {
            var now = await ledger.LoadAsync(Victim.Address(person), default);
            Assert.InRange(now.Sequence, acknowledged[person], acknowledged[person] + 1);
            Assert.Equal($"{now.Sequence}", A.Words(now.State));
            settled += now.Sequence;
            for (var number = Math.Max(1, now.Sequence - 50); number <= now.Sequence; number++)
            {
                Assert.NotNull(await ledger.FindReplyAsync(Victim.Address(person), Victim.Key(person, number), default));
                Assert.NotNull(await people.FindAsync(A.Baoshan, Victim.Proof(person, number).Id, default));
            }

            Assert.Null(await people.FindAsync(A.Baoshan, Victim.Proof(person, now.Sequence + 1).Id, default));
            Assert.Equal($"答{now.Sequence}", A.Words((await ledger.FindReplyAsync(Victim.Address(person), Victim.Key(person, now.Sequence), default))!.Value));
        }

        Assert.Equal(settled, (await people.ListAsync(A.Baoshan, PersonKind.Constituent, default)).Count);
        Assert.Equal(settled, (await house.Get<IOutbox>().DepthAsync(default)).Waiting);
    }
}
