namespace WeLiaison.Understanding.Patterns;

/// <summary>
/// Says whether a pattern occurs in a text, in one pass and in time linear in its length. Situations (sets of places one may stand on) are worked
/// out when a text first leads there and remembered; .NET's own linear engine does the same but keeps some 10 MB for each of our patterns.
/// </summary>
internal sealed class PatternMachine(string pattern)
{
    // Beyond this the memory is begun anew: strange texts must not fill it.
    private const int MostSituations = 300;

    private readonly PatternNet net = new(PatternParser.Parse(pattern));
    private volatile Memory? memory;

    public bool Occurs(ReadOnlySpan<char> text)
    {
        var known = memory ??= new Memory(net);
        var here = known.First;
        foreach (var character in text)
        {
            if (here.Found)
            {
                return true;
            }

            var symbol = net.SymbolOf(character);
            here = Volatile.Read(ref here.Next[symbol]) ?? known.Work(here, symbol);
        }

        if (known.IsFull)
        {
            memory = null;
        }

        return here.Found || here.FoundAtEnd;
    }

    private sealed record Situation(int[] Places, bool Found, bool FoundAtEnd, Situation?[] Next);

    private sealed class Memory
    {
        private readonly PatternNet net;
        private readonly Dictionary<string, Situation> situations = new(StringComparer.Ordinal);
        private readonly Lock gate = new();

        public Memory(PatternNet net)
        {
            this.net = net;
            var places = new HashSet<int>();
            net.Reach(net.Start, atBegin: true, atEnd: false, places);
            // Not remembered by its places: the same places mean something else once a character has been read.
            First = Make(Lasting(places), places.Any(net.IsFound), atBegin: true);
        }

        public Situation First { get; }

        public bool IsFull => situations.Count > MostSituations;

        public Situation Work(Situation from, int symbol)
        {
            var places = new HashSet<int>();
            foreach (var place in from.Places)
            {
                if (net.After(place, symbol) is >= 0 and var next)
                {
                    net.Reach(next, atBegin: false, atEnd: false, places);
                }
            }

            // The pattern may begin anywhere.
            net.Reach(net.Start, atBegin: false, atEnd: false, places);
            lock (gate)
            {
                var situation = Remember(places);
                Volatile.Write(ref from.Next[symbol], situation);
                return situation;
            }
        }

        private Situation Remember(HashSet<int> places)
        {
            var lasting = Lasting(places);
            var found = places.Any(net.IsFound);
            var key = string.Create(lasting.Length + 1, (lasting, found), static (text, known) =>
            {
                text[0] = known.found ? '!' : ' ';
                for (var i = 0; i < known.lasting.Length; i++)
                {
                    text[i + 1] = (char)known.lasting[i];
                }
            });
            return situations.TryGetValue(key, out var situation) ? situation : situations[key] = Make(lasting, found, atBegin: false);
        }

        private int[] Lasting(HashSet<int> places) => [.. places.Where(net.IsLasting).Order()];

        private Situation Make(int[] places, bool found, bool atBegin)
        {
            var atEnd = new HashSet<int>();
            foreach (var place in places)
            {
                net.Reach(place, atBegin, atEnd: true, atEnd);
            }

            return new Situation(places, found, atEnd.Any(net.IsFound), new Situation?[net.SymbolCount]);
        }
    }
}
