using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Who is linked with whom, who is not covered, and who had no contact.</summary>
internal static class CoverageBlocks
{
    public static IEnumerable<ReportBlock> Of(ReportSetting setting)
    {
        var links = setting.Archive.Of<Link>().Where(l => l.Tier != Link.Scanned && l.CoversDay(setting.Request.AsOf)).ToLookup(l => l.Tier);
        yield return ReportBlocks.Table(
            "联系关系",
            [new("层级"), ReportBlocks.Whole("联系方"), ReportBlocks.Whole("被联系人"), ReportBlocks.Whole("联系关系")],
            setting.Regulation.Tiers.Select(t => (IReadOnlyList<TableValue>)
                [t.Name, links[t.Id].Select(l => l.By?.ToString() ?? l.ByOrgan).Distinct().Count(), links[t.Id].Select(l => l.With).Distinct().Count(), links[t.Id].Count()]));
        var asked = setting.Duties.Where(s => s.Duty.Measure is CoverageMeasure).ToList();
        if (asked.Count > 0)
        {
            yield return ReportBlocks.Table(
                "联系覆盖",
                [new("条款"), new("要求"), ReportBlocks.Whole("应覆盖"), ReportBlocks.Whole("已覆盖"), ReportBlocks.Share("覆盖率"), new("空缺")],
                asked.Select(s => (IReadOnlyList<TableValue>)
                    [s.Duty.Article, s.Duty.Title, s.Owed, s.Done, s.Owed == 0 ? TableValue.Nothing : (double)s.Done / s.Owed, string.Join('、', s.Open.Select(o => o.Name))]));
        }
    }

    public static ReportTable Idle(ReportSetting setting)
    {
        var idle = setting.Figures.Without.Keys.ToHashSet(StringComparer.Ordinal);
        return ReportBlocks.Table(
            "本期没有联系记录的委员",
            [new("姓名"), new("委员编号"), new("界别"), new("专委会"), new("所在单位")],
            setting.Archive.Of<Person>().Where(p => idle.Contains(p.Id.ToString())).OrderBy(p => p.MemberNumber, StringComparer.Ordinal)
                .Select(p => (IReadOnlyList<TableValue>)[p.Name, p.MemberNumber, p.Sector, p.SpecialCommittee, p.Unit])) with { WhenEmpty = "每位委员都有联系记录" };
    }
}
