using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;
internal sealed partial class ContactReader
{
    private static readonly string[] SeveralVisited = ["跑了两家", "跑了三家", "跑了两户", "跑了三户", "走了两家", "走了三家", "走了两户", "走了三户", "看了两家", "看了两户", "看了三户",
        "去了两家", "去了三家", "访了两家", "访了两户", "访了三户", "见了两拨"];

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
        var i = start + OrderAt(start, end);
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
        if (draft.Persons.Count == 0 && draft.Content.Count == 0 && !MeetsOwner(draft) && !SoughtOnly)
        {
            return false;
        }

        var order = OrderAt(start, end);
        trialEnd = end;
        var late = DaysLater(start, trial);
        NextDay(start, order, trial);
        trialStop = head.Read(late > 0 ? late : start + (order > 1 || (order == 1 && message[start] is not '先') ? order : 0), end, clause, trial);
        LookFurther(trial);
        OwnerIsMet(trial, order);
        PronounAgain(end, trial);
        AgainTheSame(start, trial);
        // 昨天是闰日，跟纪昌谈心: a remark before the one met is no visit of its own.
        var remark = draft.Persons.Count == 0 && draft.Methods == 0 && draft.Alongside.Count == 0 && drafts.Count == 1 && trial.Dates.Count == 0
            && !draft.Dates.Exists(known => known.Date.EndDay is not null);
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
        var apart = told && draft.Persons.Count > 0 && message[start - 1] is ';' or '。' && trial.Persons[0].Person.Kind == People.PersonKind.Listed
            && trial.Persons[0].Person.Start == start
            && (trialStop != HeadStop.Matter || trial.Places.Count + trial.Times.Count > 0);
        // 打电话给甲，又上门见了乙
        var otherWay = order > 0 && draft.Persons.Count > 0 && trial.Methods != 0 && draft.Methods != 0 && IsRemote(trial) != IsRemote(draft);
        var thereafter = order > 0 && met && message[start] == '后' && draft.Persons.Count > 0 && text.IndexOf('先', 0, start) >= 0;
        // 跑了两家，甲说招工难，乙说看病远
        var eachTold = told && trialStop == HeadStop.Introduced && trial.Persons[0].Person is { Kind: People.PersonKind.Listed } teller
            && teller.Start == start && Array.Exists(SeveralVisited, word => text.Contains(word, StringComparison.Ordinal));
        return apart || otherWay || thereafter || eachTold || (told && NextPart(start, order, trial))
            || (otherDay && (met || told || trialStop != HeadStop.End || trial.Persons.Count > 0))
            || (met && order > 0 && (told || trial.Places.Count > 0 || trial.Times.Count > 0))
            || (told && trial.Methods != 0 && (trial.Dates.Count > 0 || trial.Times.Count > 0 || trial.Places.Count > 0 || draft.Persons.Count > 0 && trialStop != HeadStop.End))
            || (order > 0 && told && trialStop == HeadStop.Introduced && trial.Persons[0].Person.Kind == People.PersonKind.Listed && draft.Persons.Count > 0)
            || (trial.Times.Count > 0 && draft.Times.Count > 0 && (met || (trial.Dates.Count > 0 && trial.Times[0].Time.Part != draft.Times[^1].Time.Part)));
    }

    // 5月14日去梁爽的花店: on another day the owner of the place is the one met.
    // 6月22日又去他牧场看了: the one met before, on another day.
    private void AgainTheSame(int start, VisitDraft trial)
    {
        var sought = SoughtOnly ? draft.Alongside[0] : default;
        if ((trial.Persons.Count > 0 && !SoughtOnly) || (draft.Persons.Count == 0 && !SoughtOnly) || trial.Dates.Count == 0 || draft.Dates.Count == 0
            || trial.Dates[^1].Date is not { Day: { } day, Firmness: >= Dates.Firmness.Relative } || draft.Dates[^1].Date.Day is not { } before
            || day <= before)
        {
            return;
        }

        // 人不在家，昨天又去了: the first time nobody was met.
        var missed = draft.Missed || SoughtOnly || (draft.Content.Count == 0 && words.Absent.Has(text, draft.Persons[^1].Person.End, start));
        if ((missed || (draft.Content.Count + draft.Suggestions.Count > 0 && trial.Methods + trial.Places.Count != 0))
            && (text.AsSpan(start, trialEnd - start).IndexOfAny('又', '再', '补') is >= 0 and < 14
                || (missed && (Has(start, trialEnd, "见到") || Has(start, trialEnd, "见着") || Has(start, trialEnd, "碰到")))))
        {
            if (trial.Persons.Count == 0)
            {
                trial.Persons.AddRange(SoughtOnly ? [(sought, clause)] : draft.Persons);
            }

            trial.Methods |= missed ? draft.Methods : 0;
            draft.Missed = missed;
        }
    }

    // 人不在家: nobody has been met so far.
    private bool SoughtOnly => draft.KinMet && draft.Persons.Count == 0 && draft.Alongside.Count == 1;

    private static bool IsRemote(VisitDraft told) => told.Has(MethodKind.Phone) || told.Has(MethodKind.Online);

    private static bool MeetsOwner(VisitDraft trial, int order = 0) =>
        trial.Persons.Count == 0 && trial.Dates.Count + order > 0 && trial.Places.Count > 0 && trial.Alongside.Count == 1 && trial.Alongside[0].Kind == People.PersonKind.Listed;

    private static void OwnerIsMet(VisitDraft trial, int order = 0)
    {
        if (MeetsOwner(trial, order))
        {
            trial.Persons.Add((trial.Alongside[0], trial.Places[0].Clause));
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

        // 医保结算老失败，阎桂珍讲的: what is plainly amiss was raised by the one named only now.
        if (!introduced && draft.Suggestions.Count == 0 && !draft.Content.Exists(IsGrievance))
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

        var adds = (trial.Dates.Count > 0 && draft.Dates.Count == 0)
            || (trial.Places.Count > 0 && draft.Places.Count == 0 && trial.Places[0].End - trial.Places[0].Start > 2
                && (trial.Methods != 0 || trial.Places[0].End >= end || words.Prepositions.Match(text, start) > 0))
            || (trial.Persons.Count > 0 && draft.Persons.Count == 0)
            || (trial.Methods != 0 && draft.Methods == 0 && trial.Methods != 1 << (int)MethodKind.Talk) || trial.EndTime is not null
            || (trial.Times.Count > 0 && draft.Times.Count == 0 && trial.Methods != 0);
        if (!adds)
        {
            return false;
        }

        draft.Absorb(trial);
        return true;
    }
}
