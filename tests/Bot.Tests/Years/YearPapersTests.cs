using System.Globalization;
using System.Text;
using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Bot.Tests.Papers;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Domain.Tests.Regulations;
using WeLiaison.Domain.Tests.Years;

namespace WeLiaison.Bot.Tests.Years;

/// <summary>
/// The papers of one member's year in each committee, from the records whose duties are counted in docs/years: forms, plan, reports.
/// docs/years/*-papers.md is what they say, word for word; WELIAISON_ACCEPT=1 rewrites the pages.
/// </summary>
public sealed class YearPapersTests
{
    private static readonly DateOnly LastDay = new(2026, 12, 31);
    private static readonly PrintOptions Options = new(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.FromHours(8)), Sight.Everything);

    [Fact]
    public void The_papers_of_a_year_in_Baoshan() => Same("baoshan", YearStories.Baoshan(), ["BS-F1", "BS-F2"], ("half-yearly", "2026H1"), ("monthly", "2026-03"));

    [Fact]
    public void The_papers_of_a_year_in_Cangnan() => Same("cangnan", YearStories.Cangnan(), ["CN-F1", "CN-F2"], ("half-yearly", "2026H1"));

    [Fact]
    public void The_papers_of_a_year_in_Jingjiang() => Same("jingjiang", YearStories.Jingjiang(), ["JJ-F1", "JJ-F2", "JJ-F3"], ("half-yearly", "2026H1"), ("assessment", "2026"));

    [Fact]
    public void The_papers_of_a_year_in_Hezhou() => Same("hezhou", YearStories.Hezhou(), ["HZ-F4", "HZ-F1", "HZ-F2", "HZ-F3"], ("yearly", "2026"), ("assessment", "2026"));

    [Fact]
    public void The_papers_of_a_year_in_Dongcheng() => Same("dongcheng", YearStories.Dongcheng(), ["DC-F2", "DC-F3"], ("half-yearly", "2026H1"), ("monthly", "2026-06"), ("chairpersons", "2026H1"), ("performance", "2026"));

    private static void Same(string committee, Year year, string[] forms, params (string Report, string Period)[] reports)
    {
        var archive = new Archive(year.Town.Regulation, [.. year.Town.Records]);
        var member = archive.Of<Person>().Single(p => p.Name == "周敏");
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {year.Town.Regulation.Identity.ShortName}：一年的纸面\n\n[任务表]({committee}.md)里同一年、同一些记录打印出来的纸面，一行一行照原样。委员的表按12月31日打印；“｜”是格线，“/”是格内换行。\n");
        foreach (var form in forms)
        {
            Write(page, archive.Regulation.FindForm(form)!.Title, Form(archive, member, form));
        }

        foreach (var (report, period) in reports)
        {
            var rule = archive.Regulation.FindReport(report)!;
            var asked = PeriodWords.Find(period, LastDay).Period!.Value;
            var request = new ReportRequest(rule, asked, asked.To < LastDay ? asked.To.AddDays(5) : LastDay) { Person = rule.Per == Domain.Regulations.ReportUnit.Person ? member.Id : null };
            Assert.True(ReportDraft.Make(archive, The.Calendar, request).Ok(out var drafts, out var refusal), refusal?.Code);
            Write(page, $"{asked.Label}{rule.Name}", ReportPaper.Docx(rule with { ToEach = false }, drafts, Options));
        }

        Accepted(committee + "-papers.md", page.ToString());
    }

    private static byte[] Form(Archive archive, Person member, string form)
    {
        var layout = new LayoutShelf(Path.Combine(Sample.Folder, "forms"))[archive.Regulation.FindForm(form)!];
        var request = PaperRequest.OfYear(form, 2026, LastDay) with { Person = member.Id };
        Assert.True(Paperwork.Fill(archive, layout, request).Ok(out var papers, out var refusal), refusal?.Code);
        return Paperwork.Print(papers, $"2026年{layout.Title}汇编", [archive.Regulation.Identity.Committee], Options);
    }

    private static void Write(StringBuilder page, string title, byte[] docx) => page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n```text\n{PaperPage.Of(docx)}```\n");

    /// <summary>What differs is written beside the expected page as <c>.received.md</c>.</summary>
    private static void Accepted(string name, string page)
    {
        var file = Path.Combine(Repository.Folder("docs/years"), name);
        var expected = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        if (expected != page)
        {
            File.WriteAllText(Environment.GetEnvironmentVariable("WELIAISON_ACCEPT") is null ? Path.Combine(AppContext.BaseDirectory, name + ".received.md") : file, page);
        }

        Assert.Equal(expected, page);
    }
}
