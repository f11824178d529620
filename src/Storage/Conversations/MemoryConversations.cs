namespace WeLiaison.Storage.Conversations;

/// <summary>The conversations used last, up to a number of bytes. Shards keep callers of different people apart.</summary>
internal sealed class MemoryConversations(long mostBytes)
{
    private const int Shards = 16;

    private readonly Shard[] shards = [.. Enumerable.Range(0, Shards).Select(_ => new Shard(mostBytes / Shards))];

    public Remembered? Find(string address) => Of(address).Find(address);

    /// <summary>Keeps it unless something newer is there.</summary>
    public void Keep(string address, Remembered conversation) => Of(address).Keep(address, conversation);

    /// <summary>Puts it in place of whatever is there.</summary>
    public void Correct(string address, Remembered conversation) => Of(address).Correct(address, conversation);

    public void Forget(string address) => Of(address).Forget(address);

    private Shard Of(string address) => shards[(uint)address.GetHashCode(StringComparison.Ordinal) % Shards];

    private sealed class Shard(long mostBytes)
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, LinkedListNode<(string Address, Remembered Conversation)>> places = [];
        private readonly LinkedList<(string Address, Remembered Conversation)> byUse = [];
        private long bytes;

        public Remembered? Find(string address)
        {
            lock (gate)
            {
                if (!places.TryGetValue(address, out var node))
                {
                    return null;
                }

                byUse.Remove(node);
                byUse.AddFirst(node);
                return node.Value.Conversation;
            }
        }

        public void Keep(string address, Remembered conversation)
        {
            lock (gate)
            {
                if (places.TryGetValue(address, out var node))
                {
                    if (node.Value.Conversation.Sequence >= conversation.Sequence)
                    {
                        return;
                    }

                    bytes += conversation.Weight - node.Value.Conversation.Weight;
                    node.Value = (address, conversation);
                    byUse.Remove(node);
                    byUse.AddFirst(node);
                }
                else
                {
                    places[address] = byUse.AddFirst((address, conversation));
                    bytes += WeightOf(address, conversation);
                }

                while (bytes > mostBytes && byUse.Last is { } oldest)
                {
                    Remove(oldest);
                }
            }
        }

        public void Correct(string address, Remembered conversation)
        {
            lock (gate)
            {
                Forget(address);
                Keep(address, conversation);
            }
        }

        public void Forget(string address)
        {
            lock (gate)
            {
                if (places.TryGetValue(address, out var node))
                {
                    Remove(node);
                }
            }
        }

        private static int WeightOf(string address, Remembered conversation) => conversation.Weight + (2 * address.Length) + 200;

        private void Remove(LinkedListNode<(string Address, Remembered Conversation)> node)
        {
            byUse.Remove(node);
            places.Remove(node.Value.Address);
            bytes -= WeightOf(node.Value.Address, node.Value.Conversation);
        }
    }
}
