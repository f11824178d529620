using System.Text;

namespace WeLiaison.Documents.Printing;

/// <summary>Makes any text fit to stand in a document: whatever a person typed or pasted, the file must open.</summary>
internal static class PaperText
{
    /// <summary>Drops what XML forbids and what turns the direction of writing; keeps emoji and rare characters whole.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var normal = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');
        foreach (var rune in normal.EnumerateRunes())
        {
            if (IsPrintable(rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    // EnumerateRunes gives U+FFFD for half a surrogate pair, so the pair cannot reach the XML writer.
    private static bool IsPrintable(int rune) => rune switch
    {
        '\n' or '\t' => true,
        < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF or 0xFEFF => false,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        _ => true,
    };
}
