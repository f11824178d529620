namespace WeLiaison.Documents.Forms;

/// <summary>Dates and times as the papers write them (printing rule 6).</summary>
public static class ChineseFormats
{
    /// <summary>2026年5月12日.</summary>
    public static string Date(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>上午9:30, 下午3:05; the hour of noon is 中午.</summary>
    public static string Time(TimeOnly time) => time.Hour switch
    {
        < 12 => $"上午{time.Hour}:{time.Minute:00}",
        12 => $"中午12:{time.Minute:00}",
        _ => $"下午{time.Hour - 12}:{time.Minute:00}",
    };

    /// <summary>2026年5月12日 上午9:30, on the clock that the value carries.</summary>
    public static string DateAndTime(DateTimeOffset at) =>
        $"{Date(DateOnly.FromDateTime(at.DateTime))} {Time(TimeOnly.FromDateTime(at.DateTime))}";
}
