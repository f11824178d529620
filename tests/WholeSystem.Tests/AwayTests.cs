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

    [Fact]
    public async Task A_message_that_was_acknowledged_before_its_turn_was_over_outlives_the_service_and_is_worked_once()
    {
        await using var town = await Town.BuildAsync(2);
        var (first, second) = (town.People[0], town.People[1]);
        Assert.Contains("我理一下", await town.Phones.SayAsync(first, "村口的桥栏杆断了两根"), StringComparison.Ordinal);
        Assert.Contains("我理一下", await town.Phones.SayAsync(second, "井盖松了"), StringComparison.Ordinal);

        using (town.WithoutDatabase())
        {
            // The turn cannot commit; after 3.5 s the platform has its empty answer and will not repeat, and before the lock is given up the service dies.
            await town.Phones.DoAsync(first, new { type = "text", content = "晚上没有路灯看不见", wait = 0 });
            await Eventually.AsyncHolds(() => Task.FromResult(town.IsJournalled), () => "the late message was never kept on disk");
            town.KillBot();
        }

        await town.StartBotAsync();
        var late = await town.Phones.UntilShownAsync(first, "晚上没有路灯看不见");
        Assert.Equal("customer-service", late.Via);
        await Eventually.AsyncHolds(() => Task.FromResult(!town.IsJournalled), () => "what was worked is still kept");

        // Nothing is repeated by a further start, and the other was never affected.
        town.KillBot();
        await town.StartBotAsync();
        Assert.Contains("写您的姓", await town.Phones.SayAsync(first, "没有"), StringComparison.Ordinal);
        Assert.Contains("已送出", await town.Phones.SayAsync(first, "不写"), StringComparison.Ordinal);
        Assert.Contains("写您的姓", await town.Phones.SayAsync(second, "没有"), StringComparison.Ordinal);
        Assert.Single(await town.Phones.ShownAsync(first), m => m.Text.Contains("晚上没有路灯看不见", StringComparison.Ordinal));
        town.KillBot();
        var letter = Assert.Single(await town.OpinionsAsync(), o => o.Number is not null);
        Assert.Equal(["村口的桥栏杆断了两根", "晚上没有路灯看不见"], letter.Original);
    }

    [Fact]
    public async Task A_late_answer_follows_as_a_message_and_leaves_nothing_on_the_disk()
    {
        await using var town = await Town.BuildAsync(1);
        var person = town.People[0];
        Assert.Contains("我理一下", await town.Phones.SayAsync(person, "村口的桥栏杆断了两根"), StringComparison.Ordinal);
        var hold = town.WithoutDatabase();
        await town.Phones.DoAsync(person, new { type = "text", content = "晚上没有路灯看不见", wait = 0 });
        await Eventually.AsyncHolds(() => Task.FromResult(town.IsJournalled), () => "the late message was never kept on disk");
        hold.Dispose();
        Assert.Equal("customer-service", (await town.Phones.UntilShownAsync(person, "晚上没有路灯看不见")).Via);
        await Eventually.AsyncHolds(() => Task.FromResult(!town.IsJournalled), () => "what was worked is still kept");
        Assert.Single(await town.Phones.ShownAsync(person), m => m.Text.Contains("晚上没有路灯看不见", StringComparison.Ordinal));
    }

    private static async Task<string> SayAsync(Town town, Holder holder) =>
        string.Join('\n', (await town.Phones.DoAsync(holder, new { type = "text", content = "进展", wait = 1_000 })).Select(m => m.Text));
}
