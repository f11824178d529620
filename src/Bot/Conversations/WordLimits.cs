using System.Globalization;
using System.Text;

namespace WeLiaison.Bot.Conversations;

/// <summary>Cuts what is too long for one bubble. Both platforms take 2048 bytes; a margin keeps us clear of the edge.</summary>
internal static class WordLimits
{
    private const int MostBytes = 1900;

    public static IReadOnlyList<string> Split(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MostBytes)
        {
            return [text];
        }

        var parts = new List<string>();
        var part = new StringBuilder();
        var bytes = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var size = Encoding.UTF8.GetByteCount(element);
            // A line end near the limit makes the better cut.
            if (bytes + size > MostBytes || (bytes > MostBytes * 3 / 4 && element == "\n"))
            {
                parts.Add(part.ToString().Trim('\n'));
                part.Clear();
                bytes = 0;
            }

            part.Append(element);
            bytes += size;
        }

        parts.Add(part.ToString().Trim('\n'));
        parts.RemoveAll(p => p.Length == 0);
        return parts;
    }
}
