using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Layouts;

/// <summary>Whether a layout can be printed: every row fills the columns, every placeholder names something.</summary>
internal static class LayoutCheck
{
    public static IEnumerable<LayoutProblem> Check(FormLayout layout, string file)
    {
        if (layout.Body.Count == 0)
        {
            yield return new LayoutProblem(file, 1, "表单没有内容", "在 body 下面写出表格");
        }

        foreach (var problem in Blocks(layout.Lines, layout, file))
        {
            yield return problem;
        }

        foreach (var text in layout.Notes.Append(layout.Title).Append(layout.Heading ?? string.Empty))
        {
            foreach (var problem in Placeholders(text, layout, null, file))
            {
                yield return problem;
            }
        }

        foreach (var problem in Blocks(layout.Body, layout, file))
        {
            yield return problem;
        }

        foreach (var field in layout.Fields.Concat(layout.Groups.SelectMany(g => g.Fields))
            .Where(f => f is { Required: RequiredWhen.Always or RequiredWhen.If, Asks.Count: 0, Filled: FilledBy.Unsaid }))
        {
            yield return new LayoutProblem(file, 1, $"必填的“{field.Key}”没写由谁填", "写上 asks: [contact.…]（聊天里问）、filled: data（从档案和记录取）或 filled: hand（留给手写）");
        }

        foreach (var again in layout.Fields.GroupBy(f => f.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return new LayoutProblem(file, 1, $"字段“{again.Key}”写了{again.Count()}次", "每个 key 只写一次");
        }
    }

    private static IEnumerable<LayoutProblem> Blocks(IReadOnlyList<FormBlock> blocks, FormLayout layout, string file) => blocks.SelectMany(block => block switch
    {
        TextBlock line => Placeholders(line.Text, layout, null, file, line.Line),
        PictureBlock picture when layout.FindField(picture.Key) is null => [new LayoutProblem(file, 1, $"picture: {picture.Key} 没有对应的字段", "在 fields 里写上它，type: picture")],
        PanelsBlock panels => panels.Panels.SelectMany(p => Blocks(p, layout, file)),
        TableBlock table => Table(table, layout, file),
        _ => [],
    });

    private static IEnumerable<LayoutProblem> Table(TableBlock table, FormLayout layout, string file)
    {
        if (table.Columns.Count > 40)
        {
            yield return new LayoutProblem(file, 1, $"表格有{table.Columns.Count}列", "一张表最多40列");
            yield break;
        }

        if (table.Columns.Count == 0)
        {
            yield return new LayoutProblem(file, 1, "表格没有列宽", "写上 columns: [2, 3, 2, 3]");
            yield break;
        }

        var taken = new int[table.Columns.Count];
        var number = 0;
        foreach (var (row, group, last) in Rows(table))
        {
            number++;
            if (GridFault(row, taken, last) is { } fault)
            {
                yield return new LayoutProblem(file, row.Line, $"表格第{number}行{fault}", $"这张表有{taken.Length}列，各格的 span 加起来（连同上面跨下来的格子）要正好是{taken.Length}");
                yield break;
            }

            foreach (var cell in row.Cells.Where(c => c.Through is { } through && !table.Rows.OfType<RepeatedRows>().Any(r => r.Each == through)))
            {
                yield return new LayoutProblem(file, row.Line, $"through: {cell.Through} 不是这张表里的 each", "写成下面某个 each 的名称");
            }

            foreach (var problem in row.Cells.SelectMany(c => Placeholders(c.Text + c.Foot, layout, group, file, row.Line)))
            {
                yield return problem;
            }
        }

        foreach (var group in table.Rows.OfType<RepeatedRows>().Where(r => layout.FindGroup(r.Each) is null))
        {
            yield return new LayoutProblem(file, 1, $"each: {group.Each} 不是已写明的分组", "在 groups 里写上它");
        }
    }

    private static IEnumerable<(TableRowLayout Row, string? Group, bool Last)> Rows(TableBlock table) => table.Rows.SelectMany(item => item switch
    {
        TableRowLayout row => [(row, (string?)null, false)],
        RepeatedRows repeated => repeated.Rows.Select((r, i) => (r, (string?)repeated.Each, i == repeated.Rows.Count - 1)),
        _ => [],
    });

    private static string? GridFault(TableRowLayout row, int[] taken, bool lastOfGroup)
    {
        var column = 0;
        var below = new int[taken.Length];
        foreach (var cell in row.Cells)
        {
            while (column < taken.Length && taken[column] > 0)
            {
                column++;
            }

            for (var i = 0; i < cell.Span; i++, column++)
            {
                if (column >= taken.Length || taken[column] > 0)
                {
                    return $"的格子“{cell.Text}”放不下";
                }

                below[column] = cell.Through is null ? cell.RowSpan : int.MaxValue;
            }
        }

        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i] == 0 && below[i] == 0)
            {
                return $"少了第{i + 1}列的格子";
            }

            // A cell that goes through a group ends with the group's last row.
            var left = below[i] > 0 ? below[i] : taken[i];
            taken[i] = left == int.MaxValue ? (lastOfGroup ? 0 : left) : left - 1;
        }

        return null;
    }

    private static IEnumerable<LayoutProblem> Placeholders(string text, FormLayout layout, string? group, string file, int at = 1)
    {
        foreach (var (key, rest) in Template.Keys(text))
        {
            var field = (group is null ? null : layout.FindGroup(group)?.Fields.FirstOrDefault(f => f.Key == key)) ?? layout.FindField(key);
            if (key == "#" ? group is null : field is null && !layout.Texts.ContainsKey(key))
            {
                yield return new LayoutProblem(file, at, $"“{{{key}}}”没有对应的字段", "在 fields（或所在的 groups、texts）里写上它");
            }
            else if (rest.StartsWith('=') && field?.Choices.All(c => c.Key != rest[1..]) == true)
            {
                yield return new LayoutProblem(file, at, $"“{{{key}{rest}}}”不是“{key}”的选项", "在该字段的 choices 里写上它");
            }
        }
    }
}
