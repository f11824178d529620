using System.Numerics;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// From a sign to a number, for tables that are filled once and asked some thousand times for every message: half of the places stay empty, so most
/// questions end at the first.
/// </summary>
internal sealed class SignTable
{
    private readonly ulong[] signs;
    private readonly int[] numbers;
    private readonly int shift;

    public SignTable(int count)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count * 2));
        signs = new ulong[size];
        numbers = new int[size];
        shift = 64 - BitOperations.Log2((uint)size);
    }

    /// <summary>Keeps the number of a sign that is not there yet. No sign is 0.</summary>
    public void Add(ulong sign, int number)
    {
        var at = Place(sign);
        while (signs[at] != 0)
        {
            at = (at + 1) & (signs.Length - 1);
        }

        (signs[at], numbers[at]) = (sign, number);
    }

    /// <summary>The sign's number, or -1.</summary>
    public int Find(ulong sign)
    {
        for (var at = Place(sign); signs[at] != 0; at = (at + 1) & (signs.Length - 1))
        {
            if (signs[at] == sign)
            {
                return numbers[at];
            }
        }

        return -1;
    }

    private int Place(ulong sign) => (int)((sign * 0x9E3779B97F4A7C15UL) >> shift);
}
