using WeLiaison.Understanding.Contacts;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// The signs by which the way of a contact is weighed: the words around the matter, the words of the whole; and what the words of the
/// tables found.
/// </summary>
internal static class WaySigns
{
    /// <summary>No message has more signs than this.</summary>
    public const int Most = 1500;

    /// <summary>The signs of the words.</summary>
    public static int Write(Message message, Reading reading, Span<ulong> signs)
    {
        Span<char> room = stackalloc char[MessageShape.Longest];
        ReadOnlySpan<char> around = room[..MessageShape.Write(message, reading.Evidence, room)];
        var n = WholeSigns.Grams('o', around, 3, signs, 0);
        Span<char> other = stackalloc char[MessageShape.Longest];
        ReadOnlySpan<char> whole = other[..MessageShape.Write(message, other)];
        for (var i = 0; i + 2 < whole.Length; i++)
        {
            signs[n++] = SignWeights.Sign('g', whole[i], whole[i + 1]);
            signs[n++] = SignWeights.Sign('g', whole[i], whole[i + 1], whole[i + 2]);
        }

        return n;
    }

    /// <summary>The signs of what was found.</summary>
    public static int WriteFound(Reading reading, Span<ulong> signs)
    {
        var n = 0;
        var slots = reading.Slots;
        for (var question = 0; question < WayWeights.Questions.Length; question++)
        {
            signs[n++] = SignWeights.Sign('R', (char)('a' + question), (char)('0' + WayWeights.Answer(question, slots)));
        }

        var method = (char)('0' + WayWeights.Answer(WayWeights.Methods, slots));
        signs[n++] = SignWeights.Sign('S', method, (char)('0' + WayWeights.Answer(WayWeights.Channels, slots)));
        signs[n++] = SignWeights.Sign('T', method, slots.Place is null ? '-' : '+');
        signs[n++] = SignWeights.Sign('U', method, slots.Persons.Count > 0 ? '+' : '-');
        return n;
    }
}
