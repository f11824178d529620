using WeLiaison.Bot.Member.Binding;

namespace WeLiaison.Bot.Tests.Member;

public sealed class ClaimTests
{
    private static readonly BindingDialogue Asked = new();

    [Theory]
    [InlineData("K7M3QX8P", "K7M3QX8P")]
    [InlineData("k7m3qx8p", "K7M3QX8P")]
    [InlineData("邀请码：ｋ７ｍ３ｑｘ８ｐ", "K7M3QX8P")]
    public void A_code_is_read_however_it_is_typed(string words, string code) => Assert.Equal(new Claim.Code(code), Claim.Read(words, null));

    [Theory]
    [InlineData("周敏 0312")]
    [InlineData("我是周敏委员，编号0312")]
    [InlineData("绑定周敏0312")]
    [InlineData("周敏，手机后四位０３１２")]
    public void A_name_with_its_proof_is_a_claim(string words) => Assert.Equal(new Claim.Roster("周敏", "0312"), Claim.Read(words, null));

    [Theory]
    [InlineData("友谊路幼儿园门口放学时堵车")]
    [InlineData("我是退休工人")]
    [InlineData("我叫吴芳 13912345678")]
    [InlineData("帮我问问")]
    [InlineData("12345678")]
    [InlineData("wechat88 不行")]
    public void What_the_public_says_is_no_claim(string words) => Assert.Null(Claim.Read(words, null));

    [Fact]
    public void A_bare_name_counts_once_it_was_asked_for()
    {
        Assert.Null(Claim.Read("周敏", null));
        Assert.Equal(new Claim.Named("周敏", false), Claim.Read("周敏", Asked));
    }

    [Fact]
    public void A_bare_number_belongs_to_the_name_given_before() =>
        Assert.Equal(new Claim.Roster("周敏", "0312"), Claim.Read("0312", Asked with { Claimed = "周敏" }));
}
