using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class TimeScanner
{
    /// <summary>差五分, 还差一刻, 欠十分钟, 少五分, with 到 before the hour: the minutes that are wanting.</summary>
    private static bool Lacking(string text, int at, out int minutes, out int length)
    {
        (minutes, length) = (0, 0);
        var i = at + (Says(text, at, "还") ? 1 : 0);
        if (i >= text.Length || text[i] is not ('差' or '欠' or '少' or '缺' or '争'))
        {
            return false;
        }

        i++;
        if (Says(text, i, "一刻") || Says(text, i, "1刻"))
        {
            minutes = 15;
            i += Says(text, i + 2, "钟") ? 3 : 2;
        }
        else if (Numerals.Read(text, i, out minutes, out var digits) && Says(text, i + digits, "分"))
        {
            i += digits + (Says(text, i + digits, "分钟") ? 2 : 1);
        }
        else
        {
            return false;
        }

        i += Says(text, i, "就到") || Says(text, i, "不到") ? 2 : Says(text, i, "到") ? 1 : 0;
        length = i - at;
        return minutes is > 0 and < 60;
    }

    /// <summary>三个字 after an hour is fifteen minutes in Cantonese, 一个骨 a quarter, 二十几分 no minute for certain.</summary>
    private static bool Counted(string text, int at, out int minute, out int length)
    {
        (minute, length) = (0, 0);
        if (!Numerals.Read(text, at, out var number, out var digits))
        {
            return false;
        }

        var i = at + digits;
        if (number < 12 && Says(text, i, "个字"))
        {
            (minute, length) = (number * 5, digits + 2);
            return true;
        }

        if (number is 1 or 3 && (Says(text, i, "个骨") || Says(text, i, "骨")))
        {
            (minute, length) = (number * 15, digits + (text[i] == '骨' ? 1 : 2));
            return true;
        }

        length = digits + (Says(text, i, "几分钟") ? 3 : 2);
        return number > 9 && (Says(text, i, "几分") || Says(text, i, "来分"));
    }

    // 下午2.30公里 is a length.
    private static bool IsMeasured(string text, int at) =>
        at < text.Length
            && (Chars.IsDigit(text[at]) || Chars.IsLatin(text[at])
                || text[at] is '.' or '万' or '元' or '米' or '公' or '亿' or '吨' or '倍' or '度' or '级' or '平' or '块' or '千' or '斤' or '%');
}
