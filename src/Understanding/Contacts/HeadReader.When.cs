using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    private static readonly string[] Ended = ["才谈完", "才聊完", "才结束", "才散", "才走", "才离开", "才回", "才完", "结束", "谈完", "聊完", "散会", "散的", "离开", "才告辞", "才出来",
        "才收工", "才弄好", "才开完", "开完", "完事", "才散会", "收场", "才罢"];

    private bool Date()
    {
        if (!words.Scanner.At(message.Dates, at, out var span) || span.End > end)
        {
            return false;
        }

        if (replace && draft.Dates.Count > 0)
        {
            draft.Dates.RemoveAt(draft.Dates.Count - 1);
            replace = false;
        }

        draft.Dates.Add((span, clause));
        var part = span.Part;
        var wanted = expect && span.Firmness == Firmness.JustNow;
        Strong(span.End);
        expect = wanted;
        SkipDays();
        if (part is not null)
        {
            if (times.At(text, Chars.SkipBlank(text, at), part, out var time) && time.Clock is not null && time.End <= end)
            {
                if (EndsTalk(time.End))
                {
                    AddTime(new TimeFound(span.Start, span.Length, null, null, part));
                    draft.EndTime = time.Clock;
                }
                else
                {
                    AddTime(time with { Part = part });
                }

                Strong(time.End);
            }
            else
            {
                AddTime(new TimeFound(span.Start, span.Length, null, null, part));
            }
        }

        return true;
    }

    // 2日、3日两天, 1日到3日连续三天
    private void SkipDays()
    {
        var i = at + (message.Says(at, "连续") || message.Says(at, "一连") || message.Says(at, "先后") ? 2 : 0);
        i += message[i] is '这' or '共' ? 1 : 0;
        if (Numerals.Read(text, i, out var days, out var length) && days < 32 && message[i + length] is '天' or '次' && message[i + length + 1] is not '前' and not '后')
        {
            at = i + length + 1;
            at += message[at] is '都' or '里' or '内' ? 1 : 0;
        }
    }

    // 昨天电话聂海涛、今天微信阴小雨; 上午在二厂找的甲下午在三厂找的乙
    private bool AnotherBegins()
    {
        if (replace || draft.Persons.Count == 0 || draft.Persons[^1].Clause != clause)
        {
            return false;
        }

        if (draft.Dates.Count > 0 && draft.Dates[^1].Clause == clause && draft.Dates[^1].Date.Start < draft.Persons[^1].Person.Start)
        {
            if (words.Scanner.At(message.Dates, at, out var date) && date.Firmness >= Firmness.Festival && date.Day is not null
                && date.Day != draft.Dates[^1].Date.Day && MeetsNext(date.End))
            {
                return true;
            }
        }

        // 先去看了甲后去看了乙
        if (message[at] == '后' && message[at + 1] is '去' or '到' or '又' or '看' && text.IndexOf('先', 0, at) >= 0 && MeetsNext(at + 1))
        {
            return true;
        }

        return draft.Times.Count > 0 && draft.Times[^1].Clause == clause && draft.Times[^1].Time.Start < draft.Persons[^1].Person.Start
            && times.At(text, at, null, out var time) && time.Part is not null && time.Part != draft.Times[^1].Time.Part && MeetsNext(time.End);
    }

    private bool MeetsNext(int after)
    {
        for (var i = after; i < Math.Min(end, after + 16); i++)
        {
            if (message.People.At(i, end, expected: false, out var person) && person.Kind is People.PersonKind.Listed or People.PersonKind.Titled)
            {
                return !draft.Persons.Exists(known =>
                    text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start)
                    .SequenceEqual(text.AsSpan(person.Start, person.NameEnd - person.Start)));
            }
        }

        return false;
    }

    private bool Time()
    {
        var from = at;
        var toward = message[at] is '到' or '至' && at + 1 < end && times.At(text, at + 1, LastPart(), out var late) && late.Clock is not null;
        if (!toward && message[at] is '谈' or '聊' or '坐' or '讲' or '开' && message[at + 1] == '到' && draft.Times.Count > 0
            && times.At(text, at + 2, LastPart(), out late) && late.Clock is not null)
        {
            draft.EndTime = late.Clock;
            Strong(late.End);
            return true;
        }

        var start = toward ? at + 1 : at;
        if (!times.At(text, start, PartBefore(from), out var time) || time.End > end)
        {
            return false;
        }

        if (time.Clock is { } clock && (toward || EndsTalk(time.End)) && (draft.Times.Count > 0 || EndsTalk(time.End)))
        {
            times.At(text, start, LastPart(), out var again);
            draft.EndTime = again.Clock ?? clock;
        }
        else
        {
            AddTime(time);
        }

        Strong(time.End + (draft.EndTime is null ? 0 : EndingLength(time.End)));
        return true;
    }

    private int EndingLength(int after)
    {
        foreach (var word in Ended)
        {
            if (message.Says(after, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private bool EndsTalk(int after)
    {
        foreach (var word in Ended)
        {
            if (message.Says(after, word))
            {
                return true;
            }
        }

        return message[after] == '才' && LeavesLater(after + 1);
    }

    // 十一点才从他家出来
    private bool LeavesLater(int from)
    {
        for (var i = from; i < Math.Min(end, from + 14) && !Chars.IsMark(message[i]); i++)
        {
            if (message[i] is '散' or '走' or '完' && message[i + 1] is not ('访') || message.Says(i, "出来") || message.Says(i, "离开")
                || message.Says(i, "告辞") || message.Says(i, "回家") || message.Says(i, "回来") || message.Says(i, "出门"))
            {
                return true;
            }
        }

        return false;
    }

    // A part of the day that a word just before has given (昨晚，八点).
    private string? PartBefore(int from) =>
        draft.Times.Count > 0 && draft.Times[^1].Time is { Clock: null } last && from - last.End <= 2 ? last.Part : null;

    private string? LastPart() => draft.Times.Count > 0 ? draft.Times[^1].Time.Part : null;

    private void AddTime(TimeFound time)
    {
        if (replace && draft.Times.Count > 0)
        {
            draft.Times.RemoveAt(draft.Times.Count - 1);
            replace = false;
        }

        draft.Times.Add((time, clause));
    }
}
