using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Bot.Tests.Member;

public sealed class TypedTextTests
{
    private static readonly IReadOnlyList<Option> Three = [new("a", "走访"), new("b", "约谈"), new("c", "电话")];

    [Theory]
    [InlineData("2")]
    [InlineData("２")]
    [InlineData("②")]
    [InlineData("2️⃣")]
    [InlineData("二")]
    [InlineData("第二个")]
    [InlineData("选2。")]
    [InlineData("约谈")]
    public void A_number_is_heard_however_it_is_written(string words) => Assert.Equal("b", Choice.Of(words, Three));

    [Theory]
    [InlineData("１３８００００５６７８")]
    [InlineData("+86 138-0000-5678")]
    public void A_mobile_number_is_read_however_it_is_written(string typed) =>
        Assert.True(MobileNumber.Parse(typed).Ok(out var number, out _) && number.Digits == "13800005678");

    [Fact]
    public void Chinese_stays_as_it_is() => Assert.Equal("周敏,ABC 12", TypedText.Plain("周敏，ＡＢＣ\u3000１２"));
}
