using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Papers;

/// <summary>联系台账: one row for each contact of a person, or of everybody, in a period.</summary>
internal static class LedgerPapers
{
    public static FilledForm Of(PaperSetting setting, Person? person)
    {
        var (archive, request) = (setting.Archive, setting.Request);
        var contacts = person is null ? archive.Contacts(request.From, request.To) : archive.Contacts(person.Id, request.From, request.To);
        var scope = person?.Name ?? setting.Regulation.Identity.ShortName;
        var data = setting.Begin().Text("scope", scope).Text("period", $"{ChineseFormats.Date(request.From)}至{ChineseFormats.Date(request.To)}");
        foreach (var contact in contacts)
        {
            data.Row("contacts", row => row.Text("time", ContactCells.Time(contact)).Text("name", ContactCells.Author(archive, contact)).Text("linked", ContactCells.Names(contact))
                .Text("way", WayCells.Words(setting.Regulation, contact)).Text("place", contact.Place)
                    .Text("content", ContactCells.Content(contact, withSuggestion: true)).Text("outcome", ContactCells.Outcome(contact)));
        }

        return setting.Filled(data, null, $"{scope}　{contacts.Count}次");
    }
}
