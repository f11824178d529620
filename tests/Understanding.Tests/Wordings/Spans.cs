namespace WeLiaison.Understanding.Tests.Wordings;

using static Spelling;

/// <summary>Several days one after the other, told as one round of visits.</summary>
internal static class Spans
{
    public static IEnumerable<string> Of(DateOnly first, DateOnly last, DateOnly today)
    {
        var many = last.DayNumber - first.DayNumber + 1;
        foreach (var joint in (string[])["到", "至", "-", "—", "～", "~"])
        {
            yield return Dated(first, "yyyy年M月d日") + joint + Dated(last, "yyyy年M月d日");
            yield return Dated(first, "M月d日") + joint + Dated(last, "M月d日");
            yield return Dated(first, "M月d号") + joint + Dated(last, "M月d号");
            yield return Dated(first, "M.d") + joint + Dated(last, "M.d");
            yield return Dated(first, "M/d") + joint + Dated(last, "M/d");
            if (first.Month == last.Month)
            {
                yield return Dated(first, "M月d日") + joint + Dated(last, "d日");
                yield return Dated(first, "M月d号") + joint + $"{last.Day}号";
                yield return $"{first.Month}月{first.Day}{joint}{last.Day}日";
                yield return $"{first.Month}月{first.Day}{joint}{last.Day}号";
                yield return $"{Chinese(first.Month)}月{Chinese(first.Day)}号{joint}{Chinese(last.Day)}号";
            }
        }

        foreach (var joint in (string[])["到", "至"])
        {
            yield return Dated(first, "M月d日") + joint + Dated(last, "M月d日") + Counted(many) + "天";
            if (today.DayNumber - first.DayNumber < 25)
            {
                yield return $"{first.Day}号{joint}{last.Day}号";
                yield return $"{first.Day}{joint}{last.Day}号";
                yield return $"{Chinese(first.Day)}号{joint}{Chinese(last.Day)}号";
            }

            if (Monday(first) == Monday(last))
            {
                var week = (Monday(today).DayNumber - Monday(first).DayNumber) / 7;
                if (week is 0 or 1)
                {
                    yield return $"{(week == 0 ? "本周" : "上周")}{Weekday(first)}{joint}周{Weekday(last)}";
                    yield return $"{(week == 0 ? "这礼拜" : "上礼拜")}{Weekday(first)}{joint}礼拜{Weekday(last)}";
                    yield return $"{(week == 0 ? "本周" : "上周")}{Weekday(first)}{joint}{Weekday(last)}";
                }
            }
        }

        if (first.Month == last.Month)
        {
            yield return $"{first.Month}月{first.Day}号一直到{last.Day}号";
            yield return $"{first.Month}月{first.Day}号起连着{Counted(many)}天";
            yield return $"{first.Month}月{first.Day}日开始连续{many}天";
            yield return $"{first.Month}月{string.Join('、', Enumerable.Range(first.Day, many))}号{Counted(many)}天";
            yield return $"{Chinese(first.Month)}月{string.Join('、', Enumerable.Range(first.Day, many).Select(Chinese))}号";
        }

        foreach (var pair in many == 2 ? Pairs(first, last, today) : [])
        {
            yield return pair;
        }
    }

    private static IEnumerable<string> Pairs(DateOnly first, DateOnly last, DateOnly today)
    {
        if (first.Month == last.Month)
        {
            yield return $"{first.Month}月{first.Day}、{last.Day}两天";
            yield return $"{first.Month}月{first.Day}日、{last.Day}日两天";
            yield return $"{first.Month}月{first.Day}号{last.Day}号两天";
            yield return $"{first.Month}月{first.Day}号和{last.Day}号";
            yield return $"{Chinese(first.Month)}月{Chinese(first.Day)}、{Chinese(last.Day)}两日";
            if (today.DayNumber - first.DayNumber < 25)
            {
                yield return $"{first.Day}、{last.Day}两天";
                yield return $"{first.Day}号{last.Day}号";
                yield return $"{first.Day}号、{last.Day}号两天";
            }
        }

        if (Monday(first) == Monday(last) && Monday(today).DayNumber - Monday(first).DayNumber == 7)
        {
            yield return $"上周{Weekday(first)}周{Weekday(last)}两天";
            yield return $"上周{Weekday(first)}、周{Weekday(last)}";
            yield return $"上周{Weekday(first)}和周{Weekday(last)}，连着两天";
            yield return $"上星期{Weekday(first)}星期{Weekday(last)}两天";
            yield return $"上礼拜{Weekday(first)}、{Weekday(last)}两天";
            if (last.DayOfWeek == DayOfWeek.Sunday)
            {
                yield return "上周末两天";
                yield return "上周末那两天";
            }
            else
            {
                yield return $"上周{Weekday(first)}{Weekday(last)}两天";
            }
        }
    }
}
