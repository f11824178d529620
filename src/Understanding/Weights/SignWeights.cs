using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// What each sign speaks for and against, as learnt from labelled messages: a table with a section for each answer, the weights in tenths or twentieths of
/// a natural logarithm of the odds.
/// </summary>
internal sealed class SignWeights
{
    /// <summary>Room for one row of weights; no table has more answers.</summary>
    public const int Stride = 32;

    // Most signs of a message have no weight: a bit for each that has one spares the search for the others.
    private const int MaskBits = 18;

    private readonly ulong[] mask = new ulong[1 << (MaskBits - 6)];
    private readonly SignTable rows;
    private readonly short[] weights;
    private readonly int width;

    public SignWeights(IReadOnlyDictionary<ulong, short[]> table, int answers)
    {
        width = (answers + Vector<short>.Count - 1) / Vector<short>.Count * Vector<short>.Count;
        weights = new short[table.Count * width];
        rows = new SignTable(table.Count);
        var start = 0;
        foreach (var (sign, row) in table)
        {
            row.AsSpan(0, answers).CopyTo(weights.AsSpan(start));
            rows.Add(sign, start);
            start += width;
            var bit = Bit(sign);
            mask[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    /// <summary>A number that packs a letter for the kind of sign and up to three characters.</summary>
    public static ulong Sign(char kind, char one = '\0', char two = '\0', char three = '\0') =>
        ((ulong)kind << 48) | ((ulong)one << 32) | ((ulong)two << 16) | three;

    /// <summary>How a sign stands in the table.</summary>
    public static string Name(ulong sign)
    {
        Span<char> name = [(char)(sign >> 48), (char)(sign >> 32), (char)(sign >> 16), (char)sign];
        name = name.TrimEnd('\0');
        foreach (ref var c in name)
        {
            c = c switch { ' ' => '␠', '\n' => '␤', '#' => '♯', '\0' => '␀', _ => c };
        }

        return name.ToString();
    }

    /// <summary>The sign of that name.</summary>
    public static ulong Sign(string name) => Sign(At(name, 0), At(name, 1), At(name, 2), At(name, 3));

    public static SignWeights Load(string resource, IReadOnlyList<string> answers)
    {
        var table = new Dictionary<ulong, short[]>();
        var answer = -1;
        foreach (var line in Resource.Lines(resource))
        {
            if (line[0] == '[')
            {
                answer = answers.Index().Single(one => one.Item == line[1..^1]).Index;
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var weight = short.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture);
            foreach (var name in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var sign = Sign(name);
                if (!table.TryGetValue(sign, out var row))
                {
                    table.Add(sign, row = new short[answers.Count]);
                }

                row[answer] = weight;
            }
        }

        return new SignWeights(table, answers.Count);
    }

    /// <summary>Adds up what all signs speak for.</summary>
    public void Sum(ReadOnlySpan<ulong> signs, Span<short> sums)
    {
        var whole = MemoryMarshal.Cast<short, Vector<short>>(sums[..width]);
        whole.Clear();
        foreach (var sign in signs)
        {
            var bit = Bit(sign);
            if ((mask[bit >> 6] & (1UL << (bit & 63))) != 0 && rows.Find(sign) is var start and >= 0)
            {
                var row = MemoryMarshal.Cast<short, Vector<short>>(weights.AsSpan(start, width));
                for (var i = 0; i < whole.Length; i++)
                {
                    whole[i] += row[i];
                }
            }
        }
    }

    /// <summary>Turns sums into likelihoods, which are one together.</summary>
    public static void Weigh(ReadOnlySpan<short> sums, Span<double> likelihoods)
    {
        var most = sums[0];
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        var all = 0.0;
        for (var i = 0; i < sums.Length; i++)
        {
            all += likelihoods[i] = Math.Exp((sums[i] - most) / 10.0);
        }

        foreach (ref var likelihood in likelihoods[..sums.Length])
        {
            likelihood /= all;
        }
    }

    private static int Bit(ulong sign) => (int)((sign * 0x9E3779B97F4A7C15UL) >> (64 - MaskBits));

    private static char At(string name, int at) => at >= name.Length ? '\0' : name[at] switch { '␠' => ' ', '␤' => '\n', '♯' => '#', '␀' => '\0', var c => c };
}
