using WeLiaison.Bot.Papers;

namespace WeLiaison.Bot.Tests.Papers;

/// <summary>Layouts are changed while the service runs: a slip is told, and papers go on as before.</summary>
public sealed class LayoutShelfTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("layouts").FullName;

    [Fact]
    public void A_layout_that_became_wrong_or_was_taken_away_is_told_and_the_last_good_one_stays_in_use()
    {
        var form = new Sample("baoshan").Regulation.FindForm("BS-F2")!;
        var file = Path.Combine(folder, form.Layout);
        var text = File.ReadAllText(Path.Combine(Sample.Folder, "forms", form.Layout));
        var shelf = new LayoutShelf(folder);
        Assert.Contains("没有这个文件", Assert.Single(shelf.ProblemsOf([form])), StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => shelf[form]);

        Write(file, text, 1);
        Assert.Empty(shelf.ProblemsOf([form]));
        var good = shelf[form];

        Write(file, text.Replace("{content}", "{contents}", StringComparison.Ordinal), 2);
        Assert.Contains("contents", Assert.Single(shelf.ProblemsOf([form])), StringComparison.Ordinal);
        Assert.Same(good, shelf[form]);

        File.Delete(file);
        Assert.Same(good, shelf[form]);
        Write(file, text.Replace("反馈表", "反馈单", StringComparison.Ordinal), 3);
        Assert.EndsWith("反馈单", shelf[form].Title, StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    // Files written within one tick of the file system's clock would look unchanged.
    private static void Write(string file, string text, int hour)
    {
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, hour, 0, 0, DateTimeKind.Utc));
    }
}
