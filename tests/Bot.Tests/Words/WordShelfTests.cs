using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Tests.Words;

public sealed class WordShelfTests : IDisposable
{
    private static readonly CommitteeId Baoshan = CommitteeId.Of("baoshan");
    private static readonly CommitteeId Hezhou = CommitteeId.Of("hezhou");

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("weliaison-words-").FullName;

    [Fact]
    public async Task The_words_of_one_office_are_read_for_its_committee_alone()
    {
        var shelf = await OpenAsync("[day]\n-2: 头隔夜\n");
        var here = Read(shelf.Of(Hezhou));
        Assert.Equal((new DateOnly(2026, 9, 7), "北坡红帐篷"), (here.Date, here.Place));
        Assert.Same(IntentReader.Default, shelf.Of(Baoshan));
        Assert.Null(Read(shelf.Of(Baoshan)).Date);
    }

    [Fact]
    public async Task A_file_that_has_become_wrong_leaves_the_last_good_words_in_use_and_is_told()
    {
        var shelf = await OpenAsync("[tails]\n红帐篷\n");
        await WriteAsync("[tails]\n红帐篷\n[tials]\n寨头\n");
        await shelf.RefreshAsync(CancellationToken.None);
        Assert.Equal("北坡红帐篷", Read(shelf.Of(Hezhou)).Place);
        Assert.StartsWith("hezhou.txt 第3行", Assert.Single(shelf.Problems).ToString(), StringComparison.Ordinal);

        await WriteAsync("[tails]\n红帐篷\n寨头\n");
        await shelf.RefreshAsync(CancellationToken.None);
        Assert.Empty(shelf.Problems);
    }

    [Fact]
    public async Task Without_a_folder_everybody_is_read_with_the_words_that_come_with_the_program()
    {
        var shelf = new WordShelf(Path.Combine(folder, "none"));
        await shelf.RefreshAsync(CancellationToken.None);
        Assert.Same(IntentReader.Default, shelf.Of(Hezhou));
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    private static Slots Read(IntentReader reader) => reader.Read(new Utterance
    {
        Text = "头隔夜走访王秀兰，北坡红帐篷，路灯不亮",
        Now = new DateTimeOffset(2026, 9, 9, 10, 0, 0, TimeSpan.FromHours(8)),
        Role = SpeakerRole.Member,
        Contacts = ["王秀兰"],
    }).Slots;

    private async Task<WordShelf> OpenAsync(string table)
    {
        await WriteAsync(table);
        var shelf = new WordShelf(folder);
        await shelf.RefreshAsync(CancellationToken.None);
        Assert.Empty(shelf.Problems);
        return shelf;
    }

    private Task WriteAsync(string table) => File.WriteAllTextAsync(Path.Combine(folder, "hezhou.txt"), table);
}
