using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>Cells that come from one contact record.</summary>
internal static class ContactCells
{
    /// <summary>On a contact that is no 联系活动 although it was recorded (东城); every other one is.</summary>
    public const string NoActivity = "非联系活动";

    private const string KeptApart = "（内容由办公室另存）";

    public static FormDataBuilder Contact(this FormDataBuilder data, PaperSetting setting, Contact contact)
    {
        var (archive, regulation, layout) = (setting.Archive, setting.Regulation, setting.Layout);
        var people = contact.With.Select(w => archive.Find(w.Id)).OfType<Person>().ToList();
        data.Text("time", Time(contact)).Text("place", contact.Place).Text("timePlace", contact.Place is { } place ? $"{Day(contact)}，{place}" : Day(contact))
            .Text("linked", Names(contact)).Names("linkedSector", people.Select(p => p.Sector).OfType<string>().Distinct())
            .Tick("tier", archive.TierOf(contact) is { } tier ? [tier] : []).Tick("liaisonActivity", [contact.Flags.Contains(NoActivity) ? "no" : "yes"])
            .Names("topics", contact.Topics).Way(regulation, contact, layout.FindField("way"))
            .Text("content", Content(contact, withSuggestion: !setting.Has("suggestions"))).Text("suggestions", contact.Suggestion ?? "无")
            .Text("outcome", Outcome(contact)).Date("filledOn", setting.Request.Today);
        foreach (var (key, said) in contact.Cells)
        {
            data.Text(key, said);
        }

        foreach (var step in contact.Handling)
        {
            // A step of the workflow stands in the cell that carries its name.
            if (layout.Fields.FirstOrDefault(f => f.Label == step.Step) is { } cell)
            {
                var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(step.At, regulation.Zone).DateTime);
                data.Text(cell.Key, $"{step.Text}\n{archive.NameOf(step.By)}　{ChineseFormats.Date(day)}");
            }
        }

        return data;
    }

    /// <summary>The organ first where it was made for one (苍南).</summary>
    public static string Author(Archive archive, Contact contact) =>
        contact.ForOrgan is { } organ ? $"{organ}　{archive.NameOf(contact.By)}" : archive.NameOf(contact.By);

    public static string Names(Contact contact) => string.Join('、', contact.With.Select(w => w.Name));

    public static string Day(Contact contact) =>
        ChineseFormats.Date(contact.On) + (contact.OnUntil is { } until && until != contact.On ? "至" + ChineseFormats.Date(until) : string.Empty);

    public static string Time(Contact contact) => contact.Time switch
    {
        null => Day(contact),
        var time when TimeOnly.TryParseExact(time, "HH:mm", out var hour) => $"{Day(contact)} {ChineseFormats.Time(hour)}",
        var words => $"{Day(contact)} {words}",
    };

    public static string Content(Contact contact, bool withSuggestion)
    {
        if (contact.Flags.Contains(ContactFlags.OfficeOnly))
        {
            return KeptApart;
        }

        return withSuggestion && contact.Suggestion is { } suggestion ? $"{contact.Content}\n建议：{suggestion}" : contact.Content;
    }

    /// <summary>What became of it: opinions of the steps, then how it ended.</summary>
    public static string? Outcome(Contact contact)
    {
        var words = contact.Handling.Select(h => h.Text).Concat(contact.Outcomes.Count > 0 ? [string.Join('、', contact.Outcomes)] : []).ToList();
        return words.Count > 0 ? string.Join('；', words) : contact.Resolved switch { true => "已解决", false => "推动中", null => null };
    }

    /// <summary>One line of a bundle's list.</summary>
    public static string Caption(Regulation regulation, Contact contact) => $"{Day(contact)}　{WayCells.Words(regulation, contact)}　{Names(contact)}";
}
