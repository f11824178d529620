using WeLiaison.Bot.Member;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Bot.Member.Mine;
using WeLiaison.Bot.Member.Reports;
using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Regulations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Tests.Member;

public sealed class MemberRulesTests
{
    [Theory]
    [InlineData("baoshan", "3至4名", "专委办")]
    [InlineData("cangnan", "至少5名", null)]
    [InlineData("jingjiang", "5至6名", null)]
    [InlineData("hezhou", "2至3名", null)]
    public async Task Ranges_and_forms_come_from_the_committees_file(string committee, string range, string? formGoesTo)
    {
        var rules = await RulesAsync(committee);
        Assert.Equal(range, rules.RangeWords);
        Assert.Equal(formGoesTo, rules.FormGoesTo);
    }

    [Theory]
    [InlineData("baoshan")]
    [InlineData("cangnan")]
    [InlineData("jingjiang")]
    [InlineData("hezhou")]
    [InlineData("dongcheng")]
    public async Task A_place_is_asked_for_only_where_people_met(string committee)
    {
        var rules = await RulesAsync(committee);
        Assert.True(rules.Needs("place", ContactWay.Visit));
        Assert.True(rules.Needs("place", ContactWay.Forum));
        Assert.False(rules.Needs("place", ContactWay.Phone));
        Assert.False(rules.Needs("place", ContactWay.Online));
        Assert.Equal(new DateOnly(2027, 1, 15), rules.LastEntryDay(2026));
    }

    [Fact]
    public void Every_period_covers_the_days_it_says()
    {
        foreach (var period in Enum.GetValues<StatisticsPeriod>())
        {
            for (var today = new DateOnly(2026, 1, 1); today.Year < 2027; today = today.AddDays(1))
            {
                var (from, to, _) = Periods.Of(period, today);
                Assert.True(from < to, $"{period} on {today}");
                Assert.Equal(1, from.Day);
                Assert.Equal(1, to.AddDays(1).Day);
                Assert.True(period is not (StatisticsPeriod.ThisYear or StatisticsPeriod.ThisQuarter or StatisticsPeriod.ThisMonth) || (from <= today && today <= to));
                Assert.True(period is not (StatisticsPeriod.LastYear or StatisticsPeriod.LastQuarter or StatisticsPeriod.LastMonth) || (to < today && to.AddDays(93) >= today.AddDays(-366)));
            }
        }
    }

    [Theory]
    [InlineData("王秀兰", true)]
    [InlineData("阿米娜·吐尔地", true)]
    [InlineData("老王", false)]
    [InlineData("李师傅", false)]
    [InlineData("王大姐", false)]
    public void A_form_of_address_is_no_full_name(string name, bool full) => Assert.Equal(full, PersonNames.IsFull(name));

    [Theory]
    [InlineData("充电桩太少，晚上抢不到", "利用东门空地装一排充电桩", "关于利用东门空地装一排充电桩的建议")]
    [InlineData("充电桩太少，晚上抢不到", null, "关于解决“充电桩太少”问题的建议")]
    public void A_report_gets_a_title_of_the_members_own_words(string text, string? suggestion, string title) => Assert.Equal(title, ReportTitle.Of(text, suggestion));

    [Theory]
    [InlineData("提交", true)]
    [InlineData("好的。", true)]
    [InlineData("是的", true)]
    [InlineData("不对", false)]
    [InlineData("不用了", false)]
    [InlineData("对面的路灯坏了", null)]
    [InlineData("好像是昨天", null)]
    public void Yes_and_no_are_only_what_is_plainly_so(string words, bool? meant) => Assert.Equal(meant, YesNo.Of(words));

    private static async Task<ContactRules> RulesAsync(string committee)
    {
        using var shelf = new RegulationShelf(Repository.Folder("regulations"));
        await shelf.RefreshAsync(CancellationToken.None);
        return ContactRules.From(shelf.Find(CommitteeId.Of(committee))!, new LayoutShelf(Path.Combine(Repository.Folder("regulations"), "forms")));
    }
}
