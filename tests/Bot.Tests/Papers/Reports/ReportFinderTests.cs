using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Bot.Tests.Papers.Reports;

public sealed class ReportFinderTests
{
    private static readonly DateOnly Today = new(2026, 7, 6);

    [Theory]
    [InlineData("baoshan", "上半年情况报告", "half-yearly 2026-01-01")]
    [InlineData("baoshan", "月报", "monthly 2026-06-01")]
    [InlineData("baoshan", "5月统计表", "monthly 2026-05-01")]
    [InlineData("cangnan", "半年统计表", "half-yearly 2026-01-01")]
    [InlineData("cangnan", "去年下半年情况报告", "half-yearly 2025-07-01")]
    [InlineData("jingjiang", "半年材料", "half-yearly 2026-01-01")]
    [InlineData("jingjiang", "考核表", "assessment 2025-01-01")]
    [InlineData("jingjiang", "今年考核表", "assessment 2026-01-01")]
    [InlineData("hezhou", "年度统计", "yearly 2025-01-01")]
    [InlineData("dongcheng", "街道小组报告", "street-groups 2026-01-01")]
    [InlineData("dongcheng", "街道小组情况报告", "street-groups 2026-01-01")]
    [InlineData("dongcheng", "主席会议工作汇报", "")]
    [InlineData("dongcheng", "工作汇报", "chairpersons 2026-01-01")]
    [InlineData("dongcheng", "述职表", "performance 2025-01-01")]
    [InlineData("dongcheng", "第二季度工作室报告", "studio 2026-04-01")]
    [InlineData("dongcheng", "monthly", "monthly 2026-06-01")]
    [InlineData("dongcheng", "天气", "")]
    [InlineData("dongcheng", "", "")]
    public void A_report_is_found_by_what_people_call_it(string committee, string said, string found) =>
        Assert.Equal(found, string.Join('|', ReportFinder.Find(The.Of(committee), said, Today).Select(r => $"{r.Rule.Id} {r.Period.From:yyyy-MM-dd}")));
}
