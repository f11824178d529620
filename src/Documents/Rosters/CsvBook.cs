using System.Text;

namespace WeLiaison.Documents.Rosters;

/// <summary>Reads .csv as offices save it: UTF-8 with or without mark, GBK, or Excel's "Unicode text".</summary>
internal static class CsvBook
{
    public static RawSheet Read(byte[] bytes, RosterLimits limits)
    {
        var text = Decode(bytes);
        if (text.AsSpan(0, Math.Min(text.Length, 4096)).ContainsAnyInRange('\u0000', '\u0008'))
        {
            throw new RosterRefusedException(RosterWords.NotARoster);
        }

        return new RawSheet(null, CsvText.Rows(text, Delimiter(text), limits));
    }

    internal static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        }

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            // What is not UTF-8 here was saved by a Chinese Excel; GB18030 holds all of GBK and the rare characters too.
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }

    private static char Delimiter(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 10_000));
        var best = ',';
        var most = head.Count(',');
        foreach (var other in "\t;，")
        {
            if (head.Count(other) > most * (other == '，' ? 3 : 1))
            {
                (best, most) = (other, head.Count(other));
            }
        }

        return best;
    }
}
