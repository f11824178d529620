namespace WeLiaison.Understanding.Text;

/// <summary>Reads whole numbers as people write them: 12, 十二, 廿三, 卅, 二〇二五, 一百二.</summary>
internal static class Numerals
{
    private const int LongestRun = 9;

    /// <summary>Reads the number that starts at a place of folded text; runs too long to be a number are none.</summary>
    public static bool Read(string text, int at, out int value, out int length)
    {
        value = 0;
        length = 0;
        if (at >= text.Length)
        {
            return false;
        }

        return Chars.IsDigit(text[at]) ? Arabic(text, at, out value, out length) : Chinese(text, at, out value, out length);
    }

    /// <summary>The value of one Chinese digit, 两 included; -1 for any other character.</summary>
    public static int Digit(char c) => c switch
    {
        '〇' or '零' or '○' => 0,
        '一' or '壹' or '幺' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    public static bool IsNumeral(char c) => Chars.IsDigit(c) || Digit(c) >= 0 || c is '十' or '拾' or '廿' or '卅' or '百';

    private static bool Arabic(string text, int at, out int value, out int length)
    {
        value = 0;
        length = 0;
        while (at + length < text.Length && Chars.IsDigit(text[at + length]))
        {
            if (++length > LongestRun)
            {
                return false;
            }

            value = (value * 10) + (text[at + length - 1] - '0');
        }

        return length > 0;
    }

    private static bool Chinese(string text, int at, out int value, out int length)
    {
        value = 0;
        length = 0;
        var pending = -1;
        var digits = 0;
        var run = 0;
        var scaled = false;
        while (at + length < text.Length && length < LongestRun)
        {
            var c = text[at + length];
            var digit = scaled && pending < 0 && value % 100 is 10 or 20 or 30 && LoneDigit(text, at + length) ? c - '0' : Digit(c);
            if (digit >= 0)
            {
                if (scaled && pending > 0)
                {
                    break;
                }

                pending = digit;
                run = (run * 10) + digit;
                digits++;
            }
            else if (!Scale(c, ref value, ref pending, ref scaled, digits))
            {
                break;
            }

            length++;
        }

        if (scaled)
        {
            value += Math.Max(pending, 0);
            return true;
        }

        value = run;
        return digits is 1 or 4 || (digits > 1 && HasZero(text, at, length));
    }

    // 十4, 廿8: one digit after a Chinese ten, which is no hour (初十2点).
    private static bool LoneDigit(string text, int at) =>
        text[at] is >= '1' and <= '9' && !(at + 1 < text.Length && (Chars.IsDigit(text[at + 1]) || text[at + 1] is '点' or '时' or ':' or '.' or '-'));

    // 两三 is no number but a guess, so a run of digits counts only as a year or with a zero in it.
    private static bool HasZero(string text, int at, int length) => text.AsSpan(at, length).IndexOfAny('〇', '零', '○') >= 0;

    private static bool Scale(char c, ref int value, ref int pending, ref bool scaled, int digits)
    {
        if (digits > 1 && !scaled && c is '十' or '拾' or '百')
        {
            if (digits > 1 && !scaled)
            {
                return false;
            }
        }

        switch (c)
        {
            case '十' or '拾' when value % 100 == 0:
                value += 10 * (pending < 0 ? 1 : pending);
                break;
            case '百' when value == 0:
                value += 100 * (pending < 0 ? 1 : pending);
                break;
            case '廿' when value == 0 && pending < 0:
                value += 20;
                break;
            case '卅' when value == 0 && pending < 0:
                value += 30;
                break;
            default:
                return false;
        }

        pending = -1;
        scaled = true;
        return true;
    }
}
