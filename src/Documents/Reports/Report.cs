using WeLiaison.Documents.Tables;

namespace WeLiaison.Documents.Reports;

/// <summary>A report in words and figures, ready to print; whoever owns the records drafts it and people edit it.</summary>
public sealed record Report
{
    /// <summary>关于2026年上半年“三联系”工作情况的报告.</summary>
    public required string Title { get; init; }

    /// <summary>（2026年1月1日至6月30日）.</summary>
    public string? Subtitle { get; init; }

    /// <summary>To whom, before the text: 区政协党组：</summary>
    public string? Addressee { get; init; }

    /// <summary>Small lines under the title: who fills it in, to whom it goes.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    public required IReadOnlyList<ReportBlock> Body { get; init; }

    /// <summary>Who signs, bottom right.</summary>
    public string? Author { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The author's seal goes here, and a day written by hand where none is given.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Who writes a name at the foot: 制表, 审核; each with room for ink.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];

    /// <summary>Small in the footer.</summary>
    public string? Number { get; init; }

    /// <summary>Wide tables want a wide page.</summary>
    public bool Landscape { get; init; }
}

/// <summary>One part of a report, from top to bottom.</summary>
public abstract record ReportBlock;

/// <summary>A heading; the printer numbers none, so that people may: 一、 at level 1, （一） at level 2.</summary>
public sealed record ReportHeading(string Text, int Level = 1) : ReportBlock;

/// <summary>A paragraph of running text.</summary>
public sealed record ReportParagraph(string Text) : ReportBlock;

/// <summary>A table with its caption above it.</summary>
public sealed record ReportTable(string? Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableValue>> Rows) : ReportBlock
{
    /// <summary>Printed in place of rows when there are none.</summary>
    public string WhenEmpty { get; init; } = "无";
}
