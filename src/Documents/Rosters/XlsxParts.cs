using System.Text;
using System.Xml;

namespace WeLiaison.Documents.Rosters;

/// <summary>The strings that cells point to.</summary>
internal static class XlsxStrings
{
    /// <summary>Excel's own limit for a cell. One string may be pointed to by every cell of a sheet, so what is long costs many times.</summary>
    private const int Longest = 32_767;

    public static IReadOnlyList<string> Read(XmlReader reader)
    {
        var strings = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                var text = Text(reader);
                strings.Add(string.IsNullOrWhiteSpace(text) ? string.Empty : text.Length > Longest ? text[..Longest] : text);
            }
        }

        return strings;
    }

    /// <summary>The text of the element the reader stands on, runs joined, readings above characters (rPh) left out.</summary>
    public static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }

            if (!reader.Read())
            {
                break;
            }
        }

        return text.Replace("_x000D_", string.Empty).ToString();
    }
}

/// <summary>Which cell styles show their number as a date.</summary>
internal static class XlsxDateStyles
{
    public static IReadOnlyList<bool> Read(XmlReader reader)
    {
        var own = new Dictionary<int, bool>();
        var styles = new List<bool>();
        var inCells = false;
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
            {
                inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "numFmt" && int.TryParse(reader.GetAttribute("numFmtId"), out var id))
            {
                own[id] = ShowsDate(reader.GetAttribute("formatCode") ?? string.Empty);
            }
            else if (inCells && reader.NodeType == XmlNodeType.Element && reader.LocalName == "xf")
            {
                _ = int.TryParse(reader.GetAttribute("numFmtId"), out var format);
                styles.Add(own.TryGetValue(format, out var date) ? date : IsBuiltInDate(format));
            }
        }

        return styles;
    }

    // 27 to 36 and 50 to 58 are the Chinese dates of Excel's own formats.
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static bool ShowsDate(string code)
    {
        var quoted = false;
        var bracket = false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '[':
                    bracket = true;
                    break;
                case ']':
                    bracket = false;
                    break;
                case '\\':
                    i++;
                    break;
                case 'y' or 'Y' or 'd' or 'D' when !quoted && !bracket:
                    return true;
            }
        }

        return false;
    }
}
