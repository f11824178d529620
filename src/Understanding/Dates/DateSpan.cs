namespace WeLiaison.Understanding.Dates;

/// <summary>Whether days are looked for behind or ahead: a report is of the past, a plan or a notice of the future.</summary>
internal enum Direction
{
    Past,
    Future,
}

/// <summary>How firmly words name a day; where several stand in one report the firmest wins.</summary>
internal enum Firmness
{
    /// <summary>月初, 前几天: no single day.</summary>
    Vague,

    /// <summary>刚刚: today, if nothing better is said.</summary>
    JustNow,

    Festival,
    Relative,
    Explicit,
}

/// <summary>Words that name a day or a range of days. <see cref="Day"/> is null for a vague wording and an impossible date.</summary>
internal readonly record struct DateSpan(int Start, int Length, DateOnly? Day, DateOnly? EndDay, Firmness Firmness, string? Part)
{
    public int End => Start + Length;

    /// <summary>True for a day that no calendar has, such as 2月30日.</summary>
    public bool Impossible { get; init; }

    /// <summary>Further single days of a list (3日、5日), in order, the first of which is <see cref="Day"/>.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
}
