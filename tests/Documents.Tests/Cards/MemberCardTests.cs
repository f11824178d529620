using WeLiaison.Documents.Cards;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Tests.Printing;

namespace WeLiaison.Documents.Tests.Cards;

public sealed class MemberCardTests
{
    private static readonly PrintOptions Options = new(new DateTimeOffset(2026, 5, 13, 16, 5, 0, TimeSpan.FromHours(8)), Sight.Everything);

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void Cards_carry_the_members_words_and_a_code_each(int count)
    {
        var names = new[] { "周敏", "阿不都热依木·买买提", "𠮷㐂" };
        var cards = Enumerable.Range(0, count).Select(i => new MemberCard
        {
            Committee = "政协上海市宝山区委员会",
            Name = names[i % 3],
            Post = "委员、界别召集人",
            Sector = "医药卫生界",
            Unit = "宝山区第二中心医院",
            Url = $"https://example.org/m/{i}",
        }).ToList();
        var docx = MemberCardPrinter.Print(cards, Options);
        SamplePrintTests.Save($"cards-{count}", docx);
        using var paper = new Paper(docx);

        Assert.Empty(paper.Faults);
        Assert.Equal(count, paper.Pictures);
        Assert.Equal((count + 7) / 8, paper.Tables);
        Assert.Equal(count, paper.Everything.Split("微信扫一扫").Length - 1);
    }

    [Fact]
    public void A_code_is_a_picture_of_its_address()
    {
        var one = QrPicture.Png("https://example.org/m/1");
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], one[..4]);
        Assert.NotEqual(one, QrPicture.Png("https://example.org/m/2"));
        Assert.Throws<ArgumentOutOfRangeException>(() => QrPicture.Png(new string('x', 2000)));
    }
}
