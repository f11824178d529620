using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Forms;
internal static partial class CorrectionReader
{
    private static void Words(Correction work, string slot, int from, int end)
    {
        if (from >= end)
        {
            return;
        }

        var (start, stop) = Trimming.Trim(work.Message.Words, work.Message.Text, from, end);
        foreach (var filler in (ReadOnlySpan<string>)["不对", "错了", "有误", "写错了", "记错了", "不是", "有错", "不太对", "写得不对", "不准确", "有问题", "要改", "改一下", "弄错了",
            "搞错了", "填错了", "要改一下", "也不对", "不准"])
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

    // 没见面, 没有当面: the way it was not.
    private static bool DeniesWay(Message message, int start, int end)
    {
        var not = message.Says(start, "没有") ? 2 : message[start] is '没' or '未' ? 1 : 0;
        return not > 0 && end - start < 7 && (message.Words.Methods.Match(message.Text, start + not) > 0 || message.Says(start + not, "当面"));
    }

    // 电话末尾是8，13812340008; 电话留134…: a number by itself says which slot it is for.
    private static bool PhoneIn(Correction work, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (PhoneReader.At(work.Message, i, out var stop) && stop <= end)
            {
                work.Slots = work.Slots with { Phone = work.Message.Quote(i, stop) };
                return work.Marked = true;
            }
        }

        return false;
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
        from = SkipKin(message, from, end);
        var draft = new VisitDraft();
        var head = new HeadReader(message, new TimeScanner(message.Words.Dates));
        head.Read(from, end, 1, draft);

        // 刚交的那条: when the record was sent, not when they met.
        draft.Dates.RemoveAll(known => known.Date.Firmness == Firmness.JustNow);
        if (label is SlotNames.Persons
            || (label is null && work.Marked && draft.Persons.Count == 0 && draft.Places.Count == 0 && draft.Dates.Count == 0
                && draft.Times.Count == 0 && draft.Methods == 0))
        {
            AddNames(work, draft, from, end);
        }

        var slots = new VisitBuilder(message, work.Turn.Findings).One(draft);
        if (work.Form == "register_contact")
        {
            foreach (var (person, _) in draft.Persons)
            {
                work.Add(person);
            }

            return;
        }

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

        if (label == SlotNames.DateEnd && (slots.DateEnd ?? slots.Date) is { } last)
        {
            work.Slots = work.Slots with { DateEnd = last };
            return;
        }

        work.Slots = work.Slots with
        {
            Date = work.Slots.Date ?? slots.Date,
            DateEnd = work.Slots.DateEnd ?? slots.DateEnd,
            Time = slots.Time ?? work.Slots.Time,
            TimeEnd = slots.TimeEnd ?? work.Slots.TimeEnd,
            Place = label is SlotNames.Persons ? work.Slots.Place : place ?? work.Slots.Place,
            Method = (draft.Methods == 1 << (int)MethodKind.Talk && label != SlotNames.Method)
                ? work.Slots.Method
                : slots.Method ?? (label == SlotNames.Method ? FillReader.NamedMethod(message) : null) ?? work.Slots.Method,
            Channel = slots.Channel ?? work.Slots.Channel,
        };
    }

    // 是她姐姐热孜万: whose relative the right one is.
    private static int SkipKin(Message message, int from, int end)
    {
        var i = from + (message.Words.Pronouns.Match(message.Text, from) == 1 ? 1 : 0);
        var kin = message.Words.Kinship.Match(message.Text, i);
        return kin > 0 && message.People.At(i + kin, end, expected: true, out _) ? i + kin : from;
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

        return stop - start > 1 && !message.Says(start, "写错") && !message.Says(start, "记错") && !message.Says(start, "搞错")
            && !message.Says(start, "弄错") && !message.Says(start, "有误") && !message.Says(start, "填错") && !message.Says(start, "改一下")
            ? message.Quote(start, stop)
            : null;
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

            if (Label(work, start, at) is { Slot: SlotNames.Content or SlotNames.Suggestion } text && message.Text.AsSpan(text.Value, at - text.Value).IndexOfAny('写', '填') >= 0)
            {
                // 建议那栏写统一换成…: the new text, and no swap within it.
                return false;
            }

            var from = start + (message[start] is '把' or '将' ? 1 : 0);
            var to = at - (message[at - 1] is '应' or '要' or '该' ? 1 : 0);
            var behind = at + verb.Length;
            if (message.People.At(from, to, expected: true, out var old) && old.End >= to
                && message.People.At(behind, end, expected: true, out var renewed)
                && (work.Filled.Persons.Contains(message.Quote(from, old.NameEnd)) || old.Kind != People.PersonKind.New))
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
}
