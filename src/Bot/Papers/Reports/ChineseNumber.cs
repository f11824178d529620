namespace WeLiaison.Bot.Papers.Reports;

/// <summary>一, 二 … 十, 十一: numbers of headings.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    public static string Of(int number) => number switch
    {
        < 10 => $"{Digits[number]}",
        10 => "十",
        < 20 => $"十{Digits[number - 10]}",
        _ => $"{Digits[number / 10]}十{(number % 10 == 0 ? string.Empty : Digits[number % 10])}",
    };
}
