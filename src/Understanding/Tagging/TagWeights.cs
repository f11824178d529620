using System.Collections.Frozen;
using System.Globalization;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Tagging;

/// <summary>What each sign speaks for and against, in twentieths of a natural logarithm of the odds, as learnt from labelled messages (tags.txt).</summary>
internal sealed class TagWeights
{
    /// <summary>Room for one row of weights, one for each tag.</summary>
    public const int Stride = 20;

    private readonly FrozenDictionary<ulong, int> rows;
    private readonly short[] weights;

    public TagWeights(IReadOnlyCollection<KeyValuePair<ulong, short[]>> table)
    {
        weights = new short[table.Count * Stride];
        var starts = new Dictionary<ulong, int>();
        foreach (var (sign, row) in table)
        {
            row.CopyTo(weights, starts.Count * Stride);
            starts.Add(sign, starts.Count * Stride);
        }

        rows = starts.ToFrozenDictionary();
    }

    public static TagWeights Default { get; } = new(Load());

    /// <summary>Adds what the sign speaks for to the sums, one for each tag.</summary>
    public void Add(ulong sign, Span<int> sums)
    {
        if (rows.TryGetValue(sign, out var start))
        {
            var row = weights.AsSpan(start, Tags.Count);
            for (var tag = 0; tag < row.Length; tag++)
            {
                sums[tag] += row[tag];
            }
        }
    }

    /// <summary>How a sign stands in the table.</summary>
    public static string Name(ulong sign)
    {
        Span<char> name = [(char)(sign >> 48), (char)(sign >> 32), (char)(sign >> 16), (char)sign];
        return string.Concat(name.TrimEnd('\0').ToString().Select(c => c is ' ' ? "␠" : c is '\n' ? "␤" : c is '#' ? "♯" : c is '\0' ? "␀" : c.ToString()));
    }

    /// <summary>The sign of that name.</summary>
    public static ulong Sign(ReadOnlySpan<char> name)
    {
        Span<char> parts = stackalloc char[4];
        parts.Clear();
        for (var i = 0; i < name.Length; i++)
        {
            parts[i] = name[i] switch { '␠' => ' ', '␤' => '\n', '♯' => '#', '␀' => '\0', var c => c };
        }

        return TagSigns.Sign(parts[0], parts[1], parts[2], parts[3]);
    }

    private static List<KeyValuePair<ulong, short[]>> Load()
    {
        var table = new Dictionary<ulong, short[]>();
        var tag = Tag.None;
        foreach (var line in Resource.Lines("tags.txt"))
        {
            if (line[0] == '[')
            {
                tag = Enum.Parse<Tag>(line[1..^1]);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var weight = short.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture);
            foreach (var name in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var sign = Sign(name);
                if (!table.TryGetValue(sign, out var row))
                {
                    table.Add(sign, row = new short[Tags.Count]);
                }

                row[(int)tag] = weight;
            }
        }

        return [.. table];
    }
}
