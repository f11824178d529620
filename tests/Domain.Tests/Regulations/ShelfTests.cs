using WeLiaison.Domain.Kernel;
using WeLiaison.Regulations;

namespace WeLiaison.Domain.Tests.Regulations;

public sealed class ShelfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("regulations").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_changed_file_that_is_wrong_leaves_the_last_good_one_in_force()
    {
        using var shelf = new RegulationShelf(folder);
        var file = Path.Combine(folder, "baoshan.yaml");
        await File.WriteAllTextAsync(file, The.Text("baoshan"));
        Assert.Equal([CommitteeId.Of("baoshan")], await shelf.RefreshAsync(CancellationToken.None));
        Assert.Empty(await shelf.RefreshAsync(CancellationToken.None));
        var good = shelf.Find(CommitteeId.Of("baoshan"));
        Assert.Equal(The.Baoshan.Version, good!.Version);

        await File.WriteAllTextAsync(file, The.Text("baoshan").Replace("period: standing", "period: sitting", StringComparison.Ordinal));
        Assert.Empty(await shelf.RefreshAsync(CancellationToken.None));
        Assert.Same(good, shelf.Find(CommitteeId.Of("baoshan")));
        Assert.NotEmpty(shelf.Problems);

        await File.WriteAllTextAsync(file, Next(The.Text("baoshan")));
        Assert.Equal([CommitteeId.Of("baoshan")], await shelf.RefreshAsync(CancellationToken.None));
        Assert.Equal(The.Baoshan.Version + 1, shelf.Find(CommitteeId.Of("baoshan"))!.Version);
        Assert.Empty(shelf.Problems);
    }

    [Fact]
    public async Task Another_text_under_the_version_in_force_is_refused_and_comments_are_no_other_text()
    {
        using var shelf = new RegulationShelf(folder);
        var file = Path.Combine(folder, "baoshan.yaml");
        await File.WriteAllTextAsync(file, The.Text("baoshan"));
        await shelf.RefreshAsync(CancellationToken.None);
        var good = shelf.Find(CommitteeId.Of("baoshan"));

        await File.WriteAllTextAsync(file, The.Text("baoshan").Replace("min: 3, max: 4", "min: 3, max: 5", StringComparison.Ordinal));
        Assert.Empty(await shelf.RefreshAsync(CancellationToken.None));
        Assert.Same(good, shelf.Find(CommitteeId.Of("baoshan")));
        var problem = Assert.Single(shelf.Problems);
        Assert.Equal("version", problem.Path);
        Assert.Contains($"把 version 改为{The.Baoshan.Version + 1}", problem.Remedy, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "# 说明\n" + The.Text("baoshan"));
        Assert.Empty(await shelf.RefreshAsync(CancellationToken.None));
        Assert.Empty(shelf.Problems);

        await File.WriteAllTextAsync(file, Next(The.Text("baoshan")).Replace("min: 3, max: 4", "min: 3, max: 5", StringComparison.Ordinal));
        Assert.Single(await shelf.RefreshAsync(CancellationToken.None));
        Assert.Equal(5, shelf.Find(CommitteeId.Of("baoshan"))!.FindDuty("BS-06")!.Max);

        // Back to the older file: what is in force stays until it comes as a version of its own.
        await File.WriteAllTextAsync(file, The.Text("baoshan"));
        Assert.Empty(await shelf.RefreshAsync(CancellationToken.None));
        Assert.Contains($"{The.Baoshan.Version + 1}", Assert.Single(shelf.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_committee_that_never_had_a_good_file_is_not_served()
    {
        using var shelf = new RegulationShelf(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "new.yaml"), "committee: new\n");
        await shelf.RefreshAsync(CancellationToken.None);
        Assert.Null(shelf.Find(CommitteeId.Of("new")));
        Assert.Contains(shelf.Problems, p => p.Path == "identity" && p.Remedy.Contains("identity", StringComparison.Ordinal));
    }

    private static string Next(string text) =>
        text.Replace($"\nversion: {The.Baoshan.Version}\n", $"\nversion: {The.Baoshan.Version + 1}\n", StringComparison.Ordinal).Replace("zone: Asia", $"  - {{ version: {The.Baoshan.Version + 1}, on: 2026-12-01, what: 试一试 }}\nzone: Asia", StringComparison.Ordinal);
}
