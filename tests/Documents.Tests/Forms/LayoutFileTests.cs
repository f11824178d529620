using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Layouts;

namespace WeLiaison.Documents.Tests.Forms;

public sealed class LayoutFileTests
{
    private const string Small = """
        id: XX-F1
        title: 小表
        fields:
          - { key: name, label: 姓名, required: true, filled: data }
        body:
          - table:
              columns: [1, 2]
              rows:
                - cells: [{ label: 姓名 }, { value: "{name}" }]
        """;

    [Fact]
    public void Every_form_of_the_five_regulations_has_a_file() => Assert.Equal(
        ["BS-F1", "BS-F2", "CN-F1", "CN-F2", "DC-F1", "DC-F2", "DC-F3", "HZ-F1", "HZ-F2", "HZ-F3", "HZ-F4", "JJ-F1", "JJ-F2", "JJ-F3"],
        LayoutFiles.Ids);

    [Theory]
    [MemberData(nameof(LayoutFiles.All), MemberType = typeof(LayoutFiles))]
    public void A_file_reads_without_a_complaint_and_bears_its_own_id(string id) => Assert.Equal(id, LayoutFiles.Of(id).Id);

    [Theory]
    [MemberData(nameof(LayoutFiles.All), MemberType = typeof(LayoutFiles))]
    public void Every_field_has_a_source_and_is_printed_somewhere(string id)
    {
        var layout = LayoutFiles.Of(id);
        var text = LayoutFiles.Text(id);
        foreach (var field in layout.Fields.Concat(layout.Groups.SelectMany(g => g.Fields)))
        {
            Assert.False(string.IsNullOrWhiteSpace(field.Source), $"{id} {field.Key} has no source");
            Assert.True(text.Contains($"{{{field.Key}", StringComparison.Ordinal) || text.Contains($"picture: {field.Key}", StringComparison.Ordinal), $"{id} never prints {field.Key}");
        }
    }

    [Theory]
    [InlineData("title: 小表", "titel: 小表", 2, "不认识“titel”")]
    [InlineData("required: true", "required: maybe", 4, "“required: maybe”不能写在这里")]
    [InlineData("{name}", "{nmae}", 9, "“{nmae}”没有对应的字段")]
    [InlineData("columns: [1, 2]", "columns: [1, 2, 3]", 9, "少了第3列的格子")]
    [InlineData("{ label: 姓名 }, {", "{ label: 姓名, span: 2 }, {", 9, "放不下")]
    [InlineData("columns: [1, 2]", "columns: [1, -2]", 7, "不是正数")]
    [InlineData("- table:", "- tabel:", 6, "不认识“tabel”")]
    [InlineData("{ label: 姓名 }, {", "{ label: 姓名, through: people }, {", 9, "不是这张表里的 each")]
    [InlineData("- cells: [{ label: 姓名 }, { value: \"{name}\" }]", "- { each: people, rows: [{ cells: [{ label: 姓名 }, { value: \"{name}\" }] }] }", 1, "不是已写明的分组")]
    [InlineData("id: XX-F1", "id: XX: F1", 1, "不是合格的 YAML")]
    public void A_faulty_file_is_refused_with_its_line_and_the_reason(string good, string bad, int line, string reason)
    {
        var reading = LayoutReader.Read(Small.Replace(good, bad, StringComparison.Ordinal), "XX-F1.yaml");

        Assert.Null(reading.Layout);
        Assert.Contains(reading.Problems, p => p.Reason.Contains(reason, StringComparison.Ordinal) && Math.Abs(p.Line - line) <= 1 && p.Remedy.Length > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 1\n- 2")]
    [InlineData("\u0000")]
    [InlineData("a: &a [*a]")]
    public void What_is_no_layout_at_all_is_refused_too(string yaml) => Assert.NotEmpty(LayoutReader.Read(yaml, "x.yaml").Problems);

    [Fact]
    public void A_sixth_committee_brings_a_form_of_its_own_with_a_field_of_its_own()
    {
        var layout = LayoutReader.Read(Small, "XX-F1.yaml").Layout!;

        Assert.Equal(["name"], FormCheck.Missing(layout, FormData.Empty).Select(m => m.Key));
        Assert.Empty(FormCheck.Missing(layout, new FormDataBuilder().Text("name", "周敏").Build()));
    }
}
