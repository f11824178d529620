using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>How a paragraph is set.</summary>
internal sealed record ParagraphStyle
{
    public string Face { get; init; } = Faces.Body;

    public double Size { get; init; } = 12;

    public bool Bold { get; init; }

    public Across Align { get; init; }

    /// <summary>Exact line distance, points.</summary>
    public double Pitch { get; init; }

    public double Above { get; init; }

    public double Below { get; init; }

    /// <summary>First line in, in characters.</summary>
    public double Indent { get; init; }

    /// <summary>Lines after the first in, in characters.</summary>
    public double Hanging { get; init; }

    public bool OnNewPage { get; init; }

    public bool KeepWithNext { get; init; }

    /// <summary>Where a tab jumps to, points.</summary>
    public double? TabAt { get; init; }

    public bool Justify { get; init; }
}

/// <summary>Turns text into paragraphs and runs.</summary>
internal static partial class Typesetting
{
    public static string Twips(double points) => ((int)Math.Round(points * 20)).ToString();

    public static IEnumerable<Paragraph> Paragraphs(string text, ParagraphStyle style)
    {
        var first = true;
        foreach (var line in PaperText.Clean(text).Split('\n'))
        {
            yield return Paragraph(line, first ? style : style with { Above = 0, OnNewPage = false });
            first = false;
        }
    }

    public static Paragraph Paragraph(string line, ParagraphStyle style)
    {
        var paragraph = new Paragraph(Properties(style));
        if (line.Length > 0)
        {
            paragraph.Append(Run(line, style));
        }

        return paragraph;
    }

    public static Run Run(string text, ParagraphStyle style)
    {
        var run = new Run(RunProperties(style));
        var parts = text.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new TabChar());
            }

            run.Append(Whole(parts[i]));
        }

        return run;
    }

    /// <summary>The text with its record numbers bound: Y260401-001 is one word, and goes to the next line as one.</summary>
    private static IEnumerable<OpenXmlElement> Whole(string text)
    {
        var from = 0;
        foreach (Match number in RecordNumber().Matches(text))
        {
            var hyphen = number.Index + number.Value.IndexOf('-', StringComparison.Ordinal);
            yield return Words(text[from..hyphen]);
            yield return new NoBreakHyphen();
            from = hyphen + 1;
        }

        if (from < text.Length)
        {
            yield return Words(text[from..]);
        }

        static Text Words(string part) => new(part) { Space = SpaceProcessingModeValues.Preserve };
    }

    [GeneratedRegex("[A-Z]{1,3}[0-9]{2,8}-[0-9]{1,5}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex RecordNumber();

    /// <summary>A paragraph that is there because the format wants one, and takes no room.</summary>
    public static Paragraph Nothing() => Paragraph(string.Empty, new ParagraphStyle { Size = 1, Pitch = 1 });

    public static ParagraphProperties Properties(ParagraphStyle style)
    {
        var properties = new ParagraphProperties();
        if (style.KeepWithNext)
        {
            properties.Append(new KeepNext());
        }

        if (style.OnNewPage)
        {
            properties.Append(new PageBreakBefore());
        }

        if (style.TabAt is { } tab)
        {
            properties.Append(new Tabs(new TabStop { Val = TabStopValues.Left, Position = (int)Math.Round(tab * 20) }));
        }

        properties.Append(Spacing(style));
        if (style.Indent > 0)
        {
            properties.Append(new Indentation { FirstLineChars = (int)(style.Indent * 100), FirstLine = Twips(style.Indent * style.Size) });
        }
        else if (style.Hanging > 0)
        {
            properties.Append(new Indentation { Left = Twips(style.Hanging * style.Size), Hanging = Twips(style.Hanging * style.Size) });
        }

        properties.Append(new Justification { Val = Side(style) });
        properties.Append(new ParagraphMarkRunProperties(Faces.Fonts(style.Face), new FontSize { Val = HalfPoints(style.Size) }));
        return properties;
    }

    private static SpacingBetweenLines Spacing(ParagraphStyle style)
    {
        var spacing = new SpacingBetweenLines { Before = Twips(style.Above), After = Twips(style.Below) };
        if (style.Pitch > 0)
        {
            spacing.Line = Twips(style.Pitch);
            spacing.LineRule = LineSpacingRuleValues.Exact;
        }

        return spacing;
    }

    private static RunProperties RunProperties(ParagraphStyle style)
    {
        var properties = new RunProperties(Faces.Fonts(style.Face));
        if (style.Bold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new FontSize { Val = HalfPoints(style.Size) });
        return properties;
    }

    private static JustificationValues Side(ParagraphStyle style) => style.Align switch
    {
        Across.Center => JustificationValues.Center,
        Across.Right => JustificationValues.Right,
        _ => style.Justify ? JustificationValues.Both : JustificationValues.Left,
    };

    private static string HalfPoints(double size) => ((int)Math.Round(size * 2)).ToString();
}
