namespace WeLiaison.Storage.Conversations;

/// <summary>
/// The conversations used last, up to a number of bytes. Their bytes lie in rooms of one size that are made once and written over: a
/// conversation is replaced with every message, and as objects of their own the replaced ones would fill the old generation of the heap,
/// whose collections stop everybody. Shards keep callers of different people apart.
/// </summary>
internal sealed class MemoryConversations(long mostBytes)
{
    private const int Shards = 16;

    private readonly Shard[] shards = [.. Enumerable.Range(0, Shards).Select(_ => new Shard((int)(mostBytes / Shards / Shard.PlaceBytes)))];

    /// <summary>A copy of what is kept; null when nothing is.</summary>
    public Remembered? Find(string address) => Of(address).Find(address);

    /// <summary>Keeps it unless something newer is there.</summary>
    public void Keep(string address, Remembered conversation) => Of(address).Keep(address, conversation, newerOnly: true);

    /// <summary>Puts it in place of whatever is there.</summary>
    public void Correct(string address, Remembered conversation) => Of(address).Keep(address, conversation, newerOnly: false);

    public void Forget(string address) => Of(address).Forget(address);

    private Shard Of(string address) => shards[(uint)address.GetHashCode(StringComparison.Ordinal) % Shards];

    private sealed class Shard(int count)
    {
        /// <summary>A longer conversation (a long letter being written) is read from where it is stored.</summary>
        private const int RoomBytes = 2048;

        /// <summary>The room, and about what the address, its place and its entry in the table take.</summary>
        public const int PlaceBytes = RoomBytes + 300;

        private readonly Lock gate = new();
        private readonly Dictionary<string, int> numbers = [];
        private readonly Place[] places = new Place[count];

        // Pinned: collections do not move it about. Not touched before it is used, so an idle service does not hold it.
        private readonly byte[] rooms = GC.AllocateUninitializedArray<byte>(count * RoomBytes, pinned: true);
        private int hand;

        public Remembered? Find(string address)
        {
            lock (gate)
            {
                if (!numbers.TryGetValue(address, out var number))
                {
                    return null;
                }

                ref var place = ref places[number];
                place.Used = true;
                return new Remembered(place.Sequence, place.At, Room(number)[..place.Length].ToArray());
            }
        }

        public void Keep(string address, Remembered conversation, bool newerOnly)
        {
            lock (gate)
            {
                var known = numbers.TryGetValue(address, out var number);
                if (known && newerOnly && places[number].Sequence >= conversation.Sequence)
                {
                    return;
                }

                if (conversation.Body.Length > RoomBytes)
                {
                    Forget(address);
                    return;
                }

                if (!known)
                {
                    number = Clear();
                    numbers[address] = number;
                }

                places[number] = new Place(address, conversation.Sequence, conversation.At, conversation.Body.Length) { Used = known };
                conversation.Body.Span.CopyTo(Room(number));
            }
        }

        public void Forget(string address)
        {
            lock (gate)
            {
                if (numbers.Remove(address, out var number))
                {
                    places[number] = default;
                }
            }
        }

        private Span<byte> Room(int number) => rooms.AsSpan(number * RoomBytes, RoomBytes);

        /// <summary>The next place that nobody came back to since the hand last came by.</summary>
        private int Clear()
        {
            while (places[hand].Used)
            {
                places[hand].Used = false;
                hand = (hand + 1) % places.Length;
            }

            var free = hand;
            hand = (hand + 1) % places.Length;
            if (places[free].Address is { } before)
            {
                numbers.Remove(before);
            }

            return free;
        }
    }

    private record struct Place(string? Address, long Sequence, DateTimeOffset At, int Length)
    {
        public bool Used { get; set; }
    }
}
