using System.Collections.Frozen;

namespace WeLiaison.Understanding.Text;

/// <summary>Words with a value each, found by walking a tree of characters: the longest word at a place, in time bounded by its length.</summary>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<long, int> children;
    private readonly T[] values;
    private readonly bool[] ends;
    private readonly ulong[] firsts = new ulong[1024];

    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        var steps = new Dictionary<long, int>();
        var found = new List<T> { default! };
        var stops = new List<bool> { false };
        foreach (var (word, value) in words)
        {
            if (word.Length == 0)
            {
                continue;
            }

            firsts[word[0] >> 6] |= 1UL << (word[0] & 63);
            var node = 0;
            foreach (var c in word)
            {
                var key = Key(node, c);
                if (!steps.TryGetValue(key, out var next))
                {
                    next = found.Count;
                    steps.Add(key, next);
                    found.Add(default!);
                    stops.Add(false);
                }

                node = next;
            }

            found[node] = value;
            stops[node] = true;
        }

        children = steps.ToFrozenDictionary();
        values = [.. found];
        ends = [.. stops];
    }

    /// <summary>The length of the longest word that starts here; 0 if none does.</summary>
    public int Match(string text, int at, out T value)
    {
        value = default!;
        if (at >= text.Length || !MayStart(text[at]))
        {
            return 0;
        }

        var node = 0;
        var length = 0;
        for (var i = at; i < text.Length; i++)
        {
            if (!children.TryGetValue(Key(node, text[i]), out node))
            {
                break;
            }

            if (ends[node])
            {
                length = i - at + 1;
                value = values[node];
            }
        }

        return length;
    }

    public int Match(string text, int at) => Match(text, at, out _);

    /// <summary>The first place from <paramref name="from"/> where a word starts that ends by <paramref name="end"/>; -1 if there is none.</summary>
    public int Find(string text, int from, int end, out int length, out T value)
    {
        for (var at = from; at < end; at++)
        {
            length = Match(text, at, out value);
            if (length > 0 && at + length <= end)
            {
                return at;
            }
        }

        length = 0;
        value = default!;
        return -1;
    }

    public bool Has(string text, int from, int end) => Find(text, from, end, out _, out _) >= 0;

    /// <summary>Whether a word ends exactly here that starts not before <paramref name="from"/>.</summary>
    public bool EndsAt(string text, int at, int from)
    {
        for (var start = Math.Max(from, at - 8); start < at; start++)
        {
            if (Match(text, start) == at - start)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsWord(string text) => text.Length > 0 && Match(text, 0) == text.Length;

    private bool MayStart(char c) => (firsts[c >> 6] & (1UL << (c & 63))) != 0;

    private static long Key(int node, char c) => ((long)node << 16) | c;
}
