using System.IO.Compression;
using System.Xml;

namespace WeLiaison.Documents.Rosters;

/// <summary>
/// Reads what a roster needs from an .xlsx, as a stream and within limits: shared strings, which styles are dates, visible
/// sheets. Nothing else in the file is opened, so nothing else in it can do harm.
/// </summary>
internal sealed class XlsxBook : IDisposable
{
    private const int MostEntries = 2_000;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly ZipArchive zip;
    private readonly UnpackBudget budget;
    private readonly RosterLimits limits;
    private IReadOnlyList<string>? strings;
    private IReadOnlyList<bool>? dateStyles;
    private bool from1904;

    public XlsxBook(Stream stream, RosterLimits limits)
    {
        this.limits = limits;
        budget = new UnpackBudget(limits.UnpackedBytes);
        zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostEntries || zip.Entries.Sum(e => Math.Max(0, e.Length)) > limits.UnpackedBytes)
        {
            throw new RosterRefusedException(RosterWords.UnpacksTooLarge);
        }
    }

    public IReadOnlyList<RawSheet> VisibleSheets()
    {
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook)
        {
            throw new RosterRefusedException(FileMarks.OfZip(zip));
        }

        var targets = Targets();
        var sheets = new List<RawSheet>();
        using var reader = Open(workbook);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "workbookPr")
            {
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.LocalName == "sheet" && reader.GetAttribute("state") is null or "visible"
                && reader.GetAttribute("id", Relations) is { } id && targets.TryGetValue(id, out var target)
                && zip.GetEntry(target) is { } part)
            {
                sheets.Add(new RawSheet(reader.GetAttribute("name"), Rows(part)));
            }
        }

        return sheets;
    }

    public void Dispose() => zip.Dispose();

    private IEnumerable<RawRow> Rows(ZipArchiveEntry part)
    {
        strings ??= zip.GetEntry("xl/sharedStrings.xml") is { } shared ? Read(shared, XlsxStrings.Read) : [];
        dateStyles ??= zip.GetEntry("xl/styles.xml") is { } styles ? Read(styles, XlsxDateStyles.Read) : [];
        using var reader = Open(part);
        foreach (var row in new XlsxRows(strings, dateStyles, from1904, limits).Read(reader))
        {
            yield return row;
        }
    }

    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } part)
        {
            return targets;
        }

        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        return targets;
    }

    private T Read<T>(ZipArchiveEntry part, Func<XmlReader, T> read)
    {
        using var reader = Open(part);
        return read(reader);
    }

    private XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(new LimitedStream(part.Open(), budget), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
