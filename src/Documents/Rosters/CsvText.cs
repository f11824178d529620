using System.Text;

namespace WeLiaison.Documents.Rosters;

/// <summary>Comma-separated text (RFC 4180), forgiving where Excel is: quotes within a bare cell, a last quote that is missing.</summary>
internal static class CsvText
{
    public static IEnumerable<RawRow> Rows(string text, char delimiter, RosterLimits limits)
    {
        var at = 0;
        var line = 1;
        var cell = new StringBuilder();
        while (at < text.Length)
        {
            var cells = new List<RawCell>();
            var first = line;
            var more = true;
            while (more)
            {
                cell.Clear();
                more = Cell(text, ref at, ref line, delimiter, cell);
                if (cells.Count < limits.Columns)
                {
                    cells.Add(new RawCell(cell.ToString()));
                }
            }

            yield return new RawRow(first, cells);
        }
    }

    /// <summary>Reads one cell; true when another one follows in the same row.</summary>
    private static bool Cell(string text, ref int at, ref int line, char delimiter, StringBuilder cell)
    {
        if (at < text.Length && text[at] == '"')
        {
            at++;
            Quoted(text, ref at, ref line, cell);
        }

        while (at < text.Length)
        {
            var c = text[at++];
            if (c == delimiter)
            {
                return true;
            }

            if (c is '\n' or '\r')
            {
                at += c == '\r' && at < text.Length && text[at] == '\n' ? 1 : 0;
                line++;
                return false;
            }

            cell.Append(c);
        }

        return false;
    }

    private static void Quoted(string text, ref int at, ref int line, StringBuilder cell)
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"')
            {
                if (at >= text.Length || text[at] != '"')
                {
                    return;
                }

                at++;
            }

            line += c == '\n' ? 1 : 0;
            cell.Append(c);
        }
    }
}
