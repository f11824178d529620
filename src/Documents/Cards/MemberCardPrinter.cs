using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;

namespace WeLiaison.Documents.Cards;

/// <summary>Prints cards for cutting, eight to a page of A4.</summary>
public static class MemberCardPrinter
{
    private const int PerRow = 2;
    private const int RowsPerPage = 4;
    private static readonly double CardHeight = PageFrame.Centimetres(5.9);
    private static readonly double CodeSize = PageFrame.Centimetres(3);

    public static byte[] Print(IReadOnlyList<MemberCard> cards, PrintOptions options)
    {
        var frame = PageFrame.Of(landscape: false, margin: 1.5);
        using var file = new DocxFile("委员联系卡", options.PrintedAt);
        var rows = cards.Chunk(PerRow).ToList();
        foreach (var page in rows.Chunk(RowsPerPage))
        {
            file.Add(Sheet(file, page, frame.TextWidth));
            file.Add(Typesetting.Nothing());
        }

        file.EndSection(frame, PaperFooter.Of(frame, null, false, options.PrintedAt), last: true);
        return file.Finish();
    }

    private static Table Sheet(DocxFile file, IReadOnlyList<MemberCard[]> rows, double width)
    {
        // Words and code stand side by side: two columns of the table make one card.
        var card = width / PerRow;
        double[] halves = [card * 0.56, card * 0.44];
        var columns = Enumerable.Range(0, PerRow * 2).Select(i => halves[i % 2]).ToList();
        var table = new Table(GridSetter.Frame(columns, ruled: false), new TableGrid(columns.Select(c => new GridColumn { Width = Typesetting.Twips(c) })));
        foreach (var cards in rows)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)(CardHeight * 20), HeightType = HeightRuleValues.Exact }));
            for (var i = 0; i < PerRow; i++)
            {
                var one = i < cards.Length ? cards[i] : null;
                row.Append(Cell(halves[0], left: true, one is null ? [Typesetting.Nothing()] : Words(one), one is not null));
                row.Append(Cell(halves[1], left: false, one is null ? [Typesetting.Nothing()] : Code(file, one), one is not null));
            }

            table.Append(row);
        }

        return table;
    }

    private static TableCell Cell(double width, bool left, IEnumerable<Paragraph> content, bool ruled)
    {
        var frame = new TableCellProperties(new TableCellWidth { Width = Typesetting.Twips(width), Type = TableWidthUnitValues.Dxa });
        if (ruled)
        {
            // Dashed where the scissors go.
            var borders = new TableCellBorders(new TopBorder { Val = BorderValues.Dashed, Size = 4 });
            borders.Append(left ? new LeftBorder { Val = BorderValues.Dashed, Size = 4 } : new BottomBorder { Val = BorderValues.Dashed, Size = 4 });
            borders.Append(left ? new BottomBorder { Val = BorderValues.Dashed, Size = 4 } : new RightBorder { Val = BorderValues.Dashed, Size = 4 });
            frame.Append(borders);
        }

        if (left)
        {
            frame.Append(new TableCellMargin(new LeftMargin { Width = "240", Type = TableWidthUnitValues.Dxa }));
        }

        frame.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var cell = new TableCell(frame);
        cell.Append(content);
        return cell;
    }

    private static IEnumerable<Paragraph> Words(MemberCard card)
    {
        yield return Line(card.Committee, new ParagraphStyle { Size = 9, Pitch = 13 });
        yield return Line(card.Name, new ParagraphStyle { Face = Faces.Title, Size = card.Name.Length > 6 ? 14 : 20, Bold = true, Pitch = 30, Above = 6 });
        foreach (var line in new[] { card.Post, card.Sector, card.Unit }.OfType<string>().Where(l => l.Length > 0))
        {
            yield return Line(line, new ParagraphStyle { Size = 10.5, Pitch = 16 });
        }
    }

    private static IEnumerable<Paragraph> Code(DocxFile file, MemberCard card)
    {
        var picture = Typesetting.Paragraph(string.Empty, new ParagraphStyle { Align = Across.Center });
        picture.Append(file.Picture(QrPicture.Png(card.Url), CodeSize, "二维码"));
        yield return picture;
        yield return Line(card.Hint, new ParagraphStyle { Size = 7.5, Pitch = 12, Align = Across.Center });
    }

    private static Paragraph Line(string text, ParagraphStyle style) => Typesetting.Paragraph(PaperText.Clean(text).Replace('\n', ' '), style);
}
