using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    // 他说系统老是报错搞了三次都没成: in speech without marks what somebody tells is no missed contact.
    private bool ToldBefore(int start, int at)
    {
        if (draft.Persons.Count > 0 && head.IntroAt(start, at, afterPerson: true) > 0)
        {
            return true;
        }

        for (var i = start; i < at; i++)
        {
            if (words.Pronouns.Match(text, i) > 0 && head.IntroAt(i, at, afterPerson: false) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // 没找到工作, 没成功, 没接电: not a person was missed.
    private bool MissesSomethingElse(int at, int length, int end)
    {
        var next = at + length;
        return next < end && text.AsSpan(at, length) is "没找到" or "没见到" or "没碰到" or "没遇到" or "没成" or "没接" or "未接" or "没见着" or "没碰上" or "没遇上"
            && Chars.IsHan(message[next]) && message[next] is not ('他' or '她' or '人' or '了' or '伊' or '本' or '我' or '电' or '着' or '过')
            && !message.People.At(next, end, expected: true, out _);
    }

    // 孩子放学没人接: nobody answers only where somebody was called.
    private bool NoAnswer(int at, int length) => text.AsSpan(at, length) is "没人接" or "无人接" or "没接" or "未接" or "没打通" or "打不通" or "关机";

    private bool Called(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.Methods.Match(text, i, out var kind) > 0 && kind is MethodKind.Phone or MethodKind.Online)
            {
                return true;
            }
        }

        return draft.Has(MethodKind.Phone) || draft.Has(MethodKind.Online) || Has(start, end, "敲门");
    }

    /// <summary>没人接, 没去成: a contact that did not come about is none; the one before it stays.</summary>
    private bool Missed(int start, int end)
    {
        var missed = words.Missed.Find(text, start, end, out var length, out _);
        if (missed < 0 || (text.AsSpan(missed, length) is "没谈成" or "没聊成" && (inMatter || words.Methods.Find(text, start, missed, out _, out _) < 0))
            || MissesSomethingElse(missed, length, end) || ToldBefore(start, missed) || Has(start, end, "反映") || Has(start, end, "一直没人接")
            || (NoAnswer(missed, length) && !Called(start, end)))
        {
            return false;
        }

        if (inMatter && draft.Persons.Count > 0)
        {
            // Within the matter it is somebody else's call, unless a person is named anew.
            var trial = new VisitDraft();
            head.Read(start, end, clause, trial);
            if (trial.Persons.Count == 0)
            {
                return false;
            }

            if (IsSameOnly(trial) && draft.Persons.Count > trial.Persons.Count)
            {
                // 电话联系了雷大庆和霍青山，…，霍青山没接
                draft.NotMet.AddRange(trial.Persons.Select(gone => gone.Person));
                draft.Persons.RemoveAll(known =>
                    trial.Persons.Exists(gone =>
                        text.AsSpan(gone.Person.Start, gone.Person.NameEnd - gone.Person.Start)
                        .SequenceEqual(text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start))));
                return true;
            }

            Begin(trial);
        }
        else if (inMatter)
        {
            return false;
        }
        else
        {
            var trial = new VisitDraft();
            head.Read(start, end, clause, trial);
            if (trial.Persons.Count > 0 && draft.Persons.Count > 0 && !IsSameOnly(trial))
            {
                Begin(trial);
            }
            else
            {
                draft.Absorb(trial);
            }
        }

        draft.Missed = true;
        return true;
    }
}
