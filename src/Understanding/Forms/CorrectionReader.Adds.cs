using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

internal static partial class CorrectionReader
{
    private static readonly string[] Adders = ["再加上", "再加一句", "再加一条", "再加一个", "再加", "加上", "加一句", "加一条", "加一个", "加个", "补充一句", "补充一下", "补充一点", "补充",
        "补上", "补一句", "还有一个", "还有一条", "还有", "漏了一个", "漏了", "漏掉了", "漏掉", "少了一个", "少写了", "少了", "另外还有", "另加", "添上", "添加", "增加", "忘了写", "忘了", "忘记写", "也在",
        "加"];

    /// <summary>还有童建平, 内容后面加一句…, 漏了欧阳慧.</summary>
    private static bool Adds(Correction work, int start, int end)
    {
        var message = work.Message;
        if (work.Form == "register_contact" && Label(work, start, end).Slot is not (null or SlotNames.Persons))
        {
            return false;
        }

        foreach (var adder in Adders)
        {
            var at = message.Text.IndexOf(adder, start, end - start, StringComparison.Ordinal);
            if (at < 0 || at - start > 12)
            {
                continue;
            }

            var from = at + adder.Length;
            from += message[from] is ':' or '了' or ',' or '个' or ' ' ? 1 : 0;
            var (label, _) = Label(work, start, Math.Min(end, at + adder.Length + 4));
            var limit = label is SlotNames.Content or SlotNames.Suggestion || from >= end ? message.Text.Length : end;
            if (label is not (SlotNames.Content or SlotNames.Suggestion) && (FirstPersonNear(work, at, end) || (adder == "也在" && FirstPerson(work, start, at) is not null)))
            {
                return AddPersons(work, adder == "也在" ? start : from, end);
            }

            if (adder is "加" or "还有" or "增加" or "也在" or "添加" && label is null && end - from < 4)
            {
                return false;
            }

            if (message.Text.AsSpan(from, Math.Max(0, end - from)) is "人" or "个人" or "一个人" or "一位" or "一个")
            {
                // 还漏了个人，他老伴米香兰: who it is comes next.
                work.Label = SlotNames.Persons;
                return work.Marked = true;
            }

            work.Marked = true;
            if (label is SlotNames.TimeEnd or SlotNames.Time or SlotNames.Date && LabelEnd(work, start, end) >= end)
            {
                // 漏了结束时间，十一点二十结束的: what it is comes next.
                work.Label = label;
                return true;
            }

            var behind = LabelEnd(work, start, end);
            from = label is SlotNames.Content or SlotNames.Suggestion && behind > from ? behind : from;
            while (from < limit && Chars.IsMark(message.Text[from]))
            {
                from++;
            }

            if (from >= limit)
            {
                work.Label = label ?? SlotNames.Content;
                return true;
            }

            AddWords(work, label, from, limit);
            work.Clauses = limit > end ? 1000 : work.Clauses;
            return true;
        }

        return false;
    }

    private static int LabelEnd(Correction work, int start, int end) => Label(work, start, end).Value;

    private static bool FirstPersonNear(Correction work, int from, int end) =>
        FirstPerson(work, from, Math.Min(end, from + 12)) is { } found && (found.Kind is not People.PersonKind.New || found.End >= end - 3);

    private static bool AddPersons(Correction work, int from, int end)
    {
        var i = from;
        var added = false;
        while (i < end)
        {
            if (work.Message[i] == '位' && i > from && work.Message[i - 1] is '一' or '两' or '三')
            {
                i++;
            }
            else if (work.Message.People.At(i, end, expected: true, out var person))
            {
                work.Add(person);
                added = true;
                i = person.End;
            }
            else
            {
                i++;
            }
        }

        work.Marked |= added;
        return added;
    }

    private static People.PersonSpan? FirstPerson(Correction work, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (work.Message.People.At(i, end,
                expected: i == start || Chars.IsMark(work.Message[i - 1])
                || work.Message[i - 1] is '把' or '有' or '掉' or '除' or '上' or '个' or '了' or '加' or '漏' or '将' or '去' or '是' or '成' or '要',
                out var person))
            {
                return person;
            }
        }

        return null;
    }

    private static void AddWords(Correction work, string? label, int from, int end)
    {
        if (work.Form == "register_contact")
        {
            // Somebody's entry has no text to add to.
            return;
        }

        var message = work.Message;
        from += message[from] == '是' ? 1 : 0;
        if (label is null && (end - from < 2 || message[from] == '人' || AddsHour(work, from, end) || AddsKin(work, from, end)))
        {
            return;
        }

        var draft = new ContactReader(message).MatterOf(from, end);
        var slots = new VisitBuilder(work.Message, work.Turn.Findings).One(draft);
        if (label == SlotNames.Suggestion || (slots.Content is null && slots.Suggestion is not null))
        {
            work.Slots = work.Slots with { Suggestion = slots.Suggestion ?? slots.Content };
        }
        else
        {
            work.Slots = work.Slots with { Content = slots.Content ?? slots.Suggestion, Suggestion = slots.Content is null ? null : slots.Suggestion ?? work.Slots.Suggestion };
        }
    }

    // 结束时间加上，十一点三刻
    private static bool AddsHour(Correction work, int from, int end)
    {
        if (!new TimeScanner(work.Message.Words.Dates).At(work.Message.Text, from, null, out var time) || time.End < end - 1)
        {
            return false;
        }

        var ends = work.Message.Text.Contains("结束", StringComparison.Ordinal) || work.Message.Text.Contains('散');
        work.Slots = ends ? work.Slots with { TimeEnd = time.Clock } : work.Slots with { Time = time.Value, TimeEnd = time.EndClock };
        return true;
    }

    // 冼伯外加他儿子冼志强
    private static bool AddsKin(Correction work, int from, int end)
    {
        var at = from + (work.Message[from] is '他' or '她' ? 1 : 0);
        at += work.Message.Words.Kinship.Match(work.Message.Text, at);
        if (at == from || !work.Message.People.At(at, end, expected: true, out var person) || person.End < end - 1)
        {
            return false;
        }

        work.Add(person);
        return true;
    }

    private static void AddNames(Correction work, VisitDraft draft, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (work.Message.People.At(i, end, expected: i == from || work.Message[i - 1] is '、' or '和' or '叫' or '是' or '的' or '跟', out var person)
                && !draft.Persons.Exists(known => known.Person.Start == person.Start))
            {
                work.Add(person);
                i = person.End - 1;
            }
        }
    }
}
