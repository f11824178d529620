using System.Security.Cryptography;
using StackExchange.Redis;
using WeLiaison.Storage.Conversations;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Redis;

/// <summary>
/// Conversations shared by all instances, sealed, for 30 days after the last message. What Redis has lost or not yet heard of is read from
/// the database and told to it again; without Redis every look goes to the database.
/// </summary>
internal sealed class RedisConversations(RedisLink link, MemoryConversations memory, Sealer sealer) : IConversations
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);
    private static readonly RedisValue[] Fields = ["sequence", "at", "body"];

    /// <summary>Two instances may tell of two messages in the wrong order: the newer one stays, unless the database has said otherwise.</summary>
    private const string Tell =
        """
        local known = redis.call('HGET', KEYS[1], 'sequence')
        if ARGV[5] == 'newer' and known and tonumber(known) >= tonumber(ARGV[1]) then return 0 end
        redis.call('HMSET', KEYS[1], 'sequence', ARGV[1], 'at', ARGV[2], 'body', ARGV[3])
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        return 1
        """;

    public async ValueTask<Remembered?> FindAsync(string address, CancellationToken cancellationToken)
    {
        var values = await link.TryAsync(redis => redis.HashGetAsync(Key(address), Fields), []);
        if (values.Length != Fields.Length || values.Any(v => v.IsNull))
        {
            return null;
        }

        if (Open(values) is not { } far)
        {
            // Sealed under a key that nobody has any more, or of another program's form: as good as lost.
            await link.TryAsync(redis => redis.KeyDeleteAsync(Key(address)), fallback: false);
            return null;
        }

        if (memory.Find(address) is { } near && near.Sequence >= far.Sequence)
        {
            return near;
        }

        memory.Keep(address, far);
        return far;
    }

    public void Keep(string address, Remembered conversation)
    {
        memory.Keep(address, conversation);
        if (conversation.Sequence > 0)
        {
            // Nobody waits for it: Redis may be behind, the database never is.
            _ = TellAsync(address, conversation, "newer");
        }
    }

    public void Correct(string address, Remembered conversation)
    {
        memory.Correct(address, conversation);
        _ = TellAsync(address, conversation, "always");
    }

    public void Forget(string address) => memory.Forget(address);

    private static RedisKey Key(string address) => "weliaison:conversation:" + address;

    private Remembered? Open(RedisValue[] values)
    {
        try
        {
            return Remembered.Read((long)values[0], new DateTimeOffset((long)values[1], TimeSpan.Zero), sealer.Open((byte[])values[2]!));
        }
        catch (Exception fault) when (fault is CryptographicException or InvalidDataException or InvalidCastException or FormatException)
        {
            return null;
        }
    }

    private async Task TellAsync(string address, Remembered conversation, string when)
    {
        RedisValue[] values = [conversation.Sequence, conversation.At.UtcTicks, sealer.Seal(conversation.Body.Span), (long)Life.TotalMilliseconds, when];
        await link.TryAsync(redis => redis.ScriptEvaluateAsync(Tell, [Key(address)], values), RedisResult.Create(RedisValue.Null));
    }
}
