using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>Reads what is to be replaced, extended or struck out of what was given before, clause by clause.</summary>
internal static partial class CorrectionReader
{
    private static readonly (string Word, string Slot)[] Labels =
    [
        ("联系方式", SlotNames.Method), ("走访方式", SlotNames.Method), ("方式", SlotNames.Method), ("形式", SlotNames.Method), ("地点", SlotNames.Place), ("地方", SlotNames.Place), ("位置", SlotNames.Place), ("场所", SlotNames.Place),
        ("结束时间", SlotNames.TimeEnd), ("日期", SlotNames.Date), ("日子", SlotNames.Date), ("哪天", SlotNames.Date), ("时间", SlotNames.Time), ("钟点", SlotNames.Time), ("几点", SlotNames.Time),
        ("手机号", SlotNames.Phone), ("手机", SlotNames.Phone), ("电话号码", SlotNames.Phone), ("电话", SlotNames.Phone), ("号码", SlotNames.Phone), ("单位", SlotNames.Org), ("职务", SlotNames.Position), ("职业", SlotNames.Position),
        ("住址", SlotNames.Address), ("地址", SlotNames.Address), ("党派", SlotNames.Party), ("政治面貌", SlotNames.Party), ("面貌", SlotNames.Party), ("建议", SlotNames.Suggestion), ("内容", SlotNames.Content), ("反映的", SlotNames.Content), ("问题", SlotNames.Content), ("事情", SlotNames.Content),
        ("被联系人", SlotNames.Persons), ("联系人", SlotNames.Persons), ("走访对象", SlotNames.Persons), ("对象", SlotNames.Persons), ("姓名", SlotNames.Persons), ("名字", SlotNames.Persons), ("人名", SlotNames.Persons), ("人", SlotNames.Persons),
    ];

    private static readonly string[] Verbs =
    [
        "应该改成", "应改为", "应该写", "更正为", "修改为", "修改成", "改成", "改为", "改到", "改作", "换成", "换为", "换到", "写成了", "应该是", "应当是", "应为", "应是", "其实是", "实际是", "实际上是", "明明是", "是在", "改叫", "变成", "订正为", "纠正为", "更正", "改做", "调整为", "调成", "调到", "应系", "应该系", "改", "系", "是", "为", "填", ":", "应该", "写",
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
        if (PhoneIn(work, start, end) || RegisterChange(work, start, end) || Replaces(work, start, end) || Strikes(work, start, end) || Adds(work, start, end) || Flags(work, start, end))
        {
            return;
        }

        var (label, value) = Label(work, start, end);
        if (label is not null)
        {
            work.Label = label;
            work.Marked = true;
        }

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
        foreach (var word in (ReadOnlySpan<string>)["不对", "错了", "写错", "记错", "说错", "搞错", "弄错", "选错", "填错", "有误", "说反了", "不准", "写得不准", "不准确", "搞错咯", "漏了", "错咯", "错"])
        {
            if (text.EndsWith(word) || text.EndsWith(word + "了"))
            {
                work.Marked = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>The slot that the clause names and the place behind its name.</summary>
    private static (string? Slot, int Value) Label(Correction work, int start, int end)
    {
        var message = work.Message;
        var limit = Math.Min(end, start + 14);
        for (var i = start; i < limit; i++)
        {
            foreach (var (word, slot) in Labels)
            {
                if (i + word.Length <= end && message.Says(i, word) && IsLabel(message, i, word, end))
                {
                    return (slot, i + word.Length);
                }
            }
        }

        return (null, start);
    }

    private static bool IsLabel(Message message, int at, string word, int end)
    {
        var after = at + word.Length;
        if (word is "电话" or "手机" && (message[after] is '里' or '上' or '中' or '聊' || message.Says(after, "说的") || message[at - 1] is '打' or '通'))
        {
            // 是电话里说的, 我打电话说的: the way, not the number.
            return false;
        }

        if (word is "人" or "电话" or "手机" or "问题" or "地方" or "建议" or "时间" or "单位" or "号码" or "地址" or "事情" or "反映的" or "内容" or "对象" or "几点" or "职业" or "面貌")
        {
            foreach (var next in (ReadOnlySpan<string>)["改", "应", "是", "不对", "错", "写", "换", "为", ":", "不是", "要", "记", "填", "有误", "也", "有点", "搞", "弄", "里", "那", "再", "后面", "加", "更正", "得", "号", "说", "其实", "订正", "调", "栏", "系", "唔", "都", "部分", "上", "没", "名"])
            {
                if (message.Says(after, next))
                {
                    return word != "人" || message[at - 1] is not ('个' or '位' or '的' or '老' or '两' or '三');
                }
            }

            return after >= end && word != "电话" && word != "手机";
        }

        return true;
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
                if (i + verb.Length <= end && message.Says(i, verb) && !(verb == ":" && Chars.IsDigit(message[i - 1])) && !(verb == "系" && message[i - 1] is '联' or '关' or '体') && !(verb is "是" or "为" or "填" or "系" or "写" or "应该" or "改" && i > best + 3 && best > start) && !(verb == "改" && message[i + 1] is '造' or '建' or '善') && !(verb == "是" && i > start + 8))
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

        if (new TimeScanner(message.Words.Dates).At(message.Text, at, null, out var time))
        {
            return time.End;
        }

        if (person.End > at)
        {
            work.Remove(message.Quote(person.Start, person.Kind == People.PersonKind.Titled ? person.End : person.NameEnd));
            return person.End;
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
