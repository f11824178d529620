using WeLiaison.Documents.Cards;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Tests.Forms;

namespace WeLiaison.Documents.Tests.Printing;

/// <summary>
/// Prints every form filled and blank into a folder, so that people can look at them: <c>scripts/look-at-forms.sh</c> names
/// the folder and turns the papers into pictures.
/// </summary>
public sealed class SamplePrintTests
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("WELIAISON_FORMS_OUT") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "printed");

    private static readonly PrintOptions Options = new(new DateTimeOffset(2026, 5, 13, 16, 5, 0, TimeSpan.FromHours(8)), Sight.Everything);

    public static TheoryData<string> Ids => LayoutFiles.All;

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_filled_paper_is_sound_and_holds_every_word(string id)
    {
        var data = WithQr(Samples.Of(id));
        var docx = FormPrinter.Print(new FilledForm(LayoutFiles.Of(id), data) { Number = "L260512-003" }, Options);
        Save(id, docx);
        using var paper = new Paper(docx);

        Assert.Empty(paper.Faults);
        var everything = paper.Everything;
        var words = data.Texts.Values.Concat(data.Rows.Values.SelectMany(r => r).SelectMany(r => r.Texts.Values));
        Assert.All(words, word => Assert.Contains(Paper.Bare(word), everything, StringComparison.Ordinal));
        Assert.All(paper.Footers, f => Assert.Contains("编号：L260512-003", f, StringComparison.Ordinal));
        Assert.All(paper.Footers, f => Assert.Contains("打印时间：2026年5月13日 下午4:05", f, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_blank_paper_is_saved_for_people_who_write_by_hand(string id)
    {
        var docx = FormPrinter.PrintBlank(LayoutFiles.Of(id), Options);
        Save($"{id}-blank", docx);
        using var paper = new Paper(docx);
        Assert.DoesNotContain("√）", paper.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("{", paper.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_paper_far_too_long_goes_on_and_loses_nothing(string id)
    {
        var layout = LayoutFiles.Of(id);
        var data = WithQr(Stretched.Long(layout, Samples.Of(id)));
        var docx = FormPrinter.Print(new FilledForm(layout, data) { Number = "L260512-003" }, Options);
        Save($"{id}-long", docx);
        using var paper = new Paper(docx);
        Assert.Empty(paper.Faults);
        // A text may be broken once where a sheet ends.
        var everything = paper.Everything;
        var written = data.Texts.Values.Concat(data.Rows.Values.SelectMany(r => r).SelectMany(r => r.Texts.Values)).Sum(t => t.Count(c => c == '〔'));
        Assert.Equal(written, everything.Count(c => c == '〔'));
        Assert.All(data.Rows.Values.SelectMany(r => r).SelectMany(r => r.Texts.Values).Where(t => t.Length < 40), t => Assert.Contains(Paper.Bare(t), everything, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rare_characters_come_out_in_every_cell_as_they_went_in(string id)
    {
        var layout = LayoutFiles.Of(id);
        var data = WithQr(Stretched.WithRareCharacters(layout, Samples.Of(id)));
        var docx = FormPrinter.Print(new FilledForm(layout, data), Options);
        Save($"{id}-rare", docx);
        using var paper = new Paper(docx);
        Assert.Empty(paper.Faults);
        var everything = paper.Everything;
        Assert.Contains(Stretched.Rare, everything, StringComparison.Ordinal);
        Assert.All(data.Texts.Values.Concat(data.Rows.Values.SelectMany(r => r).SelectMany(r => r.Texts.Values)), word => Assert.Contains(Paper.Bare(word), everything, StringComparison.Ordinal));
    }

    internal static FormData WithQr(FormData data) =>
        data with { Pictures = new Dictionary<string, ReadOnlyMemory<byte>> { ["qr"] = QrPicture.Png("https://example.org/m/7Q2K") } };

    internal static void Save(string name, byte[] docx)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Path.Combine(Folder, $"{name}.docx"), docx);
    }
}
