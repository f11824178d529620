using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace WeLiaison.Documents.Tests.Rosters;

/// <summary>Writes .xlsx files part by part, as Excel would or as an attacker would.</summary>
internal static class XlsxFile
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Rows of strings, numbers, and dates (as Excel's serial numbers in a date style).</summary>
    public static byte[] Of(params object?[][] rows) => Of([("Sheet1", rows)]);

    public static byte[] Of(IReadOnlyList<(string Name, object?[][] Rows)> sheets, bool hideFirst = false)
    {
        var parts = new Dictionary<string, string>
        {
            ["xl/workbook.xml"] = $"<workbook xmlns='{Main}' xmlns:r='{Relations}'><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name='{s.Name}' sheetId='{i + 1}' {(hideFirst && i == 0 ? "state='hidden'" : "")} r:id='rId{i + 1}'/>"))}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{string.Concat(sheets.Select((_, i) => $"<Relationship Id='rId{i + 1}' Type='{Relations}/worksheet' Target='worksheets/sheet{i + 1}.xml'/>"))}</Relationships>",
            ["xl/styles.xml"] = $"<styleSheet xmlns='{Main}'><numFmts><numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='176'/></cellXfs></styleSheet>",
        };
        for (var i = 0; i < sheets.Count; i++)
        {
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = Sheet(sheets[i].Rows);
        }

        return Zip(parts);
    }

    public static byte[] Zip(IReadOnlyDictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    public static string Sheet(object?[][] rows) =>
        $"<worksheet xmlns='{Main}'><sheetData>{string.Concat(rows.Select((row, r) => $"<row r='{r + 1}'>{string.Concat(row.Select((cell, c) => Cell(cell, $"{(char)('A' + c)}{r + 1}")))}</row>"))}</sheetData></worksheet>";

    private static string Cell(object? value, string at) => value switch
    {
        null => string.Empty,
        DateOnly day => $"<c r='{at}' s='1'><v>{day.ToDateTime(TimeOnly.MinValue).ToOADate()}</v></c>",
        string text => $"<c r='{at}' t='inlineStr'><is><t xml:space='preserve'>{SecurityElement.Escape(text)}</t></is></c>",
        _ => $"<c r='{at}'><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
    };
}
