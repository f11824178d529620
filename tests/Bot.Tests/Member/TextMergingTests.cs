using WeLiaison.Bot.Member.Contacts;

namespace WeLiaison.Bot.Tests.Member;

public sealed class TextMergingTests
{
    private const string Told = "充电桩太少，晚上抢不到，有人往楼上拉线";

    [Fact]
    public void What_is_said_later_is_added() => Assert.Equal(Told + "；路灯也不亮", TextMerging.Merge(Told, "路灯也不亮。", "还有路灯也不亮。"));

    [Fact]
    public void What_is_put_in_its_place_replaces_it() => Assert.Equal("路灯不亮", TextMerging.Merge(Told, "路灯不亮", "内容改成路灯不亮"));

    [Fact]
    public void What_was_said_before_is_not_said_twice() => Assert.Equal(Told, TextMerging.Merge(Told, "晚上抢不到", "他说晚上抢不到"));

    [Fact]
    public void What_the_reader_worked_out_is_the_whole_text() => Assert.Equal("充电桩太少", TextMerging.Merge(Told, "充电桩太少", "后面两句不要"));

    [Theory]
    [InlineData("把拉线那句删掉", "充电桩太少，晚上抢不到")]
    [InlineData("请把晚上抢不到去掉", "充电桩太少，有人往楼上拉线")]
    [InlineData("拉线那段不要了", "充电桩太少，晚上抢不到")]
    public void One_clause_is_cut(string message, string left) => Assert.Equal(left, TextMerging.Cut(Told, message));

    [Theory]
    [InlineData("把停车那句删掉")]
    [InlineData("时间改成昨天")]
    public void Nothing_is_cut_that_is_not_there(string message) => Assert.Null(TextMerging.Cut(Told, message));

    [Fact]
    public void The_last_clause_is_never_cut_away() => Assert.Null(TextMerging.Cut("充电桩太少", "把充电桩那句删掉"));

    [Theory]
    [InlineData("他说充电桩太少", "充电桩太少")]
    [InlineData("她还反映，路灯不亮", "路灯不亮")]
    [InlineData("聊的是楼道灯", "楼道灯")]
    [InlineData("说明书看不懂", "说明书看不懂")]
    public void Words_that_only_introduce_are_left_out(string said, string kept) => Assert.Equal(kept, TextMerging.WithoutOpening(said));
}
