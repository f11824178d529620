using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WeLiaison.Documents.Printing;

/// <summary>A .docx being written: parts, default faces, sections with their footers, pictures.</summary>
internal sealed class DocxFile : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly WordprocessingDocument document;
    private readonly MainDocumentPart main;
    private readonly Body body = new();
    private uint pictures;

    /// <summary>Begins an empty document.</summary>
    /// <param name="title">Shown by file managers; no name of whoever prints (printing rule 9).</param>
    /// <param name="printedAt">Stands as the file's date, so that the same print is the same file.</param>
    public DocxFile(string title, DateTimeOffset printedAt)
    {
        document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = PaperText.Clean(title);
        document.PackageProperties.Created = printedAt.UtcDateTime;
        main = document.AddMainDocumentPart();
        main.Document = new Document(body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = DefaultStyles();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Val = "15", Uri = "http://schemas.microsoft.com/office/word" }),
            new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });
        Faces.Describe(main);
    }

    public void Add(OpenXmlElement element) => body.Append(element);

    public void Add(IEnumerable<OpenXmlElement> elements) => body.Append(elements);

    public Run Picture(ReadOnlyMemory<byte> png, double widthPoints, string name)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using var data = new MemoryStream(png.ToArray(), writable: false);
        part.FeedData(data);
        return Pictures.Inline(main.GetIdOfPart(part), ++pictures, widthPoints, name);
    }

    /// <summary>Ends the pages written so far: their size and margins, and the small line at their foot.</summary>
    public void EndSection(PageFrame frame, IReadOnlyList<Paragraph> footer, bool last)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(footer);
        var margin = (uint)Math.Round(frame.Margin * 20);
        var size = new PageSize { Width = (uint)Math.Round(frame.Width * 20), Height = (uint)Math.Round(frame.Height * 20) };
        if (frame.Landscape)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        var section = new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) },
            new SectionType { Val = SectionMarkValues.NextPage },
            size,
            new PageMargin { Top = (int)margin, Bottom = (int)margin, Left = margin, Right = margin, Header = margin / 2, Footer = margin / 2, Gutter = 0 },
            new PageNumberType { Start = 1 });
        if (last)
        {
            body.Append(section);
            return;
        }

        if (body.LastChild is not Paragraph ending)
        {
            ending = Typesetting.Nothing();
            body.Append(ending);
        }

        (ending.ParagraphProperties ??= new ParagraphProperties()).SectionProperties = section;
    }

    public byte[] Finish()
    {
        document.Dispose();
        return stream.ToArray();
    }

    public void Dispose()
    {
        document.Dispose();
        stream.Dispose();
    }

    private static Styles DefaultStyles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Faces.Fonts(Faces.Body),
                new FontSize { Val = "24" },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        new Style(
            new StyleName { Val = "Normal" },
            new StyleParagraphProperties(
                new WidowControl { Val = false },
                new Kinsoku(),
                new OverflowPunctuation(),
                new AutoSpaceDE { Val = false },
                new AutoSpaceDN { Val = false },
                new SnapToGrid { Val = false },
                new SpacingBetweenLines { Before = "0", After = "0" }))
        {
            Type = StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        });
}
