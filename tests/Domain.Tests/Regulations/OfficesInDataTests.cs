using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>Who works with the regulation and how: organs and their tasks, the steps of papers, reports with authors, addressees and contents.</summary>
public sealed class OfficesInDataTests
{
    [Theory]
    [InlineData("baoshan", 1, 8)]
    [InlineData("cangnan", 1, 11)]
    [InlineData("jingjiang", 5, 8)]
    [InlineData("hezhou", 4, 0)]
    [InlineData("dongcheng", 0, 0)]
    public void The_paper_knows_to_whom_it_was_sent_and_copied(string committee, int sent, int copied) =>
        Assert.Equal((sent, copied), (The.Of(committee).Identity.SentTo.Count, The.Of(committee).Identity.CopiedTo.Count));

    [Theory]
    [InlineData("baoshan", "专委办", "BS-28")]
    [InlineData("cangnan", "县政协办公室", "CN-25")]
    [InlineData("cangnan", "委员工委", "CN-23")]
    [InlineData("cangnan", "界别活动组", "CN-26")]
    [InlineData("jingjiang", "政协工委", "JJ-16")]
    [InlineData("jingjiang", "办公室", "JJ-20")]
    [InlineData("hezhou", "委员联系群众领导小组", "HZ-16")]
    [InlineData("hezhou", "委员联络办", "HZ-17")]
    [InlineData("hezhou", "专委会", "HZ-21")]
    [InlineData("dongcheng", "党组", "DC-18")]
    [InlineData("dongcheng", "领导小组", "DC-19")]
    [InlineData("dongcheng", "专委会工作室", "DC-20")]
    [InlineData("dongcheng", "研究室", "DC-A3-10")]
    [InlineData("dongcheng", "工作专班", "DC-A1-11")]
    [InlineData("dongcheng", "街道", "DC-A2-08")]
    public void Organs_have_the_tasks_that_the_regulation_gives_them(string committee, string organ, string rule)
    {
        var found = The.Of(committee).Organs.Single(o => o.Name == organ);
        Assert.Contains(rule, found.Rules);
        Assert.NotEmpty(found.Tasks);
    }

    [Fact]
    public void Handling_and_studios_go_through_the_steps_of_the_paper_in_their_order()
    {
        static IEnumerable<string> Steps(Regulation r, string of) => r.FindWorkflow(of)!.Steps.Select(s => $"{s.Name} {s.Role} {s.TargetWorkingDays}".TrimEnd());
        Assert.Equal(["专委会处理意见 special-committee 5", "专委办处理意见 special-committee-office 5"], Steps(The.Baoshan, "contact"));
        Assert.Equal(["归档", "转社情民意", "转有关部门", "困难协调", "已解释"], The.Baoshan.FindWorkflow("contact")!.Outcomes);
        Assert.Equal(["专委会工作室意见 special-committee-office", "委员联络室意见 liaison-office", "秘书长意见 secretary-general", "分管副主席意见 vice-chair", "主席会议意见 chairpersons-meeting", "命名、挂牌 liaison-office"], Steps(The.Dongcheng, "studio"));
        Assert.Equal(["汇总", "主席会议研究", "采纳情况", "反馈委员"], The.Cangnan.Routes.Single().Steps.Select(s => s.Name));
    }

    [Fact]
    public void Constitution_of_reports_names_author_addressees_and_contents()
    {
        foreach (var report in The.Committees.SelectMany(c => The.Of(c).Reports))
        {
            Assert.True(report.By.Count > 0 && report.To.Count > 0 && report.Sections.Count > 0 && report.Rules.Count > 0, report.Name);
        }

        Assert.Equal(["党组", "主席会", "常委会"], The.Dongcheng.Reports.Single(r => r.Id == "half-yearly").To);
        Assert.Equal(["党组会", "主席会", "常委会"], The.Dongcheng.Reports.Single(r => r.Id == "street-groups").To);
    }

    /// <summary>Printing rule 11: summaries whose regulation names no contents have those of 7.9's first row, half-yearly ones with duties and examples.</summary>
    [Theory]
    [InlineData("baoshan", "monthly", false)]
    [InlineData("baoshan", "half-yearly", true)]
    [InlineData("cangnan", "half-yearly", true)]
    [InlineData("jingjiang", "half-yearly", true)]
    [InlineData("hezhou", "yearly", true)]
    [InlineData("dongcheng", "monthly", false)]
    public void A_summary_without_contents_of_its_own_shows_by_whom_who_has_none_and_what_stands_out(string committee, string report, bool withDuties)
    {
        var regulation = The.Of(committee);
        var shown = regulation.Reports.Single(r => r.Id == report).Sections.SelectMany(s => s.Show).ToHashSet();
        ReportPart[] wanted = [ReportPart.Sectors, ReportPart.SpecialCommittees, ReportPart.Idle, ReportPart.Opinions, ReportPart.Notable, .. regulation.Tiers.Count > 1 ? [ReportPart.Tiers] : Array.Empty<ReportPart>(), .. withDuties ? [ReportPart.Duties, ReportPart.Entries] : Array.Empty<ReportPart>()];
        Assert.Empty(wanted.Except(shown));
    }
}
