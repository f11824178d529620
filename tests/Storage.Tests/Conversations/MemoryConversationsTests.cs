using WeLiaison.Storage.Conversations;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Conversations;

public sealed class MemoryConversationsTests
{
    private readonly MemoryConversations memory = new(1024 * 1024);

    [Fact]
    public void The_newer_conversation_stays()
    {
        memory.Keep("a", At(2));
        memory.Keep("a", At(1));
        Assert.Equal(2, memory.Find("a")!.Sequence);
        memory.Forget("a");
        Assert.Null(memory.Find("a"));
    }

    [Fact]
    public void What_was_used_last_stays_and_the_whole_keeps_its_bounds()
    {
        memory.Keep("dear", At(1));
        for (var i = 0; i < 20_000; i++)
        {
            memory.Keep($"p{i}", At(1));
            Assert.NotNull(memory.Find("dear"));
        }

        var left = Enumerable.Range(0, 20_000).Count(i => memory.Find($"p{i}") is not null);
        Assert.InRange(left, 100, 1024 * 1024 / At(1).Body.Length);
    }

    [Fact]
    public void What_was_found_does_not_change_when_its_room_is_written_over()
    {
        memory.Keep("a", At(1));
        var found = memory.Find("a")!;
        var bytes = found.Body.ToArray();
        memory.Keep("a", At(2));
        memory.Forget("a");
        memory.Keep("b", At(3));
        Assert.Equal(bytes, found.Body.ToArray());
    }

    [Fact]
    public void What_is_too_long_for_its_room_is_left_to_the_database_and_nothing_older_is_kept_instead()
    {
        memory.Keep("a", At(1));
        memory.Keep("a", Remembered.Stranger.After(new SettledMessage("a", A.Key(), 2, new byte[10], new byte[5_000], A.Now)) with { Sequence = 2 });
        Assert.Null(memory.Find("a"));
    }

    [Fact]
    public void The_database_has_the_last_word_also_where_it_knows_less()
    {
        memory.Keep("a", At(5));
        memory.Correct("a", At(2));
        Assert.Equal(2, memory.Find("a")!.Sequence);
    }

    private static Remembered At(long sequence) =>
        Remembered.Stranger.After(new SettledMessage("a", A.Key(), 1, new byte[300], new byte[700], A.Now)) with { Sequence = sequence };
}
