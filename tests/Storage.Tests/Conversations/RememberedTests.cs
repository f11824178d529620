using FsCheck;
using FsCheck.Fluent;
using WeLiaison.Storage.Conversations;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Conversations;

public sealed class RememberedTests
{
    [Fact]
    public void Whatever_was_said_the_newest_reply_the_state_and_64_keys_are_known() =>
        Prop.ForAll<byte[][], byte[]>((replies, state) =>
        {
            var (conversation, settled) = Settle([.. replies.Select(r => r ?? [])], state ?? []);
            return conversation.Sequence == settled.Count
                && settled.TakeLast(Remembered.MostKeys).All(s => conversation.Knows(s.Key, out _))
                && (settled.Count == 0 || (conversation.Knows(settled[^1].Key, out var newest) && newest.Span.SequenceEqual(settled[^1].Reply.Span)))
                && conversation.State.Span.SequenceEqual(settled.Count == 0 ? [] : state ?? []);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_the_same_after_being_stored() =>
        Prop.ForAll<byte[][], byte[]>((replies, state) =>
        {
            var (conversation, settled) = Settle([.. replies.Select(r => r ?? [])], state ?? []);
            var back = Remembered.Read(conversation.Sequence, conversation.At, conversation.Body.ToArray());
            return back.State.Span.SequenceEqual(conversation.State.Span)
                && settled.All(s => back.Knows(s.Key, out var there) == conversation.Knows(s.Key, out var here) && there.Span.SequenceEqual(here.Span));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_filled_row_keeps_its_size_and_gives_back_what_was_put_in()
    {
        var random = new Random(11);
        for (var length = 3; length < 5000; length += 7)
        {
            var body = Filled(random, length);
            body[0] = 1;
            var row = Row(body);
            Assert.Equal(length + 4 <= 1880 ? 1880 : length + 4 <= 3880 ? 3880 : length + 4, row.Length);
            Assert.Equal(body, RowSize.Strip(row).ToArray());
            Assert.Equal(body, RowSize.Strip(body).ToArray());
        }

        var torn = Row([1, .. Filled(random, 100)]);
        torn[^1] = 0x7F;
        Assert.Throws<InvalidDataException>(() => RowSize.Strip(torn));
    }

    [Fact]
    public void A_reply_that_is_kept_is_the_one_that_was_given_and_they_stay_small_together()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var replies = Enumerable.Range(0, random.Next(1, 100)).Select(_ => Filled(random, random.Next(0, 700))).ToArray();
            var (conversation, settled) = Settle(replies, Filled(random, 300));
            var kept = settled.Where(s => conversation.Knows(s.Key, out var reply) && reply.Length > 0).ToList();
            Assert.All(kept, s => Assert.True(conversation.Knows(s.Key, out var reply) && reply.Span.SequenceEqual(s.Reply.Span)));
            Assert.InRange(kept.Sum(s => s.Reply.Length), 0, Math.Max(Remembered.ReplyBytes, settled[^1].Reply.Length));
        }
    }

    [Fact]
    public void A_reply_of_any_size_is_kept_while_it_is_the_newest()
    {
        var (conversation, settled) = Settle([A.Bytes("短"), new byte[100_000]], []);
        Assert.True(conversation.Knows(settled[1].Key, out var reply));
        Assert.Equal(100_000, reply.Length);
        Assert.True(conversation.Knows(settled[0].Key, out reply));
        Assert.Equal(0, reply.Length);
    }

    [Fact]
    public void The_65th_key_back_is_forgotten()
    {
        var (conversation, settled) = Settle([.. Enumerable.Repeat(A.Bytes("好"), 65)], []);
        Assert.False(conversation.Knows(settled[0].Key, out _));
        Assert.True(conversation.Knows(settled[1].Key, out _));
    }

    [Fact]
    public void Bytes_of_another_form_are_refused() => Assert.Throws<InvalidDataException>(() => Remembered.Read(1, A.Now, (byte[])[9, 9, 9, 9]));

    private static byte[] Row(byte[] body)
    {
        var row = new byte[RowSize.Of(body.Length)];
        RowSize.Fill(body, row);
        return row;
    }

    private static byte[] Filled(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static (Remembered Conversation, List<SettledMessage> Settled) Settle(byte[][] replies, byte[] state)
    {
        var conversation = Remembered.Stranger;
        var settled = new List<SettledMessage>();
        foreach (var reply in replies)
        {
            settled.Add(new SettledMessage("a", A.Key(), conversation.Sequence + 1, reply, state, A.Now));
            conversation = conversation.After(settled[^1]);
        }

        return (conversation, settled);
    }
}
