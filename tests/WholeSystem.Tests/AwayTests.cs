namespace WeLiaison.WholeSystem.Tests;

/// <summary>The database may be away: what arrives is kept on disk, acknowledged politely, and handled in order when it is back.</summary>
public sealed class AwayTests
{
    [Fact]
    public async Task What_is_said_while_the_database_is_away_is_acknowledged_and_handled_in_order_when_it_is_back()
    {
        await using var town = await Town.BuildAsync(3);
        var (first, second) = (town.People[0], town.People[1]);
        Assert.Contains("我理一下", await town.Phones.SayAsync(first, "村口的桥栏杆断了两根"), StringComparison.Ordinal);

        using (town.WithoutDatabase())
        {
            // The first to meet the lock waits for it in vain; from then on everybody is told at once.
            await town.Phones.DoAsync(first, new { type = "text", content = "晚上没有路灯看不见", wait = 100 });
            await Eventually.AsyncHolds(async () => (await SayAsync(town, second)).Contains("已经存好", StringComparison.Ordinal), () => "nobody was ever told that the message is kept");
            Assert.Contains("已经存好", await town.Phones.SayAsync(first, "断了快半个月没人管"), StringComparison.Ordinal);
        }

        await town.Phones.UntilShownAsync(first, "村口的桥栏杆断了两根，晚上没有路灯看不见，断了快半个月没人管");
        await Eventually.AsyncHolds(async () => (await town.Phones.SayAsync(first, "没有")).Contains("写您的姓", StringComparison.Ordinal), () => "the letter never went on");
        Assert.Contains("已送出", await town.Phones.SayAsync(first, "不写"), StringComparison.Ordinal);
        town.KillBot();

        var letter = Assert.Single(await town.OpinionsAsync());
        Assert.Equal(["村口的桥栏杆断了两根", "晚上没有路灯看不见", "断了快半个月没人管"], letter.Original);
    }

    private static async Task<string> SayAsync(Town town, Holder holder) =>
        string.Join('\n', (await town.Phones.DoAsync(holder, new { type = "text", content = "进展", wait = 1_000 })).Select(m => m.Text));
}
