using System.Text;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>Cuts a text at a number of bytes as WeCom does: without a word, but never through a character.</summary>
internal static class CutText
{
    public static string ToBytes(string text, int most)
    {
        if (Encoding.UTF8.GetByteCount(text) <= most)
        {
            return text;
        }

        var bytes = 0;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > most)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
