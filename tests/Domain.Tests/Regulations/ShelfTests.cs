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
        Assert.Equal(1, good!.Version);

        await File.WriteAllTextAsync(file, The.Text("baoshan").Replace("period: standing", "period: sitting", StringComparison.Ordinal));
        Assert.Empty(await shelf.RefreshAsync(CancellationToken.None));
        Assert.Same(good, shelf.Find(CommitteeId.Of("baoshan")));
        Assert.NotEmpty(shelf.Problems);

        await File.WriteAllTextAsync(file, The.Text("baoshan").Replace("version: 1", "version: 2", StringComparison.Ordinal));
        await shelf.RefreshAsync(CancellationToken.None);
        Assert.Equal(2, shelf.Find(CommitteeId.Of("baoshan"))!.Version);
        Assert.Empty(shelf.Problems);
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
}
