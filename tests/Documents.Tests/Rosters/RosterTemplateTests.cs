using WeLiaison.Documents.Rosters;

namespace WeLiaison.Documents.Tests.Rosters;

public sealed class RosterTemplateTests
{
    private static readonly RosterContext Context = new() { Today = new DateOnly(2026, 5, 12) };

    [Theory]
    [InlineData(RosterKind.Members, "委员名册")]
    [InlineData(RosterKind.Links, "联系关系")]
    [InlineData(RosterKind.Constituents, "界别群众名册")]
    public void The_reader_understands_its_own_template_and_takes_none_of_its_explanations(RosterKind kind, string sheet)
    {
        var file = RosterTemplate.Write(kind, new Dictionary<string, IReadOnlyList<RosterTerm>>());
        var preview = RosterReader.Read(file, kind, Context, default);

        Assert.Equal(sheet, preview.Sheet);
        Assert.Equal("表头下面没有内容", Assert.Single(preview.Problems).Message);
        Assert.Equal(RosterSchema.Of(kind).Columns.Select(c => c.Key).Order(), preview.Recognised.Keys.Order());
        Assert.Empty(preview.Ignored);
    }

    [Theory]
    [InlineData(RosterKind.Members)]
    [InlineData(RosterKind.Links)]
    [InlineData(RosterKind.Constituents)]
    public void The_examples_of_the_template_are_good_rows(RosterKind kind)
    {
        var columns = RosterSchema.Of(kind).Columns;
        var preview = RosterReader.Read(XlsxFile.Of([.. columns.Select(c => (object?)c.Header)], [.. columns.Select(c => (object?)c.Example)]), kind, Context, default);
        Assert.Empty(preview.Problems);
        Assert.Single(preview.Rows);
    }

    [Theory]
    [InlineData(RosterKind.Members)]
    [InlineData(RosterKind.Links)]
    [InlineData(RosterKind.Constituents)]
    public void No_synonym_means_two_columns(RosterKind kind)
    {
        var words = RosterSchema.Of(kind).Columns.SelectMany(c => c.Synonyms.Append(c.Header)).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }
}
