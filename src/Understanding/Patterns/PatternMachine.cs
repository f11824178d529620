namespace WeLiaison.Understanding.Patterns;

/// <summary>
/// Says whether a pattern occurs in a text, in one pass and in time linear in its length. Situations (sets of places one may stand on) are worked
/// out when a text first leads there and remembered; .NET's own linear engine does the same but keeps some 10 MB for each of our patterns.
/// </summary>
internal sealed class PatternMachine(string pattern)
{
    // Beyond this the memory is begun anew: strange texts must not fill it.
    private const int MostSituations = 1500;

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
            here = here.After(symbol) ?? known.Work(here, symbol);
        }

        if (known.IsFull)
        {
            memory = null;
        }

        return here.Found || here.FoundAtEnd;
    }

    private sealed class Memory
    {
        private readonly PatternNet net;
        private readonly Dictionary<string, Situation> situations = new(StringComparer.Ordinal);
        private readonly Lock gate = new();
        private readonly bool foundAtAnyEnd;

        public Memory(PatternNet net)
        {
            this.net = net;
            foundAtAnyEnd = IsFoundAtEnd(net.Start, atBegin: false);
            var places = new HashSet<int>();
            net.Reach(net.Start, atBegin: true, atEnd: false, places);
            int[] lasting = [.. places.Where(net.IsLasting)];
            // Not remembered by its places: the same places mean something else once a character has been read.
            First = new Situation(lasting, places.Any(net.IsFound), lasting.Any(place => IsFoundAtEnd(place, atBegin: true)));
        }

        public Situation First { get; }

        public bool IsFull => situations.Count > MostSituations;

        /// <summary>Where a symbol leads. Beginnings of the pattern are implied everywhere and not written down.</summary>
        public Situation Work(Situation from, int symbol)
        {
            var begun = net.Begun(symbol);
            var found = begun.Found || net.From(net.Start).Found;
            var places = new List<int>(begun.Lasting);
            foreach (var place in from.Places)
            {
                if (net.After(place, symbol) is >= 0 and var next)
                {
                    var reached = net.From(next);
                    found |= reached.Found;
                    places.AddRange(reached.Lasting);
                }
            }

            places.Sort();
            lock (gate)
            {
                var situation = Remember(Once(places), found);
                from.Link(symbol, situation, net.SymbolCount);
                return situation;
            }
        }

        private int[] Once(List<int> sorted)
        {
            var kept = 0;
            for (var i = 0; i < sorted.Count; i++)
            {
                if ((kept == 0 || sorted[kept - 1] != sorted[i]) && !net.IsImplied(sorted[i]))
                {
                    sorted[kept++] = sorted[i];
                }
            }

            return [.. sorted[..kept]];
        }

        private Situation Remember(int[] places, bool found)
        {
            var key = string.Create(places.Length + 1, (places, found), static (text, known) =>
            {
                text[0] = known.found ? '!' : ' ';
                for (var i = 0; i < known.places.Length; i++)
                {
                    text[i + 1] = (char)known.places[i];
                }
            });
            return situations.TryGetValue(key, out var situation) ? situation : situations[key] =
                new Situation(places, found, foundAtAnyEnd || places.Any(place => IsFoundAtEnd(place, atBegin: false)));
        }

        private bool IsFoundAtEnd(int place, bool atBegin)
        {
            var atEnd = new HashSet<int>();
            net.Reach(place, atBegin, atEnd: true, atEnd);
            return atEnd.Any(net.IsFound);
        }
    }
}
