using System.Globalization;
using System.Text.RegularExpressions;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>What a value may look like follows from the letters its key begins with: thing1, time2, phrase3 ….</summary>
internal static partial class NoticeValue
{
    public static bool Wrong(string key, string value)
    {
        var length = new StringInfo(value).LengthInTextElements;
        return key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
        {
            "thing" => length > 20 || HasLineEnd(value),
            "short_thing" => length > 5 || HasLineEnd(value),
            "number" => !Number.IsMatch(value),
            "letter" => value.Length > 32 || !value.All(char.IsAsciiLetter),
            "symbol" => length > 5,
            "character_string" => value.Length > 32 || value.Any(c => c is < '!' or > '~'),
            "time" => !Time.IsMatch(value),
            "date" => !Date.IsMatch(value),
            "amount" => !Amount.IsMatch(value),
            "phone_number" => value.Length > 17 || !Phone.IsMatch(value),
            "car_number" => length > 8,
            "name" => value.All(char.IsAscii) ? value.Length > 20 : length > 10,
            "phrase" => length > 5 || value.Any(char.IsAscii),
            _ => false,
        };
    }

    private static bool HasLineEnd(string value) => value.AsSpan().IndexOfAny('\r', '\n') >= 0;

    [GeneratedRegex(@"^-?\d{1,32}(\.\d+)?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^(\d{4}年\d{1,2}月\d{1,2}日\s?)?\d{1,2}:\d{2}(:\d{2})?(~\d{1,2}:\d{2})?$|^\d{4}年\d{1,2}月\d{1,2}日$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Time { get; }

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日(\s?\d{1,2}:\d{2})?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"^[¥$￥]?\d{1,10}(\.\d{1,2})?元?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"^[\d+\-() ]+$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Phone { get; }
}
