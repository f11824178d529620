using WeLiaison.Domain.People;
using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Crash;

/// <summary>Settles messages of several people as fast as it can and says each one that was acknowledged, until it is killed.</summary>
internal static class Victim
{
    public const int People = 16;

    public static string Address(int person) => $"baoshan/oa/person{person}";

    /// <summary>The key of a person's n-th message, the same in every process.</summary>
    public static InboxKey Key(int person, long number) => new(((UInt128)(ulong)(person + 1) << 64) | ((ulong)number * 2654435761));

    public static async Task<int> RunAsync(string folder)
    {
        await using var house = await House.OpenAsync(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder });
        var ledger = house.Get<ITurnLedger>();
        await using var said = Console.OpenStandardOutput();
        var gate = new Lock();
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            while (true)
            {
                var before = await ledger.LoadAsync(Address(person), default);
                var number = before.Sequence + 1;
                var settled = new SettledMessage(Address(person), Key(person, number), number, A.Bytes($"答{number}"), A.Bytes($"{number}"), A.Now)
                {
                    Changes = [Proof(person, number)],
                    Outbox = [A.Entry(Address(person), $"{number}")],
                };
                if ((await ledger.CommitAsync(settled, default)).Outcome != CommitOutcome.Committed)
                {
                    throw new InvalidOperationException("Nobody else writes here.");
                }

                var line = A.Bytes($"{person} {number}\n");
                lock (gate)
                {
                    said.Write(line);
                    said.Flush();
                }
            }
        })));
        return 1;
    }

    /// <summary>The record that a message brings about.</summary>
    public static Person Proof(int person, long number) =>
        A.Person($"{person}-{number}") with { Id = PersonId.From(new Guid(person, 0, 0, BitConverter.GetBytes(number))) };
}
