using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Tests.Papers.Reports;

public sealed class PeriodWordsTests
{
    private static readonly DateOnly Today = new(2026, 7, 6);

    [Theory]
    [InlineData("上半年情况报告", "2026-01-01", PeriodKind.HalfYear)]
    [InlineData("下半年", "2026-07-01", PeriodKind.HalfYear)]
    [InlineData("去年下半年", "2025-07-01", PeriodKind.HalfYear)]
    [InlineData("2025年上半年", "2025-01-01", PeriodKind.HalfYear)]
    [InlineData("2026H1", "2026-01-01", PeriodKind.HalfYear)]
    [InlineData("6月月报", "2026-06-01", PeriodKind.Month)]
    [InlineData("11月份", "2025-11-01", PeriodKind.Month)]
    [InlineData("十二月", "2025-12-01", PeriodKind.Month)]
    [InlineData("2026-06", "2026-06-01", PeriodKind.Month)]
    [InlineData("2026年6月", "2026-06-01", PeriodKind.Month)]
    [InlineData("上个月统计表", "2026-06-01", PeriodKind.Month)]
    [InlineData("本月", "2026-07-01", PeriodKind.Month)]
    [InlineData("第二季度", "2026-04-01", PeriodKind.Quarter)]
    [InlineData("2026Q3", "2026-07-01", PeriodKind.Quarter)]
    [InlineData("上季度", "2026-04-01", PeriodKind.Quarter)]
    [InlineData("去年考核表", "2025-01-01", PeriodKind.Year)]
    [InlineData("2026年度统计", "2026-01-01", PeriodKind.Year)]
    public void A_period_is_understood_as_people_say_it(string said, string from, PeriodKind kind)
    {
        var period = PeriodWords.Find(said, Today).Period;
        Assert.Equal((kind, DateOnly.ParseExact(from, "yyyy-MM-dd")), (period!.Value.Kind, period.Value.From));
    }

    [Theory]
    [InlineData("月报", PeriodKind.Month)]
    [InlineData("半年小结", PeriodKind.HalfYear)]
    [InlineData("年度统计", PeriodKind.Year)]
    public void A_rhythm_alone_leaves_the_period_open(string said, PeriodKind rhythm)
    {
        var found = PeriodWords.Find(said, Today);
        Assert.Null(found.Period);
        Assert.Equal(rhythm, found.Rhythm);
    }

    [Theory]
    [InlineData("13月")]
    [InlineData("9999年6月")]
    [InlineData("0000H1")]
    public void A_period_that_cannot_be_is_none_and_no_fault(string said) => Assert.True(PeriodWords.Find(said, Today).Period is null or { From.Year: > 1900 and < 3000 });

    [Fact]
    public void Whatever_is_typed_nothing_is_thrown()
    {
        var random = new Random(20260706);
        const string Letters = "0129上下半年度季月去今前第一二十HQ-的本这个份报";
        for (var i = 0; i < 20_000; i++)
        {
            var said = new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var found = PeriodWords.Find(said, Today);
            Assert.True(found.Period is null or { From.Year: > 1900 and < 3000 }, said);
        }
    }
}
