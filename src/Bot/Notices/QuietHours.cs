namespace WeLiaison.Bot.Notices;

/// <summary>Nothing goes out unasked between 21:00 and 8:00.</summary>
internal static class QuietHours
{
    private static readonly TimeOnly From = new(21, 0);
    private static readonly TimeOnly To = new(8, 0);
    private static readonly TimeOnly Morning = new(8, 30);

    /// <summary>Now, or half past eight when it is night.</summary>
    public static DateTimeOffset Next(DateTimeOffset now)
    {
        var time = TimeOnly.FromDateTime(now.DateTime);
        if (time >= To && time < From)
        {
            return now;
        }

        var day = time >= From ? now.Date.AddDays(1) : now.Date;
        return new DateTimeOffset(day.Add(Morning.ToTimeSpan()), now.Offset);
    }
}
