using System.Text;

namespace WeLiaison.Bot.Commands;

/// <summary>Columns that stand straight in a terminal, where a Chinese character is as wide as two letters.</summary>
internal static class TextTable
{
    public static string Write(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = head.Select((h, i) => rows.Select(r => Width(r[i])).Append(Width(h)).Max()).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head))
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Count; i++)
            {
                line.Append(row[i]).Append(' ', widths[i] - Width(row[i]) + 2);
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static int Width(string text) =>
        text.EnumerateRunes()
        .Sum(r =>
            r.Value >= 0x1100
            && (r.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFF60) or (>= 0x1F300 and <= 0x3FFFF)
                or (>= 0x3000 and <= 0x303F))
            ? 2
            : 1);
}
