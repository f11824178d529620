using System.Globalization;

namespace WeLiaison.Understanding.Tests.Wordings;

/// <summary>Numbers as people write them.</summary>
internal static class Spelling
{
    private const string Digits = "零一二三四五六七八九";

    public static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        10 => "十",
        < 20 => "十" + Digits[number - 10],
        _ => Digits[number / 10] + "十" + (number % 10 == 0 ? string.Empty : Digits[number % 10].ToString()),
    };

    /// <summary>两 before what is counted.</summary>
    public static string Counted(int number) => number == 2 ? "两" : Chinese(number);

    /// <summary>廿三, 卅一; null below twenty, where people do not say so.</summary>
    public static string? Short(int number) => number switch
    {
        < 20 => null,
        20 => "廿",
        < 30 => "廿" + Digits[number - 20],
        30 => "卅",
        _ => "卅" + Digits[number - 30],
    };

    public static string Year(int year, char zero = '〇') =>
        string.Concat(year.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '0' ? zero : Digits[digit - '0']));

    public static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));

    public static string Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? "日" : Digits[(int)day.DayOfWeek].ToString();

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static string Dated(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
