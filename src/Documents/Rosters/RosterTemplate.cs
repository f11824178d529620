using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Tables;

namespace WeLiaison.Documents.Rosters;

/// <summary>An empty workbook for a kind of roster, with a second sheet that explains its columns.</summary>
public static class RosterTemplate
{
    /// <summary>As .xlsx; its columns are set to text where digits could be lost.</summary>
    /// <param name="kind">The roster.</param>
    /// <param name="terms">Words that columns may hold; listed in the explanation.</param>
    public static byte[] Write(RosterKind kind, IReadOnlyDictionary<string, IReadOnlyList<RosterTerm>> terms)
    {
        var schema = RosterSchema.Of(kind);
        var roster = new TableSheet { Name = schema.Name, Columns = [.. schema.Columns.Select(Column)], Rows = [] };
        var guide = new TableSheet
        {
            Name = "填写说明",
            Columns = [new("列名"), new("必填"), new("写法", Width: 46), new("例子"), new("也可以叫")],
            Rows = schema.Columns.Select(c => (IReadOnlyList<TableValue>)[c.Header, c.Required ? "是" : "否", How(c, terms), c.Example, string.Join('、', c.Synonyms)]),
            Notes = ["列的先后不限，不用的列可以删去；说明和例子不要写进名册那张表。"],
        };
        return TableWriter.Write([roster, guide], Sight.Everything);
    }

    public static string FileName(RosterKind kind) => $"{RosterSchema.Of(kind).Name}模板.xlsx";

    private static TableColumn Column(RosterColumn column) => new(
        column.Header,
        column.Type switch
        {
            RosterType.Date => ColumnKind.Date,
            RosterType.Mobile or RosterType.Phone or RosterType.Code => ColumnKind.Phone,
            _ => ColumnKind.Text,
        },
        Math.Max(12, column.Example.Length * 2.2));

    private static string How(RosterColumn column, IReadOnlyDictionary<string, IReadOnlyList<RosterTerm>> terms)
    {
        if (terms.TryGetValue(column.Key, out var allowed) && allowed.Count > 0)
        {
            var shown = string.Join('、', allowed.Take(40).Select(t => t.Also.FirstOrDefault() is { } label && t.Value.All(char.IsAscii) ? label : t.Value));
            return $"{(column.Type == RosterType.List ? "可填几项，用、隔开。" : string.Empty)}可填：{shown}{(allowed.Count > 40 ? "等" : string.Empty)}";
        }

        return column.Type switch
        {
            RosterType.Mobile => "11位手机号，一格一个",
            RosterType.Phone => "手机或座机，几个号码用、隔开",
            RosterType.Date => "2026年5月12日、2026-5-12、2026.5.12 都可以",
            RosterType.List => "几项用、隔开",
            RosterType.Code => "照写，0开头的不要丢",
            _ => $"最多{column.MaxLength}个字",
        };
    }
}
