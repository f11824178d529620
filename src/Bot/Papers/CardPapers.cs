using WeLiaison.Documents.Cards;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Papers;

/// <summary>联系群众服务卡: one for each link and year; a row is signed by the constituent's own answer in chat, or stays open for ink.</summary>
internal static class CardPapers
{
    public static IEnumerable<FilledForm> Of(PaperSetting setting, Person member)
    {
        var archive = setting.Archive;
        var until = setting.Request.To < setting.Request.Today ? setting.Request.To : setting.Request.Today;
        foreach (var link in archive.Links(member.Id, setting.Regulation.PublicTier?.Id, until))
        {
            if (archive.Find(link.With) is { } constituent)
            {
                var card = archive.Of<ServiceCard>().FirstOrDefault(c => c.Link == link.Id && c.Year == setting.Request.Year && c.RevokedOn is null);
                yield return setting.Filled(Card(setting, member, constituent, card), null, $"服务卡　{constituent.Name}");
            }
        }
    }

    private static FormDataBuilder Card(PaperSetting setting, Person member, Person constituent, ServiceCard? card)
    {
        var data = setting.Begin().Author(setting, member).Text("linked", constituent.Name).Text("linkedUnit", PersonCells.UnitOrAddress(constituent))
            .Tick("rating", card?.Mark is { } mark ? [mark] : []).Text("remarks", card?.Suggestion);
        if (setting.Request.ScanAddress is { } address)
        {
            data.Picture("qr", QrPicture.Png(address)).Text("scanHint", $"微信扫一扫，和{member.Name}委员联系");
        }

        foreach (var contact in setting.Archive.Contacts(member.Id, setting.Request.From, setting.Request.To).Where(c => c.With.Any(w => w.Id == constituent.Id)))
        {
            data.Row("entries", row => Entry(row, setting, contact, constituent.Id, card));
        }

        foreach (var entry in (card?.Entries ?? []).Where(e => e.Contact is null))
        {
            data.Row("entries", row => row.Date("date", entry.On).Tick("way", [entry.Way]).Text("content", entry.Text));
        }

        return data;
    }

    private static void Entry(FormDataBuilder row, PaperSetting setting, Contact contact, PersonId constituent, ServiceCard? card)
    {
        var boxes = setting.Layout.FindGroup("entries")?.Fields.FirstOrDefault(f => f.Key == "way")?.Choices ?? [];
        var confirmed = card?.Entries.FirstOrDefault(e => e.Contact == contact.Id);
        row.Date("date", contact.On).Tick("way", WayCells.Box(setting.Regulation.Way(contact.Way), boxes) is { } box ? [box] : [])
            .Text("content", ContactCells.Content(contact, withSuggestion: true))
                .Text("signature",
                    confirmed is not null ? $"本人已在微信确认\n{ChineseFormats.Date(confirmed.On)}"
                    : contact.Confirmations.GetValueOrDefault(constituent) == OtherSide.Confirmed ? "本人已在微信确认"
                    : null);
    }
}
