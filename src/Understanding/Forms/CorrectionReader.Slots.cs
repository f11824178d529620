using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Forms;

internal static partial class CorrectionReader
{
    private static readonly string[] Strikers = ["不要留", "别留", "不留", "删掉", "删除", "删了", "删去", "去掉", "去除", "拿掉", "划掉", "不要", "剔除", "抹掉", "移除", "撤掉", "取消", "减掉", "除掉", "清空", "清掉", "没来", "没去", "没参加", "没到", "不算", "不在", "没在"];

    private static readonly string[] Adders = ["再加上", "再加一句", "再加一条", "再加一个", "再加", "加上", "加一句", "加一条", "加一个", "加个", "补充一句", "补充一下", "补充一点", "补充", "补上", "补一句", "还有一个", "还有一条", "还有", "漏了一个", "漏了", "漏掉了", "漏掉", "少了一个", "少写了", "少了", "另外还有", "另加", "添上", "添加", "增加", "忘了写", "忘了", "忘记写", "也在", "加"];

    /// <summary>把拉线那句删掉, 去掉童建平, 建议删掉.</summary>
    private static bool Strikes(Correction work, int start, int end)
    {
        var message = work.Message;
        foreach (var striker in Strikers)
        {
            var at = message.Text.IndexOf(striker, start, end - start, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var person = FirstPerson(work, start, end);
            if (person is { } found)
            {
                work.Remove(message.Quote(found.Start, found.Kind == People.PersonKind.Titled ? found.End : found.NameEnd));
                work.Marked = true;
                return true;
            }

            if (striker is "不要" or "没来" or "没去" or "没参加" or "没到" or "不算" or "不在" or "没在" or "取消")
            {
                return false;
            }

            work.Marked = true;
            Clear(work, start, at, at + striker.Length, end);
            return true;
        }

        return false;
    }

    private static void Clear(Correction work, int start, int at, int behind, int end)
    {
        var message = work.Message;
        var (label, _) = Label(work, start, end);
        var (from, to) = at - start > 1 ? (start, at) : (behind, end);
        from += message[from] is '把' or '将' ? 1 : 0;
        foreach (var tail in (ReadOnlySpan<string>)["那句话", "那一句", "那句", "那条", "这句", "这一句", "那段", "的那句", "部分", "的话", "一句", "那一条", "那些", "的部分", "这条", "那部分", "都", "给", "的"])
        {
            to -= to - from > tail.Length && message.Text.AsSpan(from, to - from).EndsWith(tail) ? tail.Length : 0;
        }

        if (label is not null && to - from <= 6)
        {
            work.Clear(label);
            return;
        }

        foreach (var lead in (ReadOnlySpan<string>)["内容里的", "内容里", "内容中的", "关于", "最后", "前面", "后面", "里面", "里"])
        {
            from += message.Says(from, lead) && from + lead.Length < to ? lead.Length : 0;
        }

        if (to > from)
        {
            work.Without(message.Text[from..to]);
        }
    }

    /// <summary>还有童建平, 内容后面加一句…, 漏了欧阳慧.</summary>
    private static bool Adds(Correction work, int start, int end)
    {
        var message = work.Message;
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

            work.Marked = true;
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
            if (work.Message.People.At(i, end, expected: true, out var person))
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
            if (work.Message.People.At(i, end, expected: i == start || Chars.IsMark(work.Message[i - 1]) || work.Message[i - 1] is '把' or '有' or '掉' or '除' or '上' or '个' or '了' or '加' or '漏' or '将' or '去' or '是' or '成' or '要', out var person))
            {
                return person;
            }
        }

        return null;
    }

