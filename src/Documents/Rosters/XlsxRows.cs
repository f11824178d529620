using System.Globalization;
using System.Xml;

namespace WeLiaison.Documents.Rosters;

/// <summary>Reads the rows of a sheet, one at a time.</summary>
internal sealed class XlsxRows(IReadOnlyList<string> strings, IReadOnlyList<bool> dateStyles, bool from1904, RosterLimits limits)
{
    private const int DaysFrom1900To1904 = 1462;

    public IEnumerable<RawRow> Read(XmlReader reader)
    {
        var line = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                line = int.TryParse(reader.GetAttribute("r"), out var stated) && stated > line ? stated : line + 1;
                yield return new RawRow(line, reader.IsEmptyElement ? [] : Cells(reader));
            }
        }
    }

    private List<RawCell> Cells(XmlReader reader)
    {
        var cells = new List<RawCell>();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                continue;
            }

            var column = Column(reader.GetAttribute("r")) ?? cells.Count;
            if (column >= limits.Columns)
            {
                // A stray cell far to the right is common; whether it matters is decided by the head.
                Skip(reader);
                continue;
            }

            var cell = Cell(reader);
            while (cells.Count <= column)
            {
                cells.Add(RawCell.Empty);
            }

            cells[column] = cell;
        }

        return cells;
    }

    private static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }

    private RawCell Cell(XmlReader reader)
    {
        var type = reader.GetAttribute("t");
        _ = int.TryParse(reader.GetAttribute("s"), out var style);
        if (reader.IsEmptyElement)
        {
            return RawCell.Empty;
        }

        var value = string.Empty;
        var (isFormula, hasValue) = (false, false);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "is" && reader.Depth == depth + 1)
            {
                hasValue = true;
                value = XlsxStrings.Text(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "f")
            {
                isFormula = true;
            }
        }

        if (isFormula && !hasValue)
        {
            return new RawCell("=", IsUncalculated: true);
        }

        return type switch
        {
            "s" => new RawCell(int.TryParse(value, out var index) && index >= 0 && index < strings.Count ? strings[index] : string.Empty),
            "inlineStr" or "str" => new RawCell(value),
            "e" => new RawCell(value, IsError: true),
            "b" => new RawCell(value == "1" ? "是" : "否"),
            "d" => new RawCell(value),
            _ => Number(value, style < dateStyles.Count && style >= 0 && dateStyles[style]),
        };
    }

    private RawCell Number(string value, bool isDate)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return new RawCell(value);
        }

        var text = Math.Abs(number) < 1e15 ? number.ToString("0.##########", CultureInfo.InvariantCulture) : value;
        return new RawCell(text, number, isDate ? SerialDay.Of(number + (from1904 ? DaysFrom1900To1904 : 0)) : null);
    }

    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? string.Empty)
        {
            if (c is not (>= 'A' and <= 'Z') || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}

/// <summary>Excel's way to count days.</summary>
internal static class SerialDay
{
    /// <summary>The day, or none when the number is no plausible day.</summary>
    public static DateOnly? Of(double serial)
    {
        // Excel believes in 29 February 1900 (60); days before it are one off.
        var days = serial < 60 ? serial + 1 : serial;
        return days is >= 2 and < 109_574 ? DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(days))) : null;
    }
}
