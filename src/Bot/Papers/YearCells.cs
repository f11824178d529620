using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;

namespace WeLiaison.Bot.Papers;

/// <summary>Cells of a paper that tells one person's year: contacts in order, plan by quarters, what was heard, what changed.</summary>
internal static class YearCells
{
    /// <summary>A year without a wish is said to be one: the cell is required (HZ-F3), and nobody could fill it.</summary>
    private const string NothingHeard = "本年没有收集到需要反映的意见。";

    private static readonly string[] Quarters = ["第一季度", "第二季度", "第三季度", "第四季度"];

    public static FormDataBuilder Year(this FormDataBuilder data, PaperSetting setting, Person person)
    {
        var (archive, year) = (setting.Archive, setting.Request.Year);
        var contacts = archive.Contacts(person.Id, setting.Request.From, setting.Request.To);
        foreach (var contact in contacts)
        {
            data.Row("contacts",
                row =>
                    row.Text("date", ContactCells.Day(contact)).Text("with", ContactCells.Names(contact))
                    .Text("way", WayCells.Words(setting.Regulation, contact)).Text("done", ContactCells.Content(contact, withSuggestion: false)));
        }

        return data.Diary(setting, person, contacts)
            .Text("opinions", Opinions(archive, person, contacts)).Text("changes", Changes(setting, person))
            .Text("summary", WrittenSummary(setting, person) ?? YearSummary.Draft(archive, person, year, contacts)).Text("reflections", WrittenSummary(setting, person))
            .Plan(Plan(archive, person.Id, year));
    }

    /// <summary>The plan of the year; the one handed in wins over a later draft.</summary>
    public static WorkPlan? Plan(Archive archive, PersonId person, int year) =>
        archive.Of<WorkPlan>().Where(p => p.Owner == Bearer.Of(person) && p.Year == year && p.Kind is null).OrderBy(p => p.SubmittedOn is null)
            .ThenByDescending(p => p.Id.ToString(), StringComparer.Ordinal).FirstOrDefault();

    /// <summary>What the person has written for this paper, if anything.</summary>
    private static string? WrittenSummary(PaperSetting setting, Person person) =>
        setting.Archive.Of<ReportSending>()
            .Where(r => r.Report == setting.Form.Id && r.By == Bearer.Of(person.Id) && r.PeriodFrom.Year == setting.Request.Year)
            .OrderBy(r => r.Id.ToString(), StringComparer.Ordinal).LastOrDefault()?.Text;

    private static FormDataBuilder Plan(this FormDataBuilder data, WorkPlan? plan)
    {
        if (plan is null)
        {
            return data;
        }

        data.Text("goals", plan.Goals);
        foreach (var planned in plan.Contacts)
        {
            var quarter = Quarters.FirstOrDefault(q => planned.When.Contains(q, StringComparison.Ordinal));
            data.Row("quarters",
                row =>
                    row.Text("quarter", quarter).Text("time", planned.When == quarter ? null : planned.When).Text("with", planned.With)
                    .Text("way", planned.How).Text("topics", planned.About));
        }

        return data;
    }

    /// <summary>Every wish heard in the year, and what became of it.</summary>
    private static string? Opinions(Archive archive, Person person, IReadOnlyList<Contact> contacts)
    {
        var heard = contacts.Where(c => c.Suggestion is not null && !c.Flags.Contains(ContactFlags.OfficeOnly))
            .Select(c => $"{ChineseFormats.Date(c.On)}{ContactCells.Names(c)}：{c.Suggestion}（{ContactCells.Outcome(c) ?? "办理中"}）").ToList();
        var written = YearSummary.Reports(archive, person.Id, contacts.Count > 0 ? contacts[0].On.Year : 0).Select(r => $"形成社情民意信息《{r.Title}》。");
        return heard.Concat(written).ToList() is { Count: > 0 } lines ? string.Join('\n', lines) : NothingHeard;
    }

    private static string? Changes(PaperSetting setting, Person person)
    {
        var changed = Linking.Changed(setting.Archive.Of<Link>().Where(l => l.By == person.Id && l.Tier != Link.Scanned), setting.Request.Year);
        return changed.Count == 0
            ? null
            : "联系对象调整：" + string.Join('；',
                changed.Select(l => $"{setting.Archive.NameOf(l.With)}，{ChineseFormats.Date(l.To!.Value)}起不再联系（{l.EndReason}）")) + "。";
    }
}
