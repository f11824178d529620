using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;

namespace WeLiaison.Documents.Tests.Printing;

/// <summary>Nothing is cut, whatever the text, the width and the room.</summary>
public sealed class FittingTests
{
    private static readonly Gen<string> Texts =
        from count in Gen.Choose(0, 400)
        from parts in Gen.Elements("群众", "。", "意见，", "𠮷㐂", "👨‍👩‍👧‍👦", "ABC def", "https://example.org/a/b/c", " ", "\n", "（√）", "12345678901", "é", "“引号”", "；").ArrayOf(count)
        select string.Concat(parts);

    [Fact]
    public void Lines_follow_each_other_to_the_end_and_tear_no_character() =>
        Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(20, 500).ToArbitrary(), (text, width) =>
        {
            var ends = TextMeasure.LineEnds(text, width, 12);
            var starts = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
            Assert.Equal(text.Length, ends[^1]);
            Assert.Equal(ends.Order(), ends);
            Assert.All(ends, e => Assert.Contains(e, starts));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_cell_keeps_and_what_goes_on_are_the_whole_text() =>
        Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(60, 700).ToArbitrary(), (text, budget) =>
        {
            var (fitted, overflows) = GridFit.Fit(Grid(text, fill: 1), budget);
            Same(text, fitted, overflows);
            Assert.True(overflows.Count == 0 || GridFit.Needs(fitted, fitted.Rows[0].Cells[0]) <= fitted.Rows[0].Height + 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_short_cell_keeps_to_a_few_lines_and_loses_nothing() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var (fitted, overflows) = GridFit.Fit(Grid(text, fill: 0), 700);
            Same(text, fitted, overflows);
            Assert.True(fitted.Rows[0].Height < 150);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_fits_as_it_is_keeps_its_size()
    {
        var (fitted, overflows) = GridFit.Fit(Grid("短短一句。", fill: 1), 300);
        Assert.Empty(overflows);
        Assert.Equal(12, fitted.Rows[0].Cells[0].Size);
    }

    [Fact]
    public void A_little_too_much_text_is_set_smaller_before_it_goes_on()
    {
        var text = new string('字', 340);
        var (fitted, overflows) = GridFit.Fit(Grid(text, fill: 1), 300);
        Assert.Empty(overflows);
        Assert.Equal(10.5, fitted.Rows[0].Cells[0].Size);
    }

    private static void Same(string text, Grid fitted, IReadOnlyList<Overflow> overflows)
    {
        var kept = fitted.Rows[0].Cells[0].Text.Replace("（接附页）", string.Empty, StringComparison.Ordinal);
        Assert.Equal(Paper.Bare(text), Paper.Bare(kept + string.Concat(overflows.Select(o => o.Text))));
    }

    private static Grid Grid(string text, double fill) => new(
        [260],
        [new GridRow { Height = 26, Fill = fill, Cells = [new GridCell { Kind = CellKind.Value, Text = text, Column = 0, Span = 1, Align = Across.Left, Size = 12, Top = fill > 0, Name = "内容" }] }],
        []);
}
