using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    /// <summary>①, 1., 2、, （三）, 第一, 一是: the place behind the number, or the start if there is none.</summary>
    private int Enumerator(int start, int end)
    {
        if (message[start] is >= '①' and <= '⑳')
        {
            return start + 1;
        }

        var i = start + (message[start] is '(' or '[' ? 1 : 0);
        var first = i;
        if (i < end && message[i] == '第')
        {
            i++;
        }

        if (!Numerals.Read(text, i, out var number, out var digits) || number > MostVisits || i + digits >= end)
        {
            return start;
        }

        var mark = message[i + digits];
        var next = message[i + digits + 1];
        if (mark is ')' or ']' || (mark is '、' && !Numerals.IsNumeral(next)) || (mark == '.' && !Chars.IsDigit(next)) || (mark == Folding.Nothing))
        {
            return i + digits + 1;
        }

        if (mark == ':' && (i > first || !Chars.IsDigit(message[i])))
        {
            return i + digits + 1;
        }

        return i > first && mark is '条' or '次' && next is ':' or ',' ? i + digits + 2 : start;
    }

    /// <summary>A numbered part: another visit if it says whom, a further point of the matter if not.</summary>
    private int Numbered(int start, int end)
    {
        var trial = new VisitDraft();
        var stop = head.Read(start, end, clause, trial);
        var at = head.StoppedAt;
        if (trial.Persons.Count > 0 || (trial.Dates.Count > 0 && trial.Methods != 0))
        {
            if (draft.Persons.Count > 0 || draft.Content.Count > 0 || drafts.Count > 1)
            {
                Begin(trial);
            }
            else if (draft.IsEmpty)
            {
                draft.Absorb(trial);
            }
            else
            {
                Begin(trial);
            }

            return Continue(at, end, stop);
        }

        if (SuggestionAt(start, end) is var asked and > 0)
        {
            return Suggestion(asked, end);
        }

        if (inSuggestion)
        {
            AddSuggestion(start, end);
            return end;
        }

        return Matter(start, end);
    }

    private void Begin(VisitDraft next)
    {
        OwnerIsMet(draft);
        if (drafts.Count < MostVisits)
        {
            draft = next;
            drafts.Add(draft);
        }
        else
        {
            draft.Absorb(next);
        }

        inMatter = false;
        inSuggestion = false;
    }

    /// <summary>Only a clause that begins with a day, a verb of contact, a name or a word of order is tried as the head of something.</summary>
    private bool MayBeHead(int start, int end)
    {
        var i = start;
        i += words.Sequence.Match(text, i);
        while (i < end && message[i] is '我' or ',' or ' ')
        {
            i++;
        }

        if (draft.Persons.Count == 0)
        {
            for (var near = start; near < Math.Min(end, start + 16); near++)
            {
                if (message.People.At(near, end, expected: false, out var person) && person.Kind == People.PersonKind.Listed)
                {
                    return true;
                }
            }
        }

        return i < end && (words.Methods.Match(text, i) > 0 || words.SureOfPerson.Match(text, i) > 0 || words.Prepositions.Match(text, i) > 0 || message[i] is '看' or '望'
            || words.Scanner.At(message.Dates, i, out _) || words.Dates.Parts.Match(text, i) > 0
            || message.People.At(i, end, expected: false, out _) || (end - start is > 1 and < 16 && head.LooksLikePlace(start, end)) || TalkEnded(start, end));
    }

    // 十一点半才谈完
    private bool TalkEnded(int start, int end) => end - start < 14 && (Numerals.IsNumeral(message[start]) || Has(start, end, "到"));

    /// <summary>上周三看了王姐，周五又去了老赵那儿: another person on another day, or after the matter of the first has been told.</summary>
    private bool StartsAnother(int start, int end, out VisitDraft trial)
    {
        trial = new VisitDraft();
        if (draft.Persons.Count == 0 && draft.Content.Count == 0 && !MeetsOwner(draft))
        {
            return false;
        }

        var order = words.Sequence.Match(text, start);
        trialEnd = end;
        NextDay(start, order, trial);
        trialStop = head.Read(start + (order > 1 || (order == 1 && message[start] is not '先') ? order : 0), end, clause, trial);
        LookFurther(trial);
        OwnerIsMet(trial, order);
        AgainTheSame(start, trial);
        // 昨天是闰日，跟纪昌谈心: a remark before the one met is no visit of its own.
        var remark = draft.Persons.Count == 0 && draft.Methods == 0 && draft.Alongside.Count == 0 && drafts.Count == 1 && trial.Dates.Count == 0 && !draft.Dates.Exists(known => known.Date.EndDay is not null);
        if (trial.Persons.Count == 0 || remark || IsSameOnly(trial))
        {
            return false;
        }

        if (draft.Missed && trial.Methods != 0)
        {
            return true;
        }

        var met = trial.Methods != 0 || trial.Places.Count > 0;
        var otherDay = trial.Dates.Count > 0 && (draft.Dates.Count == 0 || trial.Dates[^1].Date.Day != draft.Dates[^1].Date.Day || trial.Dates[^1].Date.Day is null);
        var told = draft.Content.Count + draft.Suggestions.Count > 0;
        var apart = told && draft.Persons.Count > 0 && message[start - 1] is ';' or '。' && trial.Persons[0].Person.Kind == People.PersonKind.Listed && trial.Persons[0].Person.Start == start
            && (trialStop != HeadStop.Matter || trial.Places.Count + trial.Times.Count > 0);
        return apart || (otherDay && (met || told || trialStop != HeadStop.End || trial.Persons.Count > 0))
            || (met && order > 0 && (told || trial.Places.Count > 0 || trial.Times.Count > 0))
            || (told && trial.Methods != 0 && (trial.Dates.Count > 0 || trial.Times.Count > 0 || trial.Places.Count > 0 || draft.Persons.Count > 0 && trialStop != HeadStop.End))
            || (trial.Times.Count > 0 && draft.Times.Count > 0 && met);
    }

    // 5月14日去梁爽的花店: on another day the owner of the place is the one met.
    // 6月22日又去他牧场看了: the one met before, on another day.
    private void AgainTheSame(int start, VisitDraft trial)
    {
        var again = trial.Persons.Count == 0 && trial.Dates.Count > 0 && trial.Dates[^1].Date.Firmness >= Dates.Firmness.Relative && draft.Dates.Count > 0 && trial.Dates[^1].Date.Day is { } day && draft.Dates[^1].Date.Day is { } before && day > before
            && draft.Persons.Count > 0 && draft.Content.Count + draft.Suggestions.Count > 0 && trial.Methods + trial.Places.Count != 0;
        if (again && text.AsSpan(start, trialEnd - start).IndexOfAny('又', '再') is >= 0 and < 14)
        {
            trial.Persons.AddRange(draft.Persons);
        }
    }

    private static bool MeetsOwner(VisitDraft trial, int order = 0) =>
        trial.Persons.Count == 0 && trial.Dates.Count + order > 0 && trial.Places.Count > 0 && trial.Alongside.Count == 1 && trial.Alongside[0].Kind == People.PersonKind.Listed;

    private static void OwnerIsMet(VisitDraft trial, int order = 0)
    {
        if (MeetsOwner(trial, order))
        {
            trial.Persons.Add((trial.Alongside[0], trial.Places[0].Clause));
        }
    }

    // 端午节走访宓清，第二天走访包恩泽: the day after the one just told.
    private void NextDay(int start, int order, VisitDraft trial)
    {
        var word = text.AsSpan(start, order);
        if (word is "第二天" or "次日" or "隔天" or "转天" or "第二日" && draft.Dates.Count > 0 && (draft.Dates[^1].Date.EndDay ?? draft.Dates[^1].Date.Day) is { } day)
        {
            trial.Dates.Add((new Dates.DateSpan(start, order, day.AddDays(1), null, Dates.Firmness.Relative, null), clause));
        }
    }

    // 天气特别热，我先到单位处理了点文件，十点钟去铁路新村看望了詹天佑: what came before the one met was no matter.
    private bool FindsPerson(int start, int end)
    {
        var trial = new VisitDraft();
        var order = words.Sequence.Match(text, start);
        trialEnd = end;
        trialStop = head.Read(start + (order > 1 ? order : 0), end, clause, trial);
        if (trial.Persons.Count == 0 || (trial.Methods == 0 && trial.Dates.Count == 0 && trial.Places.Count == 0 && trialStop != HeadStop.Introduced))
        {
            return false;
        }

        if (!introduced && draft.Suggestions.Count == 0)
        {
            draft.Content.Clear();
            draft.Voices.Clear();
        }

        draft.Absorb(trial);
        inMatter = false;
        inSuggestion = false;
        return true;
    }

    /// <summary>上周六，屈望南，江滩公园: a day by itself is followed by the one met.</summary>
    private void LookFurther(VisitDraft trial)
    {
        for (var steps = 0; steps < 2 && trialStop == HeadStop.End && trial.Persons.Count == 0 && trial.Dates.Count > 0; steps++)
        {
            var next = SkipMarks(trialEnd);
            if (next >= text.Length || !Chars.IsMark(message[trialEnd]))
            {
                return;
            }

            var limit = Math.Max(next + 1, message.ClauseEnd(next));
            if (!MayBeHead(next, limit) && !message.People.At(next, limit, expected: true, out _))
            {
                return;
            }

            trialEnd = limit;
            trialStop = head.Read(next, limit, ++clause, trial);
        }
    }

    private bool IsSameOnly(VisitDraft trial)
    {
        foreach (var (person, _) in trial.Persons)
        {
            var name = text.AsSpan(person.Start, person.NameEnd - person.Start);
            var known = false;
            foreach (var (other, _) in draft.Persons)
            {
                known |= name.SequenceEqual(text.AsSpan(other.Start, other.NameEnd - other.Start));
            }

            if (!known)
            {
                return false;
            }
        }

        return trial.Dates.Count == 0 || draft.Dates.Count == 0 || trial.Dates[^1].Date.Day == draft.Dates[^1].Date.Day;
    }

    /// <summary>A clause after the matter that only says when, where, how or with whom, which had not been said.</summary>
    private bool AddsToHead(int start, int end)
    {
        var trial = new VisitDraft();
        if (head.Read(start, end, clause, trial) != HeadStop.End || trial.IsEmpty)
        {
            if (trial.EndTime is null || head.StoppedAt < end)
            {
                return false;
            }
        }

        var adds = (trial.Dates.Count > 0 && draft.Dates.Count == 0) || (trial.Places.Count > 0 && draft.Places.Count == 0 && trial.Places[0].End - trial.Places[0].Start > 2)
            || (trial.Persons.Count > 0 && draft.Persons.Count == 0) || (trial.Methods != 0 && draft.Methods == 0 && trial.Methods != 1 << (int)MethodKind.Talk) || trial.EndTime is not null
            || (trial.Times.Count > 0 && draft.Times.Count == 0 && trial.Methods != 0);
        if (!adds)
        {
            return false;
        }

        draft.Absorb(trial);
        return true;
    }

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
            && Chars.IsHan(message[next]) && message[next] is not ('他' or '她' or '人' or '了' or '伊' or '本' or '我' or '电' or '着' or '过') && !message.People.At(next, end, expected: true, out _);
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
        if (missed < 0 || MissesSomethingElse(missed, length, end) || ToldBefore(start, missed) || Has(start, end, "反映") || Has(start, end, "一直没人接") || (NoAnswer(missed, length) && !Called(start, end)))
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
                draft.Persons.RemoveAll(known => trial.Persons.Exists(gone => text.AsSpan(gone.Person.Start, gone.Person.NameEnd - gone.Person.Start).SequenceEqual(text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start))));
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
