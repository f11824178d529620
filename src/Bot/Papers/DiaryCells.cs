using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Papers;

/// <summary>The diary: contacts, notes and results of one person, in order of time.</summary>
internal static class DiaryCells
{
    public static FormDataBuilder Diary(this FormDataBuilder data, PaperSetting setting, Person person, IReadOnlyList<Contact> contacts)
    {
        var (archive, request) = (setting.Archive, setting.Request);
        var lines = contacts.Select(c => (c.On, Fill: FromContact(archive, person.Id, c))).ToList();
        lines.AddRange(archive.Of<Entry>().Where(e => e.By == person.Id && e.WithdrawnAt is null && e.On >= request.From && e.On <= request.To).Select(e => (e.On, FromEntry(e))));
        lines.AddRange(archive.Of<Outcome>()
            .Where(o => o.Counts && o.Authors.Contains(person.Id) && o.Contacts.Count == 0 && o.On >= request.From && o.On <= request.To)
            .Select(o => (o.On, FromOutcome(o))));
        lines.AddRange(YearSummary.Reports(archive, person.Id, request.Year).Where(r => r.Contacts.Count == 0)
            .Select(r => (CivilDate.DayOf(r.SubmittedAt!.Value, setting.Regulation.Zone), FromReport(r))));
        foreach (var (day, fill) in lines.OrderBy(l => l.On))
        {
            data.Row("entries", row => fill(row.Date("date", day)));
        }

        return data;
    }

    private static Action<FormDataBuilder> FromContact(Archive archive, PersonId person, Contact contact)
    {
        var made = archive.Of<Outcome>().Where(o => o.Authors.Contains(person) && o.Contacts.Contains(contact.Id)).Select(o => $"{o.Kind}《{o.Title}》")
            .Concat(archive.Of<OpinionReport>().Where(r => r.Contacts.Contains(contact.Id) && r.State != OpinionReportState.Discarded)
                .Select(r => $"{OutcomeKinds.OpinionReport}《{r.Title}》"));
        return row => row.Text("place", contact.Place).Text("with", ContactCells.Names(contact)).Text("content", ContactCells.Content(contact, withSuggestion: false))
            .Text("opinions", contact.Flags.Contains(ContactFlags.OfficeOnly) ? null : contact.Suggestion).Names("result", made).Text("outcome", ContactCells.Outcome(contact));
    }

    private static Action<FormDataBuilder> FromEntry(Entry entry) =>
        row => row.Text("content", $"{entry.Kind}：{string.Join('；', entry.Fields.Values.Where(v => !string.IsNullOrWhiteSpace(v)))}");

    private static Action<FormDataBuilder> FromOutcome(Outcome outcome) => row => row.Text("result", $"{outcome.Kind}《{outcome.Title}》").Text("outcome", outcome.SubmittedTo);

    private static Action<FormDataBuilder> FromReport(OpinionReport report) =>
        row => row.Text("result", $"{OutcomeKinds.OpinionReport}《{report.Title}》").Text("outcome", report.Number);
}
