using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Papers;

/// <summary>Cells about the people at the other end of links.</summary>
internal static class LinkedCells
{
    /// <summary>One entry of group <c>linked</c> for each link, oldest first.</summary>
    public static FormDataBuilder LinkedPeople(this FormDataBuilder data, PaperSetting setting, IEnumerable<Link> links)
    {
        foreach (var person in links.Select(l => setting.Archive.Find(l.With)).OfType<Person>())
        {
            data.Row("linked", row => row.Text("name", person.Name).Text("post", person.Position).Text("unit", Unit(setting.Layout.FindGroup("linked")?.Fields, "unit", person))
                .Text("identity", PersonCells.HighestIdentity(setting.Regulation, person, setting.Request.Today)).Text("party", person.Party).Text("phone", person.Mobile?.Digits));
        }

        return data;
    }

    /// <summary>The cells of a paper that speaks of one linked person.</summary>
    public static FormDataBuilder LinkedPerson(this FormDataBuilder data, PaperSetting setting, Person person) => data
        .Text("linkedName", person.Name).Text("linkedParty", person.Party).Text("linkedPhone", person.Mobile?.Digits)
        .Text("linkedUnit", Unit(setting.Layout.Fields, "linkedUnit", person));

    /// <summary>What the cell's own label asks for: unit and post, unit or address, or the unit alone.</summary>
    private static string? Unit(IReadOnlyList<FormField>? fields, string key, Person person)
    {
        var label = fields?.FirstOrDefault(f => f.Key == key)?.Label ?? string.Empty;
        return label switch
        {
            _ when label.Contains("职务", StringComparison.Ordinal) => PersonCells.UnitAndPosition(person),
            _ when label.Contains("住址", StringComparison.Ordinal) => PersonCells.UnitOrAddress(person),
            _ => person.Unit,
        };
    }
}
