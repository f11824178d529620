using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class TimeScanner
{
    private bool ClockAt(string text, int at, string? hint, bool expected, out Clock clock)
    {
        clock = default;
        if (Lacking(text, at, out var less, out var lessLength) && ClockAt(text, at + lessLength, hint, expected: true, out var full))
        {
            var before = (full.Hour * 60) + full.Minute - less;
            clock = new Clock(before / 60, before % 60, full.Length + lessLength, full.Part);
            return before > 0;
        }

        if (!Numerals.Read(text, at, out var hour, out var length) || hour > 24 || (at > 0 && (Chars.IsDigit(text[at - 1]) || text[at - 1] is '第' or '.')))
        {
            return false;
        }

        var i = Chars.SkipBlank(text, at + length);
        var mark = i < text.Length ? text[i] : '\0';
        if (mark == ':' && Chars.IsDigit(text[at]) && Two(text, i + 1, out var minute))
        {
            return Finished(text, at, i + 3, hour, minute, out clock);
        }

        if (mark is '点' or '时' && IsClock(text, at, i, hour, expected))
        {
            return AfterHour(text, at, i + 1, hour, out clock);
        }

        if (mark == '.' && expected && hour is > 0 && length <= 2 && Two(text, i + 1, out var dotted) && !IsMeasured(text, i + 3))
        {
            // 下午2.30
            clock = new Clock(hour, dotted, i + 3 - at, null);
            return true;
        }

        return HourWithLatin(text, at, i, hour, out clock) || HourOfRange(text, at, i, hour, expected, out clock);
    }

    // 9-11点, 九至十一时: the unit stands behind the second hour.
    private static bool HourOfRange(string text, int at, int mark, int hour, bool expected, out Clock clock)
    {
        clock = new Clock(hour, 0, mark - at, null);
        if (mark >= text.Length || text[mark] is not ('-' or '至' or '到') || hour is < 1 or > 23)
        {
            return false;
        }

        var next = Chars.SkipBlank(text, mark + 1);
        return Numerals.Read(text, next, out var later, out var length) && later is >= 1 and <= 24 && (later > hour || hour > 6)
            && next + length is var unit && unit < text.Length && text[unit] is '点' or '时' && IsClock(text, next, unit, later, expected || text[unit] == '点');
    }

    // 3pm, 10 am
    private bool HourWithLatin(string text, int at, int i, int hour, out Clock clock)
    {
        clock = default;
        var length = words.Parts.Match(text, i, out var part);
        if (length == 0 || !Chars.IsLatin(text[i]) || hour > 12 || (i + length < text.Length && Chars.IsLatin(text[i + length])))
        {
            return false;
        }

        clock = new Clock(hour, 0, i + length - at, part);
        return true;
    }

    private bool Finished(string text, int at, int end, int hour, int minute, out Clock clock)
    {
        var i = Chars.SkipBlank(text, end);
        var length = words.Parts.Match(text, i, out var part);
        if (length > 0 && Chars.IsLatin(text[i]))
        {
            clock = new Clock(hour, minute, i + length - at, part);
            return true;
        }

        clock = new Clock(hour, minute, end - at, null);
        return true;
    }

    private static bool AfterHour(string text, int at, int i, int hour, out Clock clock)
    {
        var minute = 0;
        if (Says(text, i, "钟"))
        {
            i++;
        }
        else if (Says(text, i, "半"))
        {
            minute = 30;
            i++;
        }
        else if (Says(text, i, "一刻") || Says(text, i, "三刻") || Says(text, i, "1刻") || Says(text, i, "3刻"))
        {
            minute = text[i] is '一' or '1' ? 15 : 45;
            i += 2;
        }
        else if (Lacking(text, i, out var less, out var lessLength))
        {
            i += lessLength;
            clock = new Clock(hour - 1, 60 - less, i - at, null);
            return hour > 0;
        }
        else if (Counted(text, i, out var five, out var counted))
        {
            minute = five;
            i += counted;
        }
        else if (Minutes(text, i, out var read, out var length))
        {
            minute = read;
            i += length;
        }

        clock = new Clock(hour, minute, i - at, null);
        return true;
    }

    private static bool Minutes(string text, int at, out int minute, out int length)
    {
        var zero = at < text.Length && text[at] is '零' or '〇';
        if (!Numerals.Read(text, at + (zero ? 1 : 0), out minute, out length) || minute >= 60)
        {
            return false;
        }

        length += zero ? 1 : 0;
        if (Says(text, at + length, "分"))
        {
            length++;
            return true;
        }

        // 三点五米 is a length, and 两点二 hardly a time; 八点二十 is one.
        return (zero || minute >= 10) && !(at + length < text.Length && text[at + length] is '米' or '万' or '亿' or '公' or '元' or '个' or '户' or '人' or '号' or '%' or '年');
    }

    private static bool IsClock(string text, int at, int mark, int hour, bool expected)
    {
        var next = mark + 1 < text.Length ? text[mark + 1] : '\0';
        if (text[mark] == '时')
        {
            return next is not ('候' or '代' or '间' or '段' or '常' or '期' or '刻')
                && (expected || Chars.IsDigit(text[at]) || next is '至' or '许' or '到' or '整' || (at > 0 && text[at - 1] is '日' or '号')
                    || Numerals.IsNumeral(next));
        }

        if (next == ':' && !expected && !(mark + 2 < text.Length && Chars.IsDigit(text[mark + 2])))
        {
            return false;
        }

        foreach (var noun in (ReadOnlySpan<string>)["建议", "意见", "要求", "问题", "想法", "感受", "体会", "诉求", "希望", "原因", "情况", "看法", "需求", "困难", "心得", "反映",
            "事", "位", "多意见", "都没", "也没", "儿", "小"])
        {
            if (Says(text, mark + 1, noun))
            {
                return false;
            }
        }

        if (next is '五' or '一' or '二' or '三' or '四' or '六' or '七' or '八' or '九' && mark + 2 < text.Length
            && text[mark + 2] is '米' or '万' or '亿' or '公' or '元' or '倍' or '个' or '千'
            && !(text[mark + 2] == '个' && mark + 3 < text.Length && text[mark + 3] is '字' or '骨'))
        {
            return false;
        }

        // 一点 is mostly 'a little'.
        return hour != 1 || expected || Chars.IsDigit(text[at]) || next is '钟' or '半' or '多' or '整' or '左' or '到' or '至' or '来' or '刻' || Numerals.IsNumeral(next);
    }

    private static bool Two(string text, int at, out int value)
    {
        value = 0;
        if (at + 1 >= text.Length || !Chars.IsDigit(text[at]) || !Chars.IsDigit(text[at + 1]))
        {
            return false;
        }

        value = ((text[at] - '0') * 10) + (text[at + 1] - '0');
        return value < 60;
    }
}
