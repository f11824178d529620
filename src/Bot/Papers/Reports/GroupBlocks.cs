using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using ReportPart = WeLiaison.Domain.Regulations.ReportPart;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Street groups, studios and the yearly appraisal, each in its sums.</summary>
internal static class GroupBlocks
{
    public static ReportTable StreetGroups(ReportSetting setting) => ReportBlocks.Table(
        "街道活动小组",
        [new("街道"), new("专委会工作室"), ReportBlocks.Whole("委员"), new("年度计划"), new("空缺职务"), ReportBlocks.Whole("活动"), ReportBlocks.Whole("到场人次"), ReportBlocks.Whole("服务"), ReportBlocks.Whole("意见")],
        setting.Archive.Of<StreetGroup>().OrderBy(g => g.Street, StringComparer.Ordinal).Select(g => Row(setting, g)));

    public static IEnumerable<ReportBlock> Studios(ReportSetting setting)
    {
        var studios = setting.Studio is { } one
            ? [one]
            : setting.Archive.Of<Studio>().Where(s => s.RunsOn(setting.Request.AsOf)).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        yield return ReportBlocks.Table(
            "工作室",
            [new("工作室"), new("负责人"), ReportBlocks.Whole("例会"), ReportBlocks.Whole("其他活动"), ReportBlocks.Whole("接待"), ReportBlocks.Whole("已反馈"), ReportBlocks.Whole("意见")],
            studios.Select(s => Row(setting, s)));
        if (setting.Studio is { } own)
        {
            yield return ReportBlocks.Table(
                "工作日志",
                [ReportBlocks.Day("日期"), new("类别"), new("情况"), new("办理"), ReportBlocks.Day("反馈")],
                own.Log.Where(l => setting.In(l.On)).OrderBy(l => l.On)
                    .Select(l => (IReadOnlyList<TableValue>)[l.On, l.Kind, l.Text, l.Handling, TableValue.FromDate(l.FedBackOn)]));
        }
    }

    /// <summary>By member; on one's own sheet nothing while the few answers could be guessed.</summary>
    public static ReportTable Appraisal(ReportSetting setting)
    {
        var marks = setting.Regulation.Evaluation?.Marks ?? [];
        var rows = new List<IReadOnlyList<TableValue>>();
        if (setting.Archive.Of<Appraisal>().FirstOrDefault(a => a.Year == setting.Period.From.Year) is { } held)
        {
            var answers = setting.Archive.Of<AppraisalAnswer>().ToList();
            foreach (var member in held.Surveys.Select(s => s.Member).Distinct().Where(m => setting.Person is null || m == setting.Person.Id))
            {
                var all = AppraisalSummary.Of(member, held, setting.Regulation, answers);
                if ((setting.Request.ForSelf ? all.ForMember(held, setting.Regulation) : all) is { } summary)
                {
                    rows.Add([setting.Archive.NameOf(member), summary.Asked, summary.Answered, .. marks.Select(m => (TableValue)summary.Marks[m])]);
                }
            }
        }

        return ReportBlocks.Table(setting.Regulation.Evaluation?.Name ?? "评议",
            [new("委员"), ReportBlocks.Whole("发出"), ReportBlocks.Whole("收回"), .. marks.Select(ReportBlocks.Whole)],
            rows) with { WhenEmpty = "没有可显示的评议" };
    }

    private static IReadOnlyList<TableValue> Row(ReportSetting setting, StreetGroup group)
    {
        var bearer = new Bearer(BearerKind.StreetGroup, group.Id.ToString());
        var posts = setting.Regulation.Offers.StreetGroupPosts.Where(name => group.Posts.FirstOrDefault(p => p.Name == name)?.Holder is null);
        var held = Held(setting, bearer);
        return
        [
            group.Street, group.SpecialCommittee, group.Members.Count, setting.Archive.Of<WorkPlan>()
                .Any(p => p.Owner == bearer && p.Year == setting.Period.From.Year && p.SubmittedOn <= setting.Request.AsOf)
                ? "已交"
                : "未交",
            string.Join('、', posts), held.Count, held.Sum(g => g.People.Count(p => p.Attended)), Services(setting, group.Members), Opinions(setting, group.Members),
        ];
    }

    private static IReadOnlyList<TableValue> Row(ReportSetting setting, Studio studio)
    {
        var held = Held(setting, new Bearer(BearerKind.Studio, studio.Id.ToString()));
        var log = studio.Log.Where(l => setting.In(l.On)).ToList();
        var meeting = setting.Regulation.Duties.Where(d => d.Subject is Domain.Regulations.EachOrgan { Kind: Domain.Regulations.OrganKind.Studio })
            .Select(d => d.Measure).OfType<Domain.Regulations.EventsMeasure>().FirstOrDefault()?.Kind;
        var meetings = held.Count(g => g.Kind == meeting) + log.Count(l => l.Kind == meeting);
        var receptions = log.Where(l => l.Kind.Contains("接待", StringComparison.Ordinal)).ToList();
        return
        [
            studio.Name, setting.Archive.NameOf(studio.Head), meetings, held.Count + log.Count - meetings - receptions.Count, receptions.Count,
                receptions.Count(r => r.FedBackOn is not null), Opinions(setting, [studio.Head, .. studio.Members]),
        ];
    }

    private static List<Gathering> Held(ReportSetting setting, Bearer bearer) =>
        [.. setting.Archive.Of<Gathering>().Where(g => g.Held && setting.In(g.On) && g.InNameOf == bearer)];

    /// <summary>Services only: the kinds that the groups' own report lists.</summary>
    private static int Services(ReportSetting setting, IReadOnlyList<PersonId> members)
    {
        var kinds = setting.Regulation.Reports.Where(r => r.Sections.Any(s => s.Show.Contains(ReportPart.StreetGroups))).SelectMany(r => r.Sections)
            .Where(s => s.Show.Contains(ReportPart.Entries)).SelectMany(s => s.Of).ToHashSet(StringComparer.Ordinal);
        return setting.Archive.Of<Entry>().Count(e => e.WithdrawnAt is null && setting.In(e.On) && members.Contains(e.By) && (kinds.Count == 0 || kinds.Contains(e.Kind)));
    }

    private static int Opinions(ReportSetting setting, IReadOnlyList<PersonId> members) =>
        setting.Archive.Of<Opinion>().Count(o => o.To is { } to && members.Contains(to) && setting.In(CivilDate.DayOf(o.At, setting.Regulation.Zone)));
}
