using DocumentFormat.OpenXml.Spreadsheet;

namespace WeLiaison.Documents.Tables;

/// <summary>The looks of cells, by number.</summary>
internal static class SheetStyles
{
    public const uint Head = 1;
    public const uint Title = 2;
    public const uint Note = 3;
    private const uint FirstKind = 4;

    private static readonly (ColumnKind Kind, string Format)[] Kinds =
    [
        (ColumnKind.Text, "@"), (ColumnKind.Phone, "@"), (ColumnKind.Name, "@"), (ColumnKind.Whole, "#,##0"), (ColumnKind.Decimal, "#,##0.0"), (ColumnKind.Percent, "0.0%"),
        (ColumnKind.Date, "yyyy\"年\"m\"月\"d\"日\""), (ColumnKind.DateTime, "yyyy\"年\"m\"月\"d\"日\" h:mm"),
    ];

    public static uint Of(ColumnKind kind) => FirstKind + (uint)Array.FindIndex(Kinds, k => k.Kind == kind);

    /// <summary>The look of cells that are still empty: what is typed below later is of the column's kind, without a rule.</summary>
    public static uint Plain(ColumnKind kind) => Of(kind) + (uint)Kinds.Length;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(Kinds.Select((k, i) => new NumberingFormat { NumberFormatId = FormatId(i), FormatCode = k.Format })),
        new Fonts(Face(11, false), Face(11, true), Face(14, true), Face(9, false)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF2E6E0" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Ruled()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(),
            new CellFormat(Middle(HorizontalAlignmentValues.Center, true)) { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true,
                ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat(Middle(HorizontalAlignmentValues.Center, false)) { FontId = 2, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(Middle(HorizontalAlignmentValues.Left, false)) { FontId = 3, ApplyFont = true, ApplyAlignment = true },
            .. Kinds.Select((k, i) => new CellFormat(Middle(Side(k.Kind), k.Kind is ColumnKind.Text or ColumnKind.Name))
            {
                NumberFormatId = FormatId(i),
                BorderId = 1,
                ApplyNumberFormat = true,
                ApplyBorder = true,
                ApplyAlignment = true,
            }),
            .. Kinds.Select((k, i) => new CellFormat { NumberFormatId = FormatId(i), ApplyNumberFormat = true }),
        ]));

    // Numbers below 164 belong to Excel's own formats.
    private static uint FormatId(int index) => 164 + (uint)index;

    private static HorizontalAlignmentValues Side(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => HorizontalAlignmentValues.Left,
        ColumnKind.Whole or ColumnKind.Decimal or ColumnKind.Percent => HorizontalAlignmentValues.Right,
        _ => HorizontalAlignmentValues.Center,
    };

    private static Alignment Middle(HorizontalAlignmentValues side, bool wraps) => new() { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = wraps };

    private static Font Face(double size, bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Border Ruled() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
