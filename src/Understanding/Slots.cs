namespace WeLiaison.Understanding;

/// <summary>
/// What a message says. Everything that it does not say is null or empty: the conversation asks, this library never guesses.
/// Spans (place, content …) are the message's own words, byte for byte.
/// </summary>
public sealed record Slots
{
    public static readonly Slots Empty = new();

    public DateOnly? Date { get; init; }

    /// <summary>The last day of a range; null for a single day.</summary>
    public DateOnly? DateEnd { get; init; }

    /// <summary>HH:MM if a clock time was said, else 上午, 中午, 下午 or 晚上 if a part of day was.</summary>
    public string? Time { get; init; }

    public string? TimeEnd { get; init; }

    public string? Place { get; init; }

    public ContactMethod? Method { get; init; }

    /// <summary>The medium; null for a meeting in person or when not said.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>The persons contacted (or registered, or put in), as they were said.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Persons that a correction strikes out.</summary>
    public IReadOnlyList<string> PersonsRemoved { get; init; } = [];

    public string? Content { get; init; }

    public string? Suggestion { get; init; }

    public bool? Resolved { get; init; }

    public bool? FollowUp { get; init; }

    public string? Phone { get; init; }

    public bool? Anonymous { get; init; }

    public string? RefNo { get; init; }

    public StatisticsPeriod? Period { get; init; }

    public string? Org { get; init; }

    public string? Position { get; init; }

    public string? Address { get; init; }

    public string? Party { get; init; }

    public string? Topic { get; init; }

    public string? Audience { get; init; }

    public string? Reason { get; init; }

    /// <summary>Emergency numbers to tell the person at once, the fittest first.</summary>
    public IReadOnlyList<string> Hotline { get; init; } = [];

    /// <summary>Two or more visits told in one message; then every other slot here is empty.</summary>
    public IReadOnlyList<Slots> Visits { get; init; } = [];
}
