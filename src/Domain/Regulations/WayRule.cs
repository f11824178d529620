using WeLiaison.Domain.Contacts;

namespace WeLiaison.Domain.Regulations;

/// <summary>What a way of contact is called here, how it counts, and which box of the form it ticks.</summary>
public sealed record WayRule
{
    public required ContactWay Way { get; init; }

    /// <summary>The word offered first.</summary>
    public required string Label { get; init; }

    /// <summary>Other words for it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Face to face; unknown means that the person is asked.</summary>
    public bool? FaceToFace { get; init; }

    /// <summary>Counts as 走访.</summary>
    public bool Walk { get; init; }

    /// <summary>The number of the box on the form that has boxes; none where the form has none.</summary>
    public int? Tick { get; init; }

    /// <summary>Whether the word goes into the blank behind the box (the box is 其它).</summary>
    public bool WordBehindTick { get; init; }

    /// <summary>Offered by this committee; the others are understood and recorded all the same.</summary>
    public bool Offered { get; init; }

    internal static WayRule Unlisted(ContactWay way) => new() { Way = way, Label = "其他" };
}

/// <summary>The codes by which files and interfaces name the ways.</summary>
public static class WayCodes
{
    private static readonly (string Code, ContactWay Way)[] All =
    [
        ("visit", ContactWay.Visit), ("unit-visit", ContactWay.UnitVisit), ("talk", ContactWay.Talk), ("forum", ContactWay.Forum),
        ("phone", ContactWay.Phone), ("im", ContactWay.Online), ("sms", ContactWay.TextMessage), ("letter", ContactWay.Letter),
        ("activity", ContactWay.Activity), ("inspection", ContactWay.Inspection), ("meeting", ContactWay.Meeting),
        ("reception", ContactWay.Reception), ("lecture", ContactWay.Lecture), ("pairing", ContactWay.Pairing), ("other", ContactWay.Other),
    ];

    public static IEnumerable<string> Codes => All.Select(a => a.Code);

    public static ContactWay? Find(string code) => All.Where(a => a.Code == code).Select(a => (ContactWay?)a.Way).FirstOrDefault();

    public static string Of(ContactWay way) => All.First(a => a.Way == way).Code;
}
