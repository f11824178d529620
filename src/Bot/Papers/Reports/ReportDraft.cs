using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Reports;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>One drafted paper, and whose it is where there is one each.</summary>
public sealed record DraftedReport(string? Subject, Report Paper);

/// <summary>Drafts a periodic report from the records, as its rule in the regulation file says: title, citation, period, sections, place for seal and date.</summary>
public static class ReportDraft
{
    private static readonly ReportSection[] Usual =
    [
        new("总体情况", [ReportPart.Overview, ReportPart.Tiers], []), new("各项任务完成情况", [ReportPart.Duties, ReportPart.Shortfalls], []),
        new("意见和成果", [ReportPart.Opinions, ReportPart.Results], []), new("问题", [ReportPart.Problems], []),
    ];

    /// <summary>One paper, or one for each person or studio. Refusals <c>report.ahead</c>, <c>report.nothing</c>.</summary>
    public static Result<IReadOnlyList<DraftedReport>> Make(Archive archive, WorkCalendar calendar, ReportRequest request)
    {
        if (request.Period.From > request.Today)
        {
            return new Refusal("report.ahead");
        }

        var everybody = DutyBook.Of(archive.Regulation, calendar, archive.Records).Table(request.Period.From, request.Period.To, request.AsOf).Rows;
        IReadOnlyList<DraftedReport> made = request.Rule.Per switch
        {
            ReportUnit.Person =>
                [.. People(archive, request)
                    .Select(p => Draft(new ReportSetting(archive, request, [.. everybody.Where(s => s.Bearer == Bearer.Of(p.Id))], person: p)))],
            ReportUnit.Studio => [.. Studios(archive, request).Select(s => Draft(new ReportSetting(archive, request, everybody, studio: s)))],
            _ => [Draft(new ReportSetting(archive, request, everybody))],
        };
        return made.Count == 0 ? new Refusal("report.nothing", request.Period.Label + request.Rule.Name) : Result.Of(made);
    }

    private static DraftedReport Draft(ReportSetting setting)
    {
        var (rule, regulation) = (setting.Request.Rule, setting.Regulation);
        var body = new List<ReportBlock> { new ReportParagraph(Opening(setting)) };
        var tables = 0;
        foreach (var (index, section) in (rule.Sections.Count > 0 ? rule.Sections : Usual).Index())
        {
            body.Add(new ReportHeading($"{ChineseNumber.Of(index + 1)}、{section.Heading}"));
            body.AddRange(section.Show.SelectMany(part => ReportBlocks.Of(part, setting, section))
                .Select(b => b is ReportTable table ? table with { Caption = $"表{++tables}　{table.Caption}" } : b));
        }

        var subject = setting.Person?.Name ?? setting.Studio?.Name;
        return new DraftedReport(subject, new Report
        {
            Title = Title(setting),
            Subtitle = $"（{setting.Request.Days}）",
            Lines = rule.Sheet ? Head(setting) : [],
            Body = body,
            Author = rule.Sheet ? null : Author(setting),
            IsSealed = !rule.Sheet,
            Signers = rule.Sheet ? ["制表", "审核"] : [],
            Number = $"R{setting.Request.Code}-{regulation.Reports.ToList().IndexOf(rule) + 1:00}",
            Landscape = rule.Sheet,
        });
    }

    private static string Title(ReportSetting setting)
    {
        var title = setting.Request.Rule.Titles.FirstOrDefault(t =>
            t.Post is null || (setting.Person is { } person && setting.Regulation.Holds(person, t.Post, setting.Period.To)))?.Text
            ?? "{name}" + setting.Request.Rule.Name + "（{period}）";
        return title.Replace("{period}", setting.Period.Label, StringComparison.Ordinal)
            .Replace("{year}", $"{setting.Period.From.Year}", StringComparison.Ordinal)
            .Replace("{name}", setting.Person?.Name ?? setting.Studio?.Name, StringComparison.Ordinal);
    }

    /// <summary>The regulation and its articles, and as of when.</summary>
    private static string Opening(ReportSetting setting)
    {
        var identity = setting.Regulation.Identity;
        var articles = setting.Request.Rule.Rules.Select(setting.Regulation.FindRule).OfType<Rule>().Select(r => r.Article).Distinct();
        var cited = $"《{identity.Title}》{(identity.DocumentNumber is { } number ? $"（{number}）" : string.Empty)}{string.Join('、', articles)}";
        var asOf = $"任务情况截至{ChineseFormats.Date(setting.Request.AsOf)}，数字取自联系记录。";
        return setting.Request.Rule.Sheet ? $"依据：{cited}。{asOf}" : $"根据{cited}的规定，现将{setting.Period.Label}有关情况报告如下。{asOf}";
    }

    private static List<string> Head(ReportSetting setting)
    {
        var lines = new List<string>();
        if (setting.Person is { } person)
        {
            lines.Add(string.Join('　',
                new[] { ("姓名：", person.Name), ("委员编号：", person.MemberNumber), ("界别：", person.Sector),
                    ("所在单位：", person.Unit) }.Where(f => f.Item2 is not null)
                .Select(f => f.Item1 + f.Item2)));
        }

        lines.Add($"填报：{Author(setting)}　　报送：{string.Join('、', setting.Request.Rule.To)}");
        return lines;
    }

    /// <summary>A 专委会's own paper is signed by it; otherwise the first organ that the rule names.</summary>
    private static string Author(ReportSetting setting) =>
        setting.Request.SpecialCommittee ?? setting.Studio?.Name
            ?? setting.Request.Rule.By.FirstOrDefault(by => setting.Regulation.Organs.Any(o => o.Name == by && o.Kind != "each"))
            ?? setting.Request.Rule.By[0];

    private static IEnumerable<Person> People(Archive archive, ReportRequest request)
    {
        var posts = archive.Regulation.PublicTier?.Linking.Posts ?? [];
        return archive.Of<Person>()
            .Where(p =>
                p is { Kind: PersonKind.Member, ErasedAt: null } && (request.Person is null || p.Id == request.Person)
                && (request.SpecialCommittee is null || p.SpecialCommittee == request.SpecialCommittee)
                && p.Posts.Any(post =>
                    posts.Any(wanted => archive.Regulation.WithImplied(post.Name).Contains(wanted)) && post.From <= request.Period.To
                    && (post.To is null || post.To >= request.Period.From)))
            .OrderBy(p => p.MemberNumber, StringComparer.Ordinal).ThenBy(p => p.Id.ToString(), StringComparer.Ordinal);
    }

    private static IEnumerable<Studio> Studios(Archive archive, ReportRequest request) =>
        archive.Of<Studio>()
            .Where(s =>
                s.NamedOn <= request.Period.To && (s.ClosedOn is null || s.ClosedOn >= request.Period.From)
                && (request.Person is null || s.Head == request.Person))
            .OrderBy(s => s.Name, StringComparer.Ordinal);
}
