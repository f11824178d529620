using WeLiaison.Storage.Journal;
using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Journal;

public sealed class CallbackJournalTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private House house = null!;

    private ICallbackJournal Journal => house.Get<ICallbackJournal>();

    private string[] Parts => Directory.Exists(folder["journal"]) ? [.. Directory.GetFiles(folder["journal"], "*.journal").Order()] : [];

    public Task InitializeAsync() => RestartAsync();

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_appended_is_handled_in_order_and_then_gone()
    {
        await AppendAsync(1, 2, 3);
        Assert.Equal(3, Journal.Waiting);
        Assert.Equal(["1", "2", "3"], await HandledAsync());
        Assert.Equal(0, Journal.Waiting);
        Assert.Empty(await HandledAsync());
        Assert.Empty(Parts);
    }

    [Fact]
    public async Task Everything_about_a_callback_comes_back()
    {
        var callback = new JournalledCallback("baoshan/oa/东", A.Now, new byte[] { 0, 1, 255 });
        await Journal.AppendAsync(callback, default);
        JournalledCallback? back = null;
        await Journal.ReplayAsync(
            (c, _) =>
            {
                back = c;
                return Task.CompletedTask;
            },
            default);
        Assert.Equal((callback.Route, callback.At), (back!.Route, back.At));
        Assert.Equal(callback.Body.ToArray(), back.Body.ToArray());
    }

    [Fact]
    public async Task It_waits_through_a_restart_with_what_came_after()
    {
        await AppendAsync(1, 2);
        await RestartAsync();
        Assert.Equal(2, Journal.Waiting);
        await AppendAsync(3);
        Assert.Equal(["1", "2", "3"], await HandledAsync());
    }

    [Fact]
    public async Task A_handling_that_fails_keeps_it_and_those_behind_it()
    {
        await AppendAsync(1, 2, 3);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Journal.ReplayAsync(
            (c, _) => A.Words(c.Body) == "2" ? throw new StorageUnavailableException() : Task.CompletedTask, default));
        Assert.Equal(2, Journal.Waiting);
        await RestartAsync();
        Assert.Equal(2, Journal.Waiting);
        Assert.Equal(["2", "3"], await HandledAsync());
    }

    [Fact]
    public async Task Wherever_the_end_is_torn_what_was_flushed_before_is_read()
    {
        await AppendAsync(1, 2, 3);
        await house.DisposeAsync();
        var whole = await File.ReadAllBytesAsync(Parts[0]);
        var frame = whole.Length / 3;
        for (var length = 0; length < whole.Length; length += 7)
        {
            await File.WriteAllBytesAsync(Parts[0], whole[..length]);
            await RestartAsync();
            Assert.Equal(length / frame, Journal.Waiting);
        }

        await AppendAsync(4);
        Assert.Equal(["1", "2", "4"], await HandledAsync());
    }

    [Fact]
    public async Task A_damaged_callback_does_not_take_the_others_with_it()
    {
        await AppendAsync(1, 2, 3);
        await house.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(Parts[0]);
        bytes[bytes.Length / 2] ^= 0x40;
        await File.WriteAllBytesAsync(Parts[0], bytes);
        await RestartAsync();
        Assert.Equal(["1", "3"], await HandledAsync());
    }

    [Fact]
    public async Task Many_at_once_are_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => AppendAsync(i))));
        await RestartAsync();
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i}").Order(), (await HandledAsync()).Order());
    }

    [Fact]
    public async Task What_is_held_waits_for_nobody_and_is_gone_when_it_is_crossed_off()
    {
        var hold = await HoldAsync(1);
        Assert.Equal(0, Journal.Waiting);
        Assert.Empty(await HandledAsync());
        Assert.Single(Parts);
        await hold.CrossOffAsync();
        Assert.Empty(Parts);
        await RestartAsync();
        Assert.Equal(0, Journal.Waiting);
    }

    [Fact]
    public async Task What_was_held_when_the_process_died_waits_for_the_next_in_its_place()
    {
        var first = await HoldAsync(1);
        await HoldAsync(2);
        await AppendAsync(3);
        await first.CrossOffAsync();
        await RestartAsync();
        Assert.Equal(2, Journal.Waiting);
        Assert.Equal(["2", "3"], await HandledAsync());
        Assert.Empty(Parts);
    }

    [Fact]
    public async Task What_is_given_back_waits_in_its_place_before_what_came_later()
    {
        var hold = await HoldAsync(1);
        await AppendAsync(2);
        hold.GiveBack();
        Assert.Equal(2, Journal.Waiting);
        Assert.Equal(["1", "2"], await HandledAsync());
        Assert.Empty(Parts);
    }

    [Fact]
    public async Task A_held_one_keeps_its_part_while_the_others_are_handled_and_none_of_them_comes_again()
    {
        await HoldAsync(1);
        await AppendAsync(2, 3);
        Assert.Equal(["2", "3"], await HandledAsync());
        Assert.Empty(await HandledAsync());
        await RestartAsync();
        Assert.Equal(1, Journal.Waiting);
        Assert.Equal(["1"], await HandledAsync());
        Assert.Empty(Parts);
    }

    [Fact]
    public async Task A_note_that_is_torn_hands_over_once_more_and_loses_nothing()
    {
        await HoldAsync(0);
        await AppendAsync(1, 2);
        Assert.Equal(["1", "2"], await HandledAsync());
        await house.DisposeAsync();
        var note = Directory.GetFiles(folder["journal"], "*.handled").Single();
        await File.WriteAllTextAsync(note, (await File.ReadAllTextAsync(note))[..^1]);
        await RestartAsync();
        Assert.Equal(["0", "2"], await HandledAsync());
    }

    [Fact]
    public async Task Nothing_readable_is_on_the_disk()
    {
        await Journal.AppendAsync(new JournalledCallback("baoshan/oa", A.Now, A.Bytes("13812345678 王秀兰")), default);
        var bytes = await File.ReadAllBytesAsync(Parts[0]);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(A.Bytes("13812345678")));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(A.Bytes("王秀兰")));
    }

    private async Task RestartAsync()
    {
        if (house is not null)
        {
            await house.DisposeAsync();
        }

        house = await House.OpenAsync(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder.Path });
    }

    private async Task AppendAsync(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await Journal.AppendAsync(new JournalledCallback("baoshan/oa", A.Now, A.Bytes($"{number}")), default);
        }
    }

    private Task<IJournalHold> HoldAsync(int number) => Journal.HoldAsync(new JournalledCallback("baoshan/oa", A.Now, A.Bytes($"{number}")), default);

    private async Task<List<string>> HandledAsync()
    {
        var handled = new List<string>();
        var count = await Journal.ReplayAsync(
            (c, _) =>
            {
                handled.Add(A.Words(c.Body));
                return Task.CompletedTask;
            },
            default);
        Assert.Equal(handled.Count, count);
        return handled;
    }
}
