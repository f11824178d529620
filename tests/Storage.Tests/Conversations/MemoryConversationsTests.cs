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
        Assert.InRange(left, 100, 1024 * 1024 / At(1).Weight);
    }

    private static Remembered At(long sequence) =>
        Remembered.Stranger.After(new SettledMessage("a", A.Key(), 1, new byte[300], new byte[700], A.Now)) with { Sequence = sequence };
}
