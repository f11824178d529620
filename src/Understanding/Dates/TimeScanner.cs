using System.Globalization;

namespace WeLiaison.Understanding.Dates;

/// <summary>Reads clock times and parts of the day: 下午两点半, 9:30-11:00, 差五分三点, 十点多, 3 pm, 傍晚.</summary>
internal sealed partial class TimeScanner(DateWords words)
{
    private readonly record struct Clock(int Hour, int Minute, int Length, string? Part);

    /// <summary>Reads the time that starts exactly here.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="at">Where to read.</param>
    /// <param name="hint">The part of the day that a word before has given (昨晚), if any.</param>
    /// <param name="found">What was read.</param>
    public bool At(string text, int at, string? hint, out TimeFound found)
    {
        found = default;
        var i = at;
        if (WholePart(text, at, out var whole) is var span and > 0)
        {
            found = new TimeFound(at, span, null, null, whole);
            return true;
        }

        var part = PartAt(text, i, out var length);
        hint ??= at > 1 && text[at - 1] == '夜' && text[at - 2] is '年' or '安' or '诞' or '夕' or '当' ? "晚上" : null;
        i += length;
        i = SkipAbout(text, i);
        if (!ClockAt(text, i, part ?? hint, part is not null || hint is not null, out var clock))
        {
            if (part is null)
            {
                return false;
            }

            found = new TimeFound(at, length, null, null, part);
            return true;
        }

        i += clock.Length;
        if (part is null && hint is null && IsTurnOfDay(text, at, i, clock))
        {
            return false;
        }

        var start = Hour24(clock.Hour, clock.Part ?? part ?? hint);
        var end = EndOfRange(text, ref i, clock, start, part ?? hint);
        i = SkipAboutAfter(text, i);
        found = new TimeFound(at, i - at, Format(start, clock.Minute), end, part ?? clock.Part ?? hint);
        return true;
    }

    // 刚过零点，睡不着: tells when it is written, not when somebody was met.
    private static bool IsTurnOfDay(string text, int at, int end, in Clock clock) =>
        clock.Hour is 0 or 12 or 24 && clock.Minute == 0
        && (Says(text, at, "刚过") || (at > 1 && (Says(text, at - 2, "刚过") || Says(text, at - 2, "过了"))) || Says(text, end, "前")
            || Says(text, end, "刚过") || Says(text, end, "过了") || Says(text, end, "都过"));

    private static int Hour24(int hour, string? part) => part switch
    {
        "下午" when hour < 12 => hour + 12,
        "晚上" when hour is >= 4 and < 12 => hour + 12,
        "晚上" when hour == 12 => 0,
        "晚上" => hour,
        "中午" when hour < 4 => hour + 12,
        "上午" or "中午" or "下午" => hour,
        _ => hour is >= 1 and <= 6 ? hour + 12 : hour,
    };

    private static string Format(int hour, int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{hour % 24:00}:{minute:00}");

    private static bool Says(string text, int at, string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;
}