    private static void AddWords(Correction work, string? label, int from, int end)
    {
        var draft = new ContactReader(work.Message).MatterOf(from, end);
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

    private static void Words(Correction work, string slot, int from, int end)
    {
        if (from >= end)
        {
            return;
        }

        var (start, stop) = Trimming.Trim(work.Message.Words, work.Message.Text, from, end);
        foreach (var filler in (ReadOnlySpan<string>)["不对", "错了", "有误", "写错了", "记错了", "不是", "有错", "不太对", "写得不对", "不准确", "有问题", "要改", "改一下", "弄错了", "搞错了", "填错了", "要改一下", "也不对", "不准"])
        {
            if (work.Message.Says(start, filler) && stop - start <= filler.Length + 1)
            {
                return;
            }
        }

        if (stop - start < 2)
        {
            return;
        }

        // Everything to the message's end belongs to a text that is given anew.
        var quote = work.Message.Quote(start, stop);
        work.Slots = slot == SlotNames.Content
            ? work.Slots with { Content = work.Slots.Content is { } before ? before + "；" + quote : quote }
            : work.Slots with { Suggestion = work.Slots.Suggestion is { } said ? said + "；" + quote : quote };
    }

    private static void Register(Correction work, string slot, int from, int end)
    {
        var message = work.Message;
        if (slot == SlotNames.Phone)
        {
            var number = PhoneReader.Find(message, from) ?? PhoneReader.Find(message);
            if (number is null)
            {
                if (work.Form != "register_contact")
                {
                    Head(work, null, from, end);
                }

                return;
            }

            work.Slots = work.Slots with { Phone = number };
            return;
        }

        var (start, stop) = Trimming.Trim(message.Words, message.Text, from, end);
        if (stop - start < 2 || message.Says(start, "不对") || message.Says(start, "错了") || message.Says(start, "写错"))
        {
            return;
        }

        var said = message.Quote(start, stop);
        work.Slots = slot switch
        {
            SlotNames.Org => work.Slots with { Org = said },
            SlotNames.Position => work.Slots with { Position = said },
            SlotNames.Address => work.Slots with { Address = said },
            _ => work.Slots with { Party = said },
        };
    }

    /// <summary>Days, times, places, ways and persons: read as the head of a report.</summary>
    private static void Head(Correction work, string? label, int from, int end)
    {
        if (from >= end)
        {
            return;
        }

        var message = work.Message;
        var draft = new VisitDraft();
        var head = new HeadReader(message, new TimeScanner(message.Words.Dates));
        head.Read(from, end, 1, draft);
        if (label is SlotNames.Persons || (label is null && work.Marked && draft.Persons.Count == 0 && draft.Places.Count == 0 && draft.Dates.Count == 0 && draft.Times.Count == 0 && draft.Methods == 0))
        {
            AddNames(work, draft, from, end);
        }

        var slots = new VisitBuilder(message, work.Turn.Findings).One(draft);
        var place = slots.Place;
        if (label == SlotNames.Place && place is null)
        {
            place = PlainPlace(message, from, end);
        }

        foreach (var (person, _) in draft.Persons)
        {
            if (label is null or SlotNames.Persons)
            {
                work.Add(person);
            }
        }

        if (label is SlotNames.Place && draft.Persons.Count > 0 && place is null)
        {
            place = PlainPlace(message, from, end);
        }

        if (label == SlotNames.TimeEnd)
        {
            work.Slots = work.Slots with { TimeEnd = slots.TimeEnd ?? slots.Time };
            return;
        }

        work.Slots = work.Slots with
        {
            Date = work.Slots.Date ?? slots.Date,
            DateEnd = work.Slots.DateEnd ?? slots.DateEnd,
            Time = slots.Time ?? work.Slots.Time,
            TimeEnd = slots.TimeEnd ?? work.Slots.TimeEnd,
            Place = label is SlotNames.Persons ? work.Slots.Place : place ?? work.Slots.Place,
            Method = (draft.Methods == 1 << (int)MethodKind.Talk && label != SlotNames.Method) ? work.Slots.Method : slots.Method ?? (label == SlotNames.Method ? FillReader.NamedMethod(message) : null) ?? work.Slots.Method,
            Channel = slots.Channel ?? work.Slots.Channel,
        };
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

    private static string? PlainPlace(Message message, int from, int end)
    {
        var (start, stop) = Trimming.Trim(message.Words, message.Text, from, end);
        while (start < stop && message.Text[start] is '在' or '到' or '去' or '是')
        {
            start++;
        }

        while (stop > start && message.Text[stop - 1] is '不' or '对' or '了' or '错' or '吧' or '啊')
        {
            stop--;
        }

        return stop - start > 1 && !message.Says(start, "写错") && !message.Says(start, "记错") && !message.Says(start, "搞错") && !message.Says(start, "弄错") && !message.Says(start, "有误") && !message.Says(start, "填错") && !message.Says(start, "改一下") ? message.Quote(start, stop) : null;
    }

    /// <summary>两口改成三口, B座改A座: words of a text given before are replaced within it.</summary>
    private static bool Replaces(Correction work, int start, int end)
    {
        var message = work.Message;
        foreach (var verb in (ReadOnlySpan<string>)["改成", "改为", "换成", "应为", "改"])
        {
            var at = message.Text.IndexOf(verb, start, end - start, StringComparison.Ordinal);
            if (at <= start)
            {
                continue;
            }

            var from = start + (message[start] is '把' or '将' ? 1 : 0);
            var to = at - (message[at - 1] is '应' or '要' or '该' ? 1 : 0);
            var behind = at + verb.Length;
            if (message.People.At(from, to, expected: true, out var old) && old.End >= to && message.People.At(behind, end, expected: true, out var renewed) && (work.Filled.Persons.Contains(message.Quote(from, old.NameEnd)) || old.Kind != People.PersonKind.New))
            {
                work.Remove(message.Quote(from, old.Kind == People.PersonKind.Titled ? old.End : old.NameEnd));
                work.Add(renewed);
                work.Marked = true;
                return true;
            }

            return to > from && end > behind && to - from <= 12 && work.Replace(message.Quote(from, to), message.Quote(behind, end).TrimEnd('。', '，', '吧', ' '));
        }

        return false;
    }

    /// <summary>不用跟进了, 把需要答复勾上, 当场就解决了: the two that are only yes or no.</summary>
    private static bool Flags(Correction work, int start, int end)
    {
        var words = work.Message.Words;
        var text = work.Message.Text;
        if (work.Form != "log_contact" && work.Form != "submit_opinion")
        {
            return false;
        }

        if (words.NoFollowUps.Has(text, start, end))
        {
            work.Slots = work.Slots with { FollowUp = false };
            return true;
        }

        if (words.ResolvedNo.Has(text, start, end) || words.ResolvedYes.Has(text, start, end))
        {
            work.Slots = work.Slots with { Resolved = !words.ResolvedNo.Has(text, start, end) };
            return true;
        }

        if (words.FollowUps.Has(text, start, end) && end - start < 16 && work.Label is null && words.Suggests.Find(text, start, end, out _, out _) < 0)
        {
            work.Slots = work.Slots with { FollowUp = true };
            return true;
        }

        return false;
    }
}
