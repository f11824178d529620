using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Support;

internal static class Replies
{
    /// <summary>The reply given to this key, or null when it is not known.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> FindReplyAsync(this ITurnLedger ledger, string address, InboxKey key, CancellationToken cancellationToken) =>
        (await ledger.LoadAsync(address, cancellationToken)).Knows(key, out var reply) ? reply : default(ReadOnlyMemory<byte>?);
}
