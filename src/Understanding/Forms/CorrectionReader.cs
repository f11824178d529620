using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>Reads what is to be replaced, extended or struck out of what was given before, clause by clause.</summary>
internal static partial class CorrectionReader
{
    private static readonly string[] Verbs =
    [
        "应该改成", "应改为", "应该写", "更正为", "修改为", "修改成", "改成", "改为", "改到", "改作", "换成", "换为", "换到", "写成了", "应该是", "应当是", "应为", "应是", "其实是", "实际是", "实际上是",
            "明明是", "是在", "改叫", "变成", "订正为", "纠正为", "更正", "改做", "调整为", "调成", "调到", "应系", "应该系", "改", "系", "是", "为", "填", ":", "应该", "写",
    ];

    /// <summary>The slots that change, with their new values; null if the message corrects nothing.</summary>
    public static Slots? Read(Turn turn, DialogueState state)
    {
        var work = new Correction(turn, state.Filled, state.Form);
        Shift(work);
        var at = 0;
        var text = turn.Message.Text;
        while (at < text.Length && work.Clauses++ < 40)
        {
            while (at < text.Length && Chars.IsMark(text[at]))
            {
                at++;
            }

            if (at >= text.Length)
            {
                break;
            }

            var end = Math.Max(at + 1, turn.Message.ClauseEnd(at));
            Clause(work, at, end);
            at = end;
        }

        return work.Result();
    }

