using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>The small line at the foot: record number, page, print time; never the name of whoever prints (printing rule 9).</summary>
internal static class PaperFooter
{
    public static IReadOnlyList<Paragraph> Of(PageFrame frame, string? number, bool onBehalf, DateTimeOffset printedAt)
    {
        var style = new ParagraphStyle { Size = 9, Pitch = 12 };
        var left = number is null ? string.Empty : $"编号：{PaperText.Clean(number)}{(onBehalf ? "（代录）" : string.Empty)}";
        var properties = Typesetting.Properties(style);
        properties.Tabs = new Tabs(
            new TabStop { Val = TabStopValues.Center, Position = (int)Math.Round(frame.TextWidth * 10) },
            new TabStop { Val = TabStopValues.Right, Position = (int)Math.Round(frame.TextWidth * 20) });
        var line = new Paragraph(properties);
        line.Append(Typesetting.Run($"{left}\t第", style));
        line.Append(Field(" PAGE ", style));
        line.Append(Typesetting.Run($"页\t打印时间：{ChineseFormats.DateAndTime(printedAt)}", style));
        return [line];
    }

    private static IEnumerable<Run> Field(string code, ParagraphStyle style)
    {
        yield return Part(new FieldChar { FieldCharType = FieldCharValues.Begin }, style);
        yield return Part(new FieldCode(code) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }, style);
        yield return Part(new FieldChar { FieldCharType = FieldCharValues.Separate }, style);
        yield return Typesetting.Run("1", style);
        yield return Part(new FieldChar { FieldCharType = FieldCharValues.End }, style);
    }

    private static Run Part(DocumentFormat.OpenXml.OpenXmlElement part, ParagraphStyle style)
    {
        var run = Typesetting.Run(string.Empty, style);
        run.Append(part);
        return run;
    }
}
