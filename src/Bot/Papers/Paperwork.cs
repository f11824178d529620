using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>
/// From the records to filled papers (section 12). Which records a form is filled from is said by the regulation file (<c>per</c>);
/// which cells it has, by its layout. A form of a committee that nobody here has heard of is filled by the same keys.
/// </summary>
public static class Paperwork
{
    /// <summary>All papers that the request names, in order. Refusals <c>paper.form</c>, <c>paper.person</c>, <c>paper.nothing</c>.</summary>
    public static Result<IReadOnlyList<FilledForm>> Fill(Archive archive, FormLayout layout, PaperRequest request)
    {
        if (archive.Regulation.FindForm(request.Form) is not { } form)
        {
            return new Refusal("paper.form", request.Form);
        }

        var person = archive.Find(request.Person);
        if (person is null && form.Per is not ("organ-period" or "studio" or "contact"))
        {
            return new Refusal("paper.person");
        }

        var setting = new PaperSetting(archive, form, layout, request);
        IReadOnlyList<FilledForm> papers = form.Per switch
        {
            "person-tier" => [.. PerTier(setting, person!)],
            "person-year" => [setting.Filled(OfYear(setting, person!), null, $"{form.Title}　{person!.Name}")],
            "contact" => [.. Contacts(setting, person).Select(c => OfContact(setting, c))],
            "year-bundle" => [.. Contacts(setting, person).SelectMany(c => OfEachLinked(setting, c, person!))],
            "link" => [.. CardPapers.Of(setting, person!)],
            "studio" => [.. StudioPapers.Of(setting, request.Person)],
            _ => [LedgerPapers.Of(setting, person)],
        };
        return papers.Count == 0 ? new Refusal("paper.nothing", form.Title) : Result.Of(papers);
    }

    /// <summary>An empty paper with the committee's own words on it, for writing by hand (printing rule 8).</summary>
    public static FilledForm Blank(Regulation regulation, FormRule form, FormLayout layout) =>
        new(layout, new PaperSetting(new Archive(regulation, []), form, layout, new PaperRequest(form.Id, default, default, default)).Begin().Text("year", "　　　　").Build());

    /// <summary>One document of everything that was filled: a single paper as it is, several behind a list.</summary>
    public static byte[] Print(IReadOnlyList<FilledForm> papers, string title, IReadOnlyList<string> lines, PrintOptions options) =>
        papers.Count == 1 ? FormPrinter.Print(papers[0], options) : FormPrinter.PrintBundle(new BundleCover(title, lines), papers, options);

    /// <summary>Whether the paper shows the member's code.</summary>
    public static bool CarriesCode(FormLayout layout) => layout.FindField("qr") is not null;

    private static IEnumerable<FilledForm> PerTier(PaperSetting setting, Person person)
    {
        foreach (var tier in setting.Regulation.Tiers)
        {
            if (setting.Archive.Links(person.Id, tier.Id, setting.Request.Today) is { Count: > 0 } links)
            {
                yield return setting.Filled(setting.Begin().Author(setting, person).Tick("tier", [tier.Id]).LinkedPeople(setting, links), null, tier.Name);
            }
        }
    }

    private static FormDataBuilder OfYear(PaperSetting setting, Person person)
    {
        var links = setting.Archive.Links(person.Id, setting.Regulation.PublicTier?.Id, setting.Request.Today);
        return setting.Begin().Author(setting, person).LinkedPeople(setting, links).Year(setting, person);
    }

    private static IEnumerable<Contact> Contacts(PaperSetting setting, Person? person) =>
        setting.Request.Contact is { } one
            ? setting.Archive.Of<Contact>().Where(c => c.Id == one)
            : person is null ? setting.Archive.Contacts(setting.Request.From, setting.Request.To) : setting.Archive.Contacts(person.Id, setting.Request.From, setting.Request.To);

    private static FilledForm OfContact(PaperSetting setting, Contact contact)
    {
        var author = setting.Archive.Find(contact.By);
        var data = setting.Begin();
        if (author is not null)
        {
            data.Author(setting, author);
        }

        return setting.Filled(data.Contact(setting, contact).Text("name", ContactCells.Author(setting.Archive, contact)), contact.Number,
            ContactCells.Caption(setting.Regulation, contact), contact.EnteredBy is not null);
    }

    /// <summary>One paper for each contact and linked person.</summary>
    private static IEnumerable<FilledForm> OfEachLinked(PaperSetting setting, Contact contact, Person member)
    {
        foreach (var party in contact.With)
        {
            var data = setting.Begin().Author(setting, member).Contact(setting, contact).Text("linkedName", party.Name);
            if (setting.Archive.Find(party.Id) is { } linked)
            {
                data.LinkedPerson(setting, linked);
            }

            yield return setting.Filled(data, contact.Number,
                $"{ContactCells.Day(contact)}　{WayCells.Words(setting.Regulation, contact)}　{party.Name}", contact.EnteredBy is not null);
        }
    }
}
