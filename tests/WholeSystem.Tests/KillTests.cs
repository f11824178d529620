using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>Promise 1: an acknowledged message is never lost and never handled twice, whatever dies.</summary>
public sealed partial class KillTests
{
    private const int People = 200;
    private const int Kills = 6;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_people_chat_while_the_service_is_killed_at_random_and_every_receipt_is_on_record_exactly_once(bool redis)
    {
        await using var town = await Town.BuildAsync(People, redis ? await Servers.RedisAsync() : null);
        var receipts = new ConcurrentDictionary<string, string>();
        var matters = new ConcurrentBag<string>();
        using var over = new CancellationTokenSource();
        var chats = town.People.Select(holder => ChatAsync(town, holder, receipts, matters, over.Token)).ToList();

        var random = new Random(20260908);
        for (var kill = 0; kill < Kills; kill++)
        {
            var wanted = receipts.Count + random.Next(5, 40);
            await Eventually.AsyncHolds(() => Task.FromResult(receipts.Count >= wanted), () => $"only {receipts.Count} receipts before kill {kill + 1}");
            town.KillBot();
            await town.StartBotAsync();
        }

        await over.CancelAsync();
        await Task.WhenAll(chats);
        town.KillBot();

        var onRecord = await town.OpinionsAsync();
        Assert.True(receipts.Count >= Kills * 5, $"{receipts.Count} receipts");
        foreach (var (number, matter) in receipts)
        {
            var found = onRecord.Where(o => o.Number == number).ToList();
            Assert.True(found.Count == 1, $"{number} is on record {found.Count} times");
            Assert.Contains(matter, found[0].Original);
        }

        // Nobody's matter was taken twice, acknowledged or not.
        Assert.Empty(onRecord.SelectMany(o => o.Original.Take(1)).GroupBy(m => m).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public async Task Every_repeat_gets_the_same_answer_and_changes_nothing()
    {
        await using var town = await Town.BuildAsync(20);
        await Task.WhenAll(town.People.Select(async holder =>
        {
            Assert.Contains("我理一下", await SayWithLostAnswerAsync(town, holder, $"{holder.Name}家门口的路灯坏了三天没人修"), StringComparison.Ordinal);
            Assert.Contains("写您的姓", await SayWithLostAnswerAsync(town, holder, "没有"), StringComparison.Ordinal);
            Assert.Matches(Number(), await SayWithLostAnswerAsync(town, holder, "不写"));
            Assert.All(await town.Phones.ShownAsync(holder), m => Assert.DoesNotContain("故障", m.Text, StringComparison.Ordinal));
        }));
        town.KillBot();

        var onRecord = await town.OpinionsAsync();
        Assert.Equal(town.People.Count, onRecord.Count);
        Assert.All(onRecord, o => Assert.Single(o.Original));
    }

    /// <summary>The service works the message, but its first answer is lost on the way; the platform delivers again.</summary>
    private static async Task<string> SayWithLostAnswerAsync(Town town, Holder holder, string words)
    {
        await town.Phones.PostAsync("control/faults", new { fault = "dropped", user = holder.User, times = 1 });
        return await town.Phones.SayAsync(holder, words);
    }

    private static async Task ChatAsync(Town town, Holder holder, ConcurrentDictionary<string, string> receipts, ConcurrentBag<string> matters, CancellationToken over)
    {
        for (var round = 1; !over.IsCancellationRequested; round++)
        {
            var matter = $"{holder.Name}门口第{round}回积水，车子开过去溅人一身";
            matters.Add(matter);
            if (await SayUntilAsync(town, holder, matter, "我理一下", over) is null || await SayUntilAsync(town, holder, "没有", "写您的姓", over) is null)
            {
                // The service was away for all deliveries: as a person would, begin anew later.
                await SayAsync(town, holder, "算了");
                continue;
            }

            if (await SayAsync(town, holder, "不写") is { } sent && Number().Match(sent) is { Success: true } number)
            {
                Assert.True(receipts.TryAdd(number.Value, matter), $"{number.Value} was given to two people");
            }
        }
    }

    private static async Task<string?> SayUntilAsync(Town town, Holder holder, string words, string wanted, CancellationToken over)
    {
        for (var attempt = 0; attempt < 3 && !over.IsCancellationRequested; attempt++)
        {
            if (await SayAsync(town, holder, words) is { } answer)
            {
                return answer.Contains(wanted, StringComparison.Ordinal) ? answer : null;
            }
        }

        return null;
    }

    /// <summary>The answer, or null when the phone showed the platform's fault text or nothing.</summary>
    private static async Task<string?> SayAsync(Town town, Holder holder, string words)
    {
        var shown = await town.Phones.DoAsync(holder, new { type = "text", content = words, wait = 20_000 });
        return shown.FirstOrDefault(m => m.Via == "passive" && !m.Text.Contains("故障", StringComparison.Ordinal))?.Text;
    }

    [GeneratedRegex(@"Y\d{6}-\d{3,}")]
    private static partial Regex Number();
}
