using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    private int PlaceEnd(int start)
    {
        var limit = Math.Min(end, start + LongestPlace);
        for (var i = start; i < limit; i++)
        {
            var c = message[i];
            if (Chars.IsBreak(c) || c is ':' or '"')
            {
                return i;
            }

            if (i > start && StopsPlace(i, start))
            {
                return i;
            }

            // 在帕提古丽·买买提的烤肉店: a verb within the owner's name ends no place.
            i += Math.Max(0, message.People.ListedPrefix(i) - 1);
        }

        return limit;
    }

    private bool StopsPlace(int i, int start)
    {
        if (words.PlaceStops.Match(text, i) is var stop and > 0 && !ContinuesPlace(start, i, stop))
        {
            return true;
        }

        // @创业咖啡 meet 江晓梅
        if (message[i] == ' ' && Chars.IsLatin(message[i + 1]) && words.Methods.Match(text, i + 1) > 2)
        {
            return true;
        }

        if (message[i] is '、' or '和' or '跟' or '与')
        {
            return message.People.At(i + 1, end, expected: true, out _) && message[i] != '、';
        }

        return (message.People.At(i, end, expected: false, out var person) && person.Kind is People.PersonKind.Listed or People.PersonKind.Heard
            && words.PlaceTails.EndingAt(text, start, i) > 0)
            || (person.End > i && person.Kind == People.PersonKind.Titled && words.PlaceTails.EndingAt(text, start, i) > 0
                && words.PlaceTails.EndingAt(text, i, Math.Min(end, person.End + 3)) == 0)
            || (words.Scanner.At(message.Dates, i, out var date) && date.Firmness >= Dates.Firmness.Relative)
            || words.Pronouns.Match(text, i) > 1 && words.Says.Match(text, i + words.Pronouns.Match(text, i)) > 0;
    }

    // 会议室, 谈心室, 听证厅, 活动室: a verb that is part of the name of a place.
    private bool ContinuesPlace(int start, int i, int stop)
    {
        if (stop == 1 && i > start && words.PlaceTails.EndingAt(text, start, i + 1) > 1)
        {
            // 胡同: the verb ends a word for a place.
            return true;
        }

        for (var last = i + stop; last <= Math.Min(end, i + stop + 3); last++)
        {
            if (last > i + 1 && words.PlaceTails.EndingAt(text, i, last) is var tail && tail == last - i && tail > stop)
            {
                return true;
            }
        }

        return message[i + stop] is '室' or '厅' or '站' or '点' or '馆' or '处' or '亭' or '角'
            || (message[i] == '和' && !message.People.At(i + 1, end, expected: true, out _)
                && message[i + 1] is '平' or '谐' or '睦' or '顺' or '美' or '兴' or '合')
            || (message[i] is '都' or '组' or '同' or '就' or '打' or '对' or '住' or '走' or '做' or '听' or '为' or '给' or '望' or '向' or '开'
                && message[i + 1] is '市' or '长' or '心' or '业' or '谷' or '面' or '院' or '宅' or '廊' or '馬' or '发' or '江' or '阳' or '户' or '委' or '织'
                && !message.Says(i, "开发现"))
            || (message[i] == '送' && message[i + 1] == '变');
    }

    private int Trimmed(int start, int stop)
    {
        while (stop > start
            && (message[stop - 1] is '的' or '了' or ' ' or '时' or '又' or '就' or '我' or '先' or '去' or '来' or '也' or '还' or '都' or '被' or '所'
                && !(message[stop - 1] == '所' && words.PlaceTails.EndingAt(text, start, stop) > 0)
                || Chars.IsMark(message[stop - 1])))
        {
            stop--;
        }

        foreach (var tail in (ReadOnlySpan<string>)["那里", "那儿", "那边", "这里", "这边", "碰巧", "当面", "专门", "现场"])
        {
            if (stop - start > tail.Length && text.AsSpan(start, stop - start).EndsWith(tail) && tail != "现场")
            {
                stop -= tail.Length;
            }
        }

        return stop;
    }
}
