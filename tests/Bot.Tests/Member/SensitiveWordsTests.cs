using WeLiaison.Bot.Member.Manners;

namespace WeLiaison.Bot.Tests.Member;

public sealed class SensitiveWordsTests
{
    [Theory]
    [InlineData("楼上那家男的经常家暴")]
    [InlineData("有人在后山聚众吸毒")]
    [InlineData("老人说不想活了，要跳楼")]
    public void Crimes_and_dangers_to_life_are_for_the_office_only(string text) => Assert.True(SensitiveWords.AreIn(text));

    [Theory]
    [InlineData("希望社区多办反家暴法讲座")]
    [InlineData("禁毒日宣传，讲吸毒的危害")]
    [InlineData("充电桩太少")]
    [InlineData(null)]
    public void Warnings_and_ordinary_matters_are_not(string? text) => Assert.False(SensitiveWords.AreIn(text));

    [Theory]
    [InlineData("他给我看了一份标着机密的文件")]
    [InlineData("这份材料属于国家秘密")]
    [InlineData("机密★5年")]
    [InlineData("内部文件，不得外传")]
    public void What_looks_classified_is_found(string text) => Assert.True(SensitiveWords.LookSecret(text));

    [Theory]
    [InlineData("内容不涉密，可以发")]
    [InlineData("企业担心商业秘密泄露")]
    [InlineData("建议加强保密教育")]
    [InlineData("她有个小秘密")]
    public void What_only_speaks_of_secrecy_is_not(string text) => Assert.False(SensitiveWords.LookSecret(text));
}
