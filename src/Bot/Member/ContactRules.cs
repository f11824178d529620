using System.Globalization;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Member;

/// <summary>What a committee's regulation says that matters while a contact is being told.</summary>
public sealed record ContactRules
{
    private const string FaceToFace = "face-to-face";

    /// <summary>The tier that reaches the public.</summary>
    public required string PublicTier { get; init; }

    /// <summary>What the people of that tier are called: 界别群众.</summary>
    public required string Linked { get; init; }

    /// <summary>How many links a member should have in it; open ends are not set.</summary>
    public int? MinLinks { get; init; }

    public int? MaxLinks { get; init; }

    /// <summary>Where each contact's form goes; none where the regulation has no form for a single contact.</summary>
    public string? FormGoesTo { get; init; }

    /// <summary>The office that a member deals with.</summary>
    public required string Office { get; init; }

    /// <summary>Days after the year in which its contacts may still be entered.</summary>
    public int GraceDays { get; init; } = 15;

    public IReadOnlyDictionary<ContactWay, WayRule> Ways { get; init; } = new Dictionary<ContactWay, WayRule>();

    /// <summary>What the forms that are printed from a contact have the chat ask for.</summary>
    public IReadOnlyList<ContactAsk> Asks { get; init; } = [new("place", null, FaceToFace), new("content", null, null)];

    /// <summary>Cells that only a form of this committee has, in the form's order.</summary>
    public IEnumerable<ContactAsk> Own => Asks.Where(a => a.Key is not null);

    /// <summary>For a committee whose regulation has not been read: nothing is owed, nothing is sent on, a place is always asked.</summary>
    public static ContactRules WithoutRegulation { get; } = new()
    {
        PublicTier = "public",
        Linked = "群众",
        Office = "办公室",
        Ways = Enum.GetValues<ContactWay>()
            .ToDictionary(way => way,
                way =>
                    new WayRule { Way = way, Label = "联系",
                        FaceToFace = way is ContactWay.Visit or ContactWay.UnitVisit or ContactWay.Talk or ContactWay.Forum }),
    };

    /// <summary>Reads them off the regulation.</summary>
    /// <param name="regulation">The committee's regulation.</param>
    /// <param name="layouts">The layouts of its forms; null where they cannot be read, and the usual is asked.</param>
    public static ContactRules From(Regulation regulation, LayoutShelf? layouts)
    {
        var tier = regulation.PublicTier;
        var rules = new ContactRules
        {
            PublicTier = tier?.Id ?? "public",
            Linked = regulation.Words.Public,
            MinLinks = tier?.Min,
            MaxLinks = tier?.Max,
            FormGoesTo = regulation.Forms.FirstOrDefault(f => f is { Per: "contact", Official: true })?.AddresseeFor(_ => true, null),
            Office = regulation.Words.MainOffice,
            GraceDays = regulation.Counting.EntryGraceDays,
            Ways = Enum.GetValues<ContactWay>().ToDictionary(way => way, regulation.Way),
        };
        return layouts is not null && ContactAsk.Of(regulation, layouts) is { Count: > 0 } asks ? rules with { Asks = asks } : rules;
    }

    public string Label(ContactWay way) => Ways.TryGetValue(way, out var rule) ? rule.Label : "其他";

    /// <summary>Whether a form wants it of a contact made in this way: a place, as a rule, only where people met face to face.</summary>
    public bool Needs(string slot, ContactWay way) => Asks.Any(a => a.Key is null && a.Slot == slot && Holds(a, way));

    public bool Holds(ContactAsk ask, ContactWay way) => ask.Condition switch
    {
        null => true,
        FaceToFace => Ways.TryGetValue(way, out var rule) && rule.FaceToFace == true,
        { } code => WayCodes.Find(code) == way,
    };

    /// <summary>The last day on which contacts of a year may be entered by the member.</summary>
    public DateOnly LastEntryDay(int year) => new DateOnly(year, 12, 31).AddDays(GraceDays);

    /// <summary>The range in words: 3至4名, 至少5名.</summary>
    public string? RangeWords => Range(MinLinks, MaxLinks);

    public static string? Range(int? least, int? most) => (least, most) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"{min}至{max}名"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"至少{min}名"),
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"不超过{max}名"),
        _ => null,
    };
}

/// <summary>The rules of the committees this deployment serves.</summary>
public interface IContactRules
{
    ContactRules this[CommitteeId committee] { get; }
}
