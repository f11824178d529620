using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Intents;

/// <summary>Where somebody is to be met, and whom among the contacts, in words that no report would use: 打算去老供销社看看米长贵, 去轧花机旁会一会鲁大海.</summary>
internal static class PlannedSpot
{
    private const int Longest = 14;
    private const int LongestMessage = 400;

    private static readonly string[] Leads = ["去", "到", "在", "往", "仍在", "还在", "上"];

    private static readonly string[] NotLeads = ["到时", "到底", "在不在", "去年", "去成", "去不", "上午", "上周", "上个", "上次", "上门", "上回", "上月", "在家等", "往后", "往前",
        "往年", "往常", "到货", "去了", "去一", "去的", "在的", "到了"];

    private static readonly string[] Before = ["过", "回", "失", "得", "不", "没", "出", "现", "正", "晚", "早", "马", "礼", "用", "身", "想", "看", "遇", "碰", "约",
        "收", "直", "提", "说", "改", "推", "挪", "定", "移", "延", "排", "等"];

    private static readonly string[] Verbs =
    [
        "看", "瞧", "望", "找", "见", "等", "会一", "再会", "再看", "再瞧", "访", "走访", "回访", "慰问", "碰头", "碰面", "碰个", "谈", "聊", "帮", "说", "坐", "吃", "跟", "同", "和",
            "陪", "跑", "接", "送", "拜", "家访", "探", "走一", "转", "把", "再", "也", "办", "一趟", "座谈", "约", "吧", "给", "当面", "了解", "问", "喝", "顺延", "延后", "推迟",
            "改天", "待定",
    ];

    public static void Settle(Message message, VisitDraft draft)
    {
        if (message.Text.Length > LongestMessage)
        {
            return;
        }

        draft.Places.RemoveAll(place => message[place.Start - 1] == '从' || message.Says(place.Start - 2, "往后"));
        draft.Places.RemoveAll(place => place.Clause != HeadReader.HomePlace && (IsWhen(message, place) || place.End - place.Start < 2));
        Listed(message, draft);
        if (draft.Places.Exists(place => place.Clause != HeadReader.HomePlace))
        {
            return;
        }

        for (var at = 0; at < message.Text.Length; at++)
        {
            var lead = Array.Find(Leads, word => message.Says(at, word));
            if (lead is null || Array.Exists(NotLeads, word => message.Says(at, word)) || Array.Exists(Before, word => message.Says(at - 1, word)))
            {
                continue;
            }

            if (Spot(message, at + lead.Length) is { End: > 0 } spot)
            {
                draft.Places.Add(spot);
                return;
            }
        }

        Clause(message, draft);
    }

    // 8月9号下午两点，梨园会馆，见东方红: behind when it is to be, a clause that holds neither verb nor name.
    private static void Clause(Message message, VisitDraft draft)
    {
        var timed = false;
        for (var at = 0; at < message.Text.Length;)
        {
            var end = at;
            while (end < message.Text.Length && !Chars.IsMark(message[end]))
            {
                end++;
            }

            var to = end;
            foreach (var tail in (ReadOnlySpan<string>)["碰头", "碰面", "见面", "见", "集合", "等"])
            {
                to -= to - at > tail.Length + 1 && message.Says(to - tail.Length, tail) ? tail.Length : 0;
            }

            if (timed && to - at is > 1 and < 9 && IsName(message, at, to))
            {
                draft.Places.Add(new Stretch(at, to, 0));
                return;
            }

            timed |= draft.Dates.Exists(known => known.Date.Start >= at && known.Date.Start < end) || draft.Times.Exists(known => known.Time.Start >= at && known.Time.Start < end);
            at = end + 1;
        }
    }

    private static bool IsName(Message message, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!Chars.IsHan(message[at])
                || message[at] is '我' or '你' or '他' or '她' or '了' or '吧' or '去' or '不' or '要' or '再' or '还' or '也' or '说' or '想' or '就' or '先' or '没'
                or '是' or '有' or '好' or '带' or '拿' or '点' or '买'
                || Array.Exists(Verbs, word => word.Length > 1 && message.Says(at, word) && at + word.Length <= to && !message.Says(at, "会馆"))
                || message.Words.Scanner.At(message.Dates, at, out _) || message.People.At(at, to, expected: at == from, out _))
            {
                return false;
            }
        }

        return true;
    }

    private static Stretch Spot(Message message, int from)
    {
        var to = from;
        while (to - from < Longest && !Chars.IsMark(message[to]) && !(to > from + 1 && Array.Exists(Verbs, word => message.Says(to, word)) && !message.Says(to, "会馆")))
        {
            to++;
        }

        while (to > from && message[to - 1] is '吧' or '了' or '去' or '啊' or '哈')
        {
            to--;
        }

        if (to - from < 2 || to - from >= Longest || message[from] == '的' || message.Words.Scanner.At(message.Dates, from, out _)
            || Array.Exists(Verbs, word => message.Says(from, word)) || IsWhen(message, new Stretch(from, to, 0)))
        {
            return default;
        }

        // 去王秀兰: no place but the one to be met.
        return message.People.At(from, to, expected: true, out var person) && person.End >= to - 1
            && message.Words.PlaceTails.EndingAt(message.Text, from, to) == 0
            ? default
            : new Stretch(from, to, 0);
    }

    private static bool IsWhen(Message message, Stretch place)
    {
        for (var at = place.Start; at < place.End; at++)
        {
            if (message.Words.Scanner.At(message.Dates, at, out var day) && day.End <= place.End + 1 && day.Length * 2 >= place.End - place.Start)
            {
                return true;
            }
        }

        return message.Text.AsSpan(place.Start, place.End - place.Start) is var words
            && (words.Contains("前后", StringComparison.Ordinal) || words.Contains("一趟", StringComparison.Ordinal)
                || words.Contains("时候", StringComparison.Ordinal));
    }

    private static void Listed(Message message, VisitDraft draft)
    {
        for (var at = 0; at < message.Text.Length; at++)
        {
            if (message.People.At(at, message.Text.Length, expected: false, out var person) && person.Kind == PersonKind.Listed)
            {
                if (!draft.Persons.Exists(known => known.Person.Start <= at && at < known.Person.End) && !draft.Alongside.Exists(along => along.Start == at))
                {
                    draft.Persons.Add((person, 0));
                }

                at = person.End - 1;
            }
        }
    }
}
