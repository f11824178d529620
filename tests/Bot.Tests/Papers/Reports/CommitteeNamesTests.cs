using WeLiaison.Bot.Papers.Reports;

namespace WeLiaison.Bot.Tests.Papers.Reports;

public sealed class CommitteeNamesTests
{
    private static readonly string?[] Roster = ["提案委员会", "经济科技委员会", "经济委", null, "提案委员会"];

    [Theory]
    [InlineData("提案委上个月月报", "提案委员会", 3)]
    [InlineData("提案委员会的上个月月报", "提案委员会", 5)]
    [InlineData("经济委上个月月报", "经济委", 3)]
    [InlineData("经济科技委上个月月报", "经济科技委员会", 5)]
    public void A_committee_is_known_by_its_full_and_by_its_short_name(string said, string committee, int length) => Assert.Equal((committee, length), CommitteeNames.StartOf(said, Roster));

    [Theory]
    [InlineData("上个月月报")]
    [InlineData("委员会月报")]
    [InlineData("")]
    public void Other_words_name_none(string said) => Assert.Null(CommitteeNames.StartOf(said, Roster));

    [Fact]
    public void A_name_with_more_behind_it_is_not_that_name()
    {
        Assert.Equal("提案委员会", CommitteeNames.Named(" 提案委 ", Roster));
        Assert.Null(CommitteeNames.Named("提案委办", Roster));
        Assert.Null(CommitteeNames.Named("没有委", Roster));
    }
}