    /// <summary>At idle: a submitted item named by its number is to be changed.</summary>
    public static Reading? OfSubmitted(Turn turn)
    {
        if (!turn.Says("correct_submitted") || RefNoReader.Find(turn) is not { } number)
        {
            return null;
        }

        var state = new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Confirm };
        var slots = Read(turn, state) ?? Slots.Empty;
        return turn.Findings.Reading(Intent.CorrectSlot, slots with { RefNo = number });
    }

    private static void Clause(Correction work, int start, int end)
    {
        if (work.Shifted)
        {
            return;
        }

        var message = work.Message;
        if (BareDay(work, start, end) || Miswritten(work, start, end) || IsOld(work, start))
        {
            return;
        }

        if (Label(work, start, end) is { Slot: SlotNames.Org or SlotNames.Position or SlotNames.Address or SlotNames.Party or SlotNames.Phone } named
            && OnlyDenies(work, named.Value, end))
        {
            work.Label = named.Slot;
            return;
        }

        if (end - start is > 3 and < 8 && message[end - 2] == '的' && (message[start] == '是' || (work.Slots.Persons.Count > 0 && end - start < 6))
            && message.Text.AsSpan(start + (message[start] == '是' ? 1 : 0), end - 2 - start - (message[start] == '是' ? 1 : 0))
            .Contains(message[end - 1]))
        {
            // 是方圆的方: how the name is written.
            return;
        }

        if (DeniesWay(message, start, end) || PhoneIn(work, start, end) || RegisterChange(work, start, end) || Replaces(work, start, end)
            || Strikes(work, start, end) || Adds(work, start, end) || Flags(work, start, end))
        {
            return;
        }

        var (label, value) = Label(work, start, end);
        if (label is not null)
        {
            work.Label = label;
            work.Marked = true;
        }

        // 错在地址: of a contact it is the place.
        label = label == SlotNames.Address && work.Form == "log_contact" ? SlotNames.Place : label;
        work.Label = work.Label == SlotNames.Address && work.Form == "log_contact" ? SlotNames.Place : work.Label;
        var slot = label ?? work.Label;
        if (OnlyDenies(work, value, end))
        {
            return;
        }

        var denied = message.Text.IndexOf("不是", value, end - value, StringComparison.Ordinal);
        denied = denied < 0 ? message.Text.IndexOf("不叫", value, end - value, StringComparison.Ordinal) : denied;
        if (denied > value + 1)
        {
            // 是邰正不是蔚然: the right one stands first.
            Denied(work, denied + 2, end);
            end = denied;
        }

        var from = After(work, value, end);
        if (slot is SlotNames.Content or SlotNames.Suggestion)
        {
            Words(work, slot, from, end);
            return;
        }

        if (slot is SlotNames.Phone or SlotNames.Org or SlotNames.Position or SlotNames.Address or SlotNames.Party)
        {
            Register(work, slot, from, end);
            return;
        }

        Head(work, slot, from, end);
        _ = message;
    }

    // 上星期六不对, 时间说反了: what is called wrong is no new value.
    private static bool OnlyDenies(Correction work, int from, int end)
    {
        var text = work.Message.Text.AsSpan(from, Math.Max(0, end - from));
        foreach (var word in (ReadOnlySpan<string>)["忘了说", "没说", "没写", "没填", "忘写了", "忘填了", "补一个", "补一下", "补上", "要改", "改一下", "变了", "换了", "不对", "错了",
            "写错", "记错", "说错", "搞错", "弄错", "选错", "填错", "有误", "说反了", "不准", "写得不准", "不准确", "搞错咯", "漏了", "错咯", "错"])
        {
            if (text.EndsWith(word) || text.EndsWith(word + "了"))
            {
                work.Marked = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>The place where the new value begins: behind the last 改成, 应该是, 是; what is denied (不是A) is passed over.</summary>
    private static int After(Correction work, int start, int end)
    {
        var message = work.Message;
        var best = start;
        for (var i = start; i < end; i++)
        {
            if (message.Says(i, "不是") || message.Says(i, "不系") || message.Says(i, "唔系") || message.Says(i, "弗是"))
            {
                var next = Denied(work, i + 2, end);
                i = Math.Max(i + 1, next - 1);
                best = Math.Max(best, next);
                continue;
            }

            foreach (var verb in Verbs)
            {
                if (i + verb.Length <= end && message.Says(i, verb) && !(verb == ":" && Chars.IsDigit(message[i - 1]))
                    && !(verb == "系" && message[i - 1] is '联' or '关' or '体')
                    && !(verb is "是" or "为" or "填" or "系" or "写" or "应该" or "改" && i > best + 3 && best > start)
                    && !(verb == "改" && message[i + 1] is '造' or '建' or '善') && !(verb == "是" && i > start + 8))
                {
                    best = i + verb.Length;
                    best += message[best] is '了' or ':' or ' ' ? 1 : 0;
                    i = best - 1;
                    work.Marked = true;
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Strikes out the person that is denied; a day or a place that is denied is simply not taken.</summary>
    private static int Denied(Correction work, int at, int end)
    {
        var message = work.Message;
        work.Marked = true;
        if (message.People.At(at, end, expected: true, out var person) && work.IsFilled(message.Quote(person.Start, person.NameEnd), person) )
        {
            work.Remove(message.Quote(person.Start, person.Kind == People.PersonKind.Titled ? person.End : person.NameEnd));
            return person.End;
        }

        if (message.Words.Scanner.At(message.Dates, at, out var date))
        {
            return date.End;
        }

        if (person.End > at && work.Label is SlotNames.Place or SlotNames.Address)
        {
            // 地址应该是盛陶村不是盛涛
            return end;
        }

        if (new TimeScanner(message.Words.Dates).At(message.Text, at, null, out var time))
        {
            return time.End;
        }

        if (person.End > at)
        {
            work.Remove(message.Quote(person.Start, person.Kind == People.PersonKind.Titled ? person.End : person.NameEnd));
            return person.End;
        }

        if (end - at > 1 && work.Filled.Place is { } place && Folding.Fold(place).Contains(message.Text[at..end], StringComparison.Ordinal))
        {
            // 不是实验二小，是实验一小: what was filled in is the place.
            work.Label = SlotNames.Place;
        }

        // 不是红星社区是东湖街道
        for (var i = at + 1; i < end; i++)
        {
            if (message[i] == '是' || message.Says(i, "改成") || message.Says(i, "而是"))
            {
                return i;
            }
        }

        return end;
    }
}
