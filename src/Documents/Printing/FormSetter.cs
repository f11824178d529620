using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>Sets one filled form: its head, its body, its notes, and under 「附页」 whatever found no room.</summary>
internal sealed class FormSetter(DocxFile file, FilledForm form, Filling filling)
{
    public const double Slack = 18;
    private readonly FormLayout layout = form.Layout;
    private readonly PageFrame frame = PageFrame.Of(form.Layout);
    private readonly List<(Grid Grid, IReadOnlyList<Overflow> Overflows)> goesOn = [];

    public void Set()
    {
        var head = layout.PrintsHead ? FormHead.Of(layout, filling, frame) : [];
        var notes = FormHead.Notes(layout, filling);
        file.Add(head.Select(h => h.Set()));
        var pages = Pages(layout.Body);
        for (var i = 0; i < pages.Count; i++)
        {
            var used = (i == 0 ? head.Sum(h => h.Height) : 0) + (i == pages.Count - 1 ? notes.Sum(n => n.Height) : 0);
            used += pages[i].OfType<TextBlock>().Sum(t => LineOf(t).Height);
            SetBlocks(pages[i], frame.TextHeight - used - Slack, frame.TextWidth, file.Add, onNewPage: i > 0);
        }

        file.Add(notes.Select(n => n.Set()));
        foreach (var (grid, overflows) in goesOn)
        {
            file.Add(Continuation.Of(layout, filling, frame, grid, overflows));
        }
    }

    private static List<List<FormBlock>> Pages(IReadOnlyList<FormBlock> blocks)
    {
        var pages = new List<List<FormBlock>> { new() };
        foreach (var block in blocks)
        {
            if (block is PageBreakBlock)
            {
                pages.Add([]);
            }
            else
            {
                pages[^1].Add(block);
            }
        }

        return pages;
    }

    private void SetBlocks(IReadOnlyList<FormBlock> blocks, double budget, double width, Action<OpenXmlElement> add, bool onNewPage)
    {
        if (onNewPage)
        {
            add(Typesetting.Paragraph(string.Empty, new ParagraphStyle { Size = 1, Pitch = 1, OnNewPage = true }));
        }

        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text when Template.Fill(text.Text, filling).Length > 0 || text.BlankLines > 0 || text.Text.Length == 0:
                    Each(LineOf(text, width).SetAll(), add);
                    break;
                case PictureBlock picture when filling.Picture(picture.Key) is { } png:
                    var line = Typesetting.Paragraph(string.Empty, new ParagraphStyle { Align = picture.Align, Above = 8 });
                    line.Append(file.Picture(png, PageFrame.Centimetres(picture.Width), picture.Key));
                    add(line);
                    break;
                case TableBlock table:
                    Each(Table(table, budget, width), add);
                    break;
                case PanelsBlock panels:
                    add(Panels(panels, width));
                    break;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Table(TableBlock table, double budget, double width)
    {
        var grid = GridBuilder.Build(layout, table, filling, width);
        if (grid.IsList)
        {
            var list = GridFit.Loose(grid, list: true);
            return [GridSetter.Set(list, list.Rows), Typesetting.Nothing()];
        }

        if (table.Flows)
        {
            return Continuation.Paged(layout, filling, frame, GridFit.Tightened(GridFit.Loose(grid, list: false), budget), budget);
        }

        var (fitted, overflows) = GridFit.Fit(grid, budget);
        if (overflows.Count > 0 || fitted.Further.Count > 0)
        {
            goesOn.Add((fitted, overflows));
        }

        return [GridSetter.Set(fitted, fitted.Rows), Typesetting.Nothing()];
    }

    private Table Panels(PanelsBlock panels, double width)
    {
        var own = width / panels.Panels.Count;
        var columns = panels.Panels.Select(_ => own).ToList();
        var row = new TableRow(new TableRowProperties(
            new CantSplit(),
            new TableRowHeight { Val = (uint)Math.Round(PageFrame.Centimetres(panels.Height) * 20), HeightType = HeightRuleValues.AtLeast }));
        foreach (var panel in panels.Panels)
        {
            var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Typesetting.Twips(own), Type = TableWidthUnitValues.Dxa }));
            SetBlocks(panel, double.MaxValue, own - PageFrame.Centimetres(1.6), e => cell.Append(e), onNewPage: false);
            if (cell.LastChild is not Paragraph)
            {
                cell.Append(Typesetting.Nothing());
            }

            row.Append(cell);
        }

        return new Table(GridSetter.Frame(columns, ruled: false), new TableGrid(columns.Select(c => new GridColumn { Width = Typesetting.Twips(c) })), row);
    }

    private HeadLine LineOf(TextBlock text, double? width = null) => HeadLine.Of(text, layout, filling, width ?? frame.TextWidth);

    private static void Each(IEnumerable<OpenXmlElement> elements, Action<OpenXmlElement> add)
    {
        foreach (var element in elements)
        {
            add(element);
        }
    }
}
