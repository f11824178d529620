namespace WeLiaison.Understanding.Dates;

/// <summary>Words that name a time: a clock time, a part of the day, or a range of clock times.</summary>
internal readonly record struct TimeFound(int Start, int Length, string? Clock, string? EndClock, string? Part)
{
    public int End => Start + Length;

    /// <summary>What goes into the slot: the clock time if there is one, else the part of the day.</summary>
    public string? Value => Clock ?? Part;
}
