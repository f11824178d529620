using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>Which box a way of contact ticks, and which words stand for it.</summary>
internal static class WayCells
{
    /// <summary>The box by number where the regulation numbers them, else by the way's code, else 走访 for whatever counts as one, else 其他.</summary>
    public static string? Box(WayRule rule, IReadOnlyList<FormChoice> boxes)
    {
        bool Offers(string? key) => boxes.Any(b => b.Key == key);
        if (rule.Tick is { } number && Offers($"{number}"))
        {
            return $"{number}";
        }

        var code = WayCodes.Of(rule.Way);
        return Offers(code) ? code
            : rule.Walk && Offers(WayCodes.Of(ContactWay.Visit)) ? WayCodes.Of(ContactWay.Visit)
            : Offers(WayCodes.Of(ContactWay.Other)) ? WayCodes.Of(ContactWay.Other)
            : null;
    }

    public static string Words(Regulation regulation, Contact contact) => contact.WayWords ?? regulation.Way(contact.Way).Label;

    public static FormDataBuilder Way(this FormDataBuilder data, Regulation regulation, Contact contact, FormField? field)
    {
        var rule = regulation.Way(contact.Way);
        if (field is null or { Choices.Count: 0 })
        {
            return data.Text("way", Words(regulation, contact));
        }

        if (rule.FaceToFace == true || contact.Flags.Contains(ContactFlags.FaceToFace))
        {
            data.Holds("face-to-face");
        }

        return data.Tick("way", Box(rule, field.Choices) is { } box ? [box] : []).Text("wayWords", rule.WordBehindTick ? Words(regulation, contact) : null);
    }
}
