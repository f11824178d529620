using System.Globalization;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

/// <summary>Reads clock times and parts of the day: 下午两点半, 9:30-11:00, 差五分三点, 十点多, 3 pm, 傍晚.</summary>
internal sealed class TimeScanner(DateWords words)
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
        var part = PartAt(text, i, out var length);
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
        var start = Hour24(clock.Hour, clock.Part ?? part ?? hint);
        var end = EndOfRange(text, ref i, clock, start, part ?? hint);
        i = SkipAboutAfter(text, i);
        found = new TimeFound(at, i - at, Format(start, clock.Minute), end, part ?? clock.Part ?? hint);
        return true;
    }

    private string? PartAt(string text, int at, out int length)
    {
        length = words.Parts.Match(text, at, out var part);
        if (length == 0 && IsShortPart(text, at))
        {
            length = 1;
            return text[at] == '晚' ? "晚上" : "上午";
        }

        if (length == 0 || (length == 2 && Chars.IsLatin(text[at])) || IsPartOfAnotherWord(text, at, length))
        {
            length = 0;
            return null;
        }

        var folded = part;
        while (length > 0 && at + length < text.Length && text[at + length] is ' ' or '的' && words.Parts.Match(text, at + length + 1, out var more) is var next and > 0 && !Chars.IsLatin(text[at + length + 1]))
        {
            folded = more;
            length += next + 1;
        }

        return folded;
    }

    // 24日晚8时, 周二晚在, 早8点
    private static bool IsShortPart(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('晚' or '早'))
        {
            return false;
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (Numerals.IsNumeral(next) && at + 2 < text.Length && (text[at + 2] is '点' or '时' or ':' || Numerals.IsNumeral(text[at + 2])))
        {
            return true;
        }

        return at > 0 && text[at - 1] is '日' or '号' or '一' or '二' or '三' or '四' or '五' or '六' or '天' && (next is '在' or '到' or ',' or '去' or ' ' or '和' or '跟' or '与' or '\0' or '我' or '走');
    }

    private static bool IsPartOfAnotherWord(string text, int at, int length)
    {
        var next = at + length < text.Length ? text[at + length] : '\0';
        var word = text.AsSpan(at, length);
        return (word is "中午" or "晚上" or "早上" && next == '好')
            || (word is "上午" or "下午" && next is '好' or '茶')
            || (word is "清早" or "早起" && next == '床')
            || (word is "夜间" or "夜里" or "晚间" && next is '经' or '门')
            || (word is "天光" or "天亮" or "黄昏" && next is '恋' or '了');
    }

    private static int SkipAbout(string text, int at)
    {
        at = Chars.SkipBlank(text, at);
        foreach (var about in (ReadOnlySpan<string>)["大概", "大约", "差不多", "将近", "约", "快", "才", "就", "的", "从", "于", "自"])
        {
            if (string.CompareOrdinal(text, at, about, 0, about.Length) == 0 && !Says(text, at, "约好") && Follows(text, at + about.Length))
            {
                return at + about.Length;
            }
        }

        return at;
    }

    private static bool Follows(string text, int at) =>
        at < text.Length && (Numerals.IsNumeral(text[at]) || text[at] is ' ' or '差');

    private static int SkipAboutAfter(string text, int at)
    {
        foreach (var about in (ReadOnlySpan<string>)["左右", "光景", "来钟", "多钟", "上下", "前后", "不到", "出头", "许", "多", "整", "过"])
        {
            if (string.CompareOrdinal(text, at, about, 0, about.Length) == 0)
            {
                return at + about.Length;
            }
        }

        return at;
    }

    private bool ClockAt(string text, int at, string? hint, bool expected, out Clock clock)
    {
        clock = default;
        if (Says(text, at, "差") && Numerals.Read(text, at + 1, out var less, out var lessLength) && Says(text, at + 1 + lessLength, "分")
            && ClockAt(text, at + 2 + lessLength, hint, expected: true, out var full))
        {
            var before = (full.Hour * 60) + full.Minute - less;
            clock = new Clock(before / 60, before % 60, full.Length + 2 + lessLength, full.Part);
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

        return HourWithLatin(text, at, i, hour, out clock);
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
        else if (Says(text, i, "差") && Numerals.Read(text, i + 1, out var less, out var lessLength) && Says(text, i + 1 + lessLength, "分"))
        {
            i += 2 + lessLength;
            clock = new Clock(hour - 1, 60 - less, i - at, null);
            return less is > 0 and < 60;
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
            return next is not ('候' or '代' or '间' or '段' or '常' or '期' or '刻') && (expected || Chars.IsDigit(text[at]) || next is '至' or '许' or '到' || Numerals.IsNumeral(next));
        }

        foreach (var noun in (ReadOnlySpan<string>)["建议", "意见", "要求", "问题", "想法", "感受", "体会", "诉求", "希望", "原因", "情况", "看法", "需求", "困难", "心得", "反映", "事", "位", "多意见", "都没", "也没", "儿", "小"])
        {
            if (Says(text, mark + 1, noun))
            {
                return false;
            }
        }

        if (next is '五' or '一' or '二' or '三' or '四' or '六' or '七' or '八' or '九' && mark + 2 < text.Length && text[mark + 2] is '米' or '万' or '亿' or '公' or '元' or '倍' or '个' or '千')
        {
            return false;
        }

        // 一点 is mostly 'a little'.
        return hour != 1 || expected || Chars.IsDigit(text[at]) || next is '钟' or '半' or '多' or '整' or '左' or '到' or '至' or '来' or '刻' || Numerals.IsNumeral(next);
    }

    private string? EndOfRange(string text, ref int i, in Clock clock, int start, string? part)
    {
        var at = SkipAboutAfter(text, i);
        at = Chars.SkipBlank(text, at);
        var verb = at;
        while (verb < text.Length && verb - at < 3 && text[verb] is '一' or '直' or '谈' or '聊' or '坐' or '讲' or '待' or '开' or '忙' or '呆')
        {
            verb++;
        }

        if (verb >= text.Length || text[verb] is not ('到' or '至' or '-'))
        {
            return null;
        }

        at = Chars.SkipBlank(text, verb + 1);
        at += at < text.Length && text[at] is '-' or '了' ? 1 : 0;
        var own = PartAt(text, at, out var length);
        at = SkipAbout(text, at + length);
        if (!ClockAt(text, at, own ?? part, expected: true, out var end))
        {
            return null;
        }

        var said = own ?? end.Part;
        var hour = Hour24(end.Hour, said ?? part);
        if (said is null && (hour * 60) + end.Minute <= (start * 60) + clock.Minute)
        {
            hour = end.Hour < 12 && ((end.Hour + 12) * 60) + end.Minute > (start * 60) + clock.Minute ? end.Hour + 12 : hour;
        }

        i = at + end.Length;
        return Format(hour, end.Minute);
    }

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

    private static bool Says(string text, int at, string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;
}
