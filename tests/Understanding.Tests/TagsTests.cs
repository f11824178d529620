using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Tagging;
using WeLiaison.Understanding.Weights;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Tests;

/// <summary>The second look at a report: a tag for every character.</summary>
public sealed class TagsTests
{
    private static readonly string[] Pieces = ["昨天", "走访", "王秀兰", "，", "说", "路灯坏了", "建议", "修一修", "在", "社区", "下午三点", "。", " ", "🙂", "建设路8号", "李国强", "\n", "前天", "没人管", "（", "9"];

    [Fact]
    public void Whatever_is_told_a_piece_begins_before_it_goes_on()
    {
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var said = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var tags = Tagger.Default.Read(Text(said), 'r', 1, 0)[0].Tags;
            Assert.Equal(said.Length, tags.Length);
            Assert.True(tags.Zip(tags.Prepend(Tag.None), (tag, before) => Tags.MayFollow(before, tag)).All(fits => fits), said);
        }
    }

    [Fact]
    public void The_likely_paths_differ_and_the_heaviest_comes_first()
    {
        var paths = Tagger.Default.Read(Text("跟方圆谈心，她是驻村书记，压力大，填表多。没啥要办的。礼拜五晚上，村部。"), 'r', PathChoice.Most, PathChoice.Margin);
        Assert.True(paths.Count > 1);
        Assert.Equal(paths.Count, paths.DistinctBy(path => string.Join(' ', path.Tags)).Count());
        Assert.Equal(paths.OrderByDescending(path => path.Weight), paths);
        Assert.All(paths, path => Assert.True(path.Weight >= paths[0].Weight - PathChoice.Margin));
    }

    [Theory]
    [InlineData("好")]
    [InlineData("在")]
    [InlineData("说好")]
    [InlineData("路灯坏了")]
    [InlineData("昨天，")]
    [InlineData("王秀兰说")]
    public void However_many_paths_weigh_the_same_the_likely_ones_are_found(string piece)
    {
        var text = Text(string.Concat(Enumerable.Repeat(piece, Tagger.Longest / piece.Length)));
        foreach (var speaker in "rpcm")
        {
            Assert.NotEmpty(Tagger.Default.Read(text, speaker, PathChoice.Most, PathChoice.Margin));
            Assert.Equal(Best(Level, text, speaker).Tags.Length, text.Length);
        }
    }

    // With no weights at all every path weighs the same: the worst that a table may do.
    private static readonly Tagger Level = new(new SignWeights(new Dictionary<ulong, short[]>(), Tags.Count));

    private static TagPath Best(Tagger tagger, TagText text, char speaker) => tagger.Read(text, speaker, 1, 0)[0];

    [Fact]
    public void The_same_report_always_gets_the_same_tags() =>
        Assert.Equal(Tagger.Default.Read(Text("前天走访王秀兰，路灯坏了"), 'r', 1, 0)[0].Tags, Tagger.Default.Read(Text("前天走访王秀兰，路灯坏了"), 'r', 1, 0)[0].Tags);

    [Fact]
    public void Every_sign_that_is_written_is_read_back_as_itself()
    {
        Span<ulong> signs = stackalloc ulong[TagSigns.Most];
        var text = Text("昨天 在#3号楼\n走访了王秀兰，路灯坏了");
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var sign in signs[..TagSigns.Write(text, at, 'r', signs)])
            {
                Assert.Equal(sign, SignWeights.Sign(SignWeights.Name(sign)));
            }
        }
    }

    [Theory]
    [InlineData("王秀兰，昨天下午，向阳菜场二楼，摊位漏雨，顶棚换一换就好", "向阳菜场二楼", "摊位漏雨")]
    [InlineData("周二在老码头茶摊边上碰到李国强，渡船末班太早，学生娃赶不上", "老码头茶摊边上", "渡船末班太早，学生娃赶不上")]
    public void A_place_and_a_matter_without_a_word_that_leads_to_them_are_found(string text, string place, string content)
    {
        var slots = IntentReader.Default.Read(A.Report(text) with { Contacts = ["王秀兰", "李国强"] }).Slots;
        Assert.Equal((place, content), (slots.Place, slots.Content));
    }

    [Fact]
    public void A_very_long_report_is_read_by_the_words_alone()
    {
        var text = "昨天走访王秀兰，她说路灯坏了好几年没人管，" + string.Concat(Enumerable.Range(1, 40).Select(group => $"村里第{group}个组的水渠也堵了，大家凑钱修过一回又坏；"));
        Assert.True(text.Length > Tagger.Longest);
        Assert.Equal(["王秀兰"], IntentReader.Default.Read(A.Report(text) with { Contacts = ["王秀兰"] }).Slots.Persons);
    }

    private static TagText Text(string said)
    {
        var message = new Message(Lexicon.Default, A.Report(said) with { Contacts = ["王秀兰", "李国强"] }, Direction.Past);
        return new TagText(message, new ContactReader(message).ReadByWords());
    }
}
