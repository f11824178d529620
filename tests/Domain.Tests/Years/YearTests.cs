namespace WeLiaison.Domain.Tests.Years;

/// <summary>One year in each committee, told and counted; the pages in docs/years are what these tests expect, word for word.</summary>
public sealed class YearTests
{
    [Fact]
    public void A_year_in_Baoshan() => Same("baoshan", YearStories.Baoshan());

    [Fact]
    public void A_year_in_Cangnan() => Same("cangnan", YearStories.Cangnan());

    [Fact]
    public void A_year_in_Jingjiang() => Same("jingjiang", YearStories.Jingjiang());

    [Fact]
    public void A_year_in_Hezhou() => Same("hezhou", YearStories.Hezhou());

    [Fact]
    public void A_year_in_Dongcheng() => Same("dongcheng", YearStories.Dongcheng());

    /// <summary>What differs is written beside the expected page as <c>.received.md</c>.</summary>
    private static void Same(string committee, Year year)
    {
        var page = YearTable.Write(year.Town, $"{year.Story.Trim()}\n\n这一年打印的纸面见[这里]({committee}-papers.md)。", year.Bearers, [.. year.Dates]);
        var folder = Path.Combine(AppContext.BaseDirectory, "years");
        System.IO.Directory.CreateDirectory(folder);
        var expected = Path.Combine(folder, committee + ".md");
        if (!File.Exists(expected) || File.ReadAllText(expected) != page)
        {
            File.WriteAllText(Path.Combine(folder, committee + ".received.md"), page);
        }

        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : string.Empty, page);
    }
}
