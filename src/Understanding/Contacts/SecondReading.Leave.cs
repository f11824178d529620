using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Tagging;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>What belongs to the matter and not to the contact, once it is known where the matter stands.</summary>
internal sealed partial class SecondReading
{
    private static readonly string[] NotThere = ["未到", "没来", "没到", "缺席", "没在场", "不在场", "没空来"];

    private bool IsMatter(int at) => tags[at].Within() is Tag.Content or Tag.Suggestion;

    private void Leave(VisitDraft draft)
    {
        // 凌晨一点的班没有夜班车: an hour within the matter.
        draft.Times.RemoveAll(known =>
            IsMatter(known.Time.Start)
            || (message[known.Time.Start - 1] is '到' or '至' && draft.Content.Exists(piece => piece.Start < known.Time.Start)));
        if (draft.Persons.Count == 0 && draft.Places is [var spot, ..] && message.People.ListedPrefix(spot.Start) is var host and > 1
            && spot.Start + host < spot.End && message.Words.Methods.Match(message.Text, spot.End, out var there) > 0 && there == MethodKind.Visit)
        {
            // 二、11月6日到单志刚单位走访
            draft.Persons.Add((new PersonSpan(spot.Start, spot.Start + host, spot.Start + host, PersonKind.Listed), spot.Clause));
        }

        if (draft.Persons.Count > 1)
        {
            // 约毛小雨喝茶谈，毛雨晴未到
            draft.Persons.RemoveAll(known => draft.Persons.Count > 1 && Array.Exists(NotThere, word => message.Says(known.Person.NameEnd, word)));
        }
    }

    // …，下午去了谈笑的影楼: the part of the day with which the clause of a further visit begins.
    private void HourBefore(List<VisitDraft> told, int visit, int start)
    {
        if (visit == 0 || told[visit] is not { Times.Count: 0, Persons: [var (first, clause), ..] })
        {
            return;
        }

        var at = Math.Min(start, first.Start);
        while (at > 0 && !Chars.IsMark(message[at - 1]) && !IsMatter(at - 1) && tags[at - 1].Within() is not (Tag.Person or Tag.Place))
        {
            at--;
        }

        var hours = new TimeScanner(message.Words.Dates);
        for (; at < first.Start && !Chars.IsMark(message[at]); at++)
        {
            if (!IsMatter(at) && hours.At(message.Text, at, null, out var time))
            {
                told[visit].Times.Add((time, clause));
                told[visit - 1].Times.RemoveAll(known => told[visit - 1].Times.Count > 1 && known.Time.Start == time.Start);
                return;
            }
        }
    }

    // 想开个花店，执照上楼上住户不签字: what somebody means to do himself is no measure, if the trouble follows.
    private void OwnPlan(VisitDraft draft)
    {
        for (var i = draft.Suggestions.Count - 1; i >= 0; i--)
        {
            var (from, to) = (draft.Suggestions[i].Start, draft.Suggestions[i].End);
            if (message[from - 1] != '想' || message.Words.OwnPlans.Match(message.Text, from) == 0
                || draft.Content.FindIndex(piece => piece.Start >= to && piece.Start - to <= 2) is not (var next and >= 0))
            {
                continue;
            }

            draft.Content[next] = draft.Content[next] with { Start = from - 1 };
            draft.Suggestions.RemoveAt(i);
        }

        if (draft.Content is not [var first, ..] || first.Start < 4 || message[first.Start - 1] != ',')
        {
            return;
        }

        for (var at = first.Start - 2; at > 0 && !Chars.IsMark(message[at]) && tags[at].Within() == Tag.None; at--)
        {
            if (message[at] == '想' && message.Words.OwnPlans.Match(message.Text, at + 1) > 0)
            {
                draft.Content[0] = first with { Start = at - (message[at - 1] is '他' or '她' && Chars.IsMark(message[at - 2]) ? 1 : 0) };
                return;
            }
        }
    }

    // …；7月5日打电话给乙，没打通: what did not come about is no further visit, whatever the tags begin there.
    private void Forget(List<VisitDraft> missed, List<VisitDraft> told, List<int> starts)
    {
        string Name(PersonSpan person) => message.Text[person.Start..person.NameEnd];
        var met = told.SelectMany(draft => draft.Persons).Select(known => Name(known.Person)).ToHashSet();
        var gone = missed.SelectMany(draft => draft.Persons).Select(known => known.Person).Where(person => !met.Contains(Name(person))).ToList();
        told.ForEach(draft => draft.NotMet.AddRange(gone));
        if (starts.Count - 1 <= told.Count)
        {
            return;
        }

        foreach (var person in missed.SelectMany(draft => draft.Persons))
        {
            var last = starts[^2];
            if (starts.Count > 2 && person.Person.Start >= last && !told.Exists(draft => draft.Persons.Exists(known => known.Person.Start >= last)))
            {
                starts.RemoveAt(starts.Count - 1);
            }
            else if (starts.Count > 2 && person.Person.Start < starts[1] && !told.Exists(draft => draft.Persons.Exists(known => known.Person.Start < starts[1])))
            {
                starts.RemoveAt(0);
            }
        }
    }

    private void Once(VisitDraft draft)
    {
        if (draft.Has(MethodKind.Visit) && (draft.Has(MethodKind.Online) || draft.Has(MethodKind.Phone)) && VisitsOnlyInMatter())
        {
            // 发短信讲的，养老院探视要提前约: what is told of visiting is the matter.
            draft.Methods &= ~(1 << (int)MethodKind.Visit);
        }

        if (draft.Persons.Count + draft.Alongside.Count == 0 && draft.Dates.Count > 0)
        {
            Host(draft);
        }

        if (draft.Persons.Count > 1 && draft.Places.Count == 0)
        {
            TheSameSpot(draft);
        }
    }

    // …，都在翠屏山庄: said at the end of all of them.
    private void TheSameSpot(VisitDraft draft)
    {
        var end = message.Text.Length;
        while (end > 0 && Chars.IsMark(message[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && !Chars.IsMark(message[start - 1]))
        {
            start--;
        }

        var from = start + (message.Says(start, "都是在") ? 3 : message.Says(start, "都在") || message.Says(start, "均在") ? 2 : 0);
        if (from == start || end - from is < 2 or > 14 || draft.Channel is not null || message.Words.PlaceTails.EndingAt(message.Text, from, end) == 0)
        {
            return;
        }

        draft.Places.Add(new Stretch(from, end, 0));
        for (var i = draft.Content.Count - 1; i >= 0; i--)
        {
            var piece = draft.Content[i];
            if (piece.Start >= start)
            {
                draft.Content.RemoveAt(i);
                draft.Voices.RemoveAt(i);
            }
            else if (piece.End > start)
            {
                draft.Content[i] = piece with { End = start - 1 };
            }
        }
    }

    private bool VisitsOnlyInMatter()
    {
        var within = false;
        for (var at = 0; at < tags.Length; at++)
        {
            if (message.Words.Methods.Match(message.Text, at, out var kind) is var length and > 0)
            {
                if (kind == MethodKind.Visit && !IsMatter(at))
                {
                    return false;
                }

                within |= kind == MethodKind.Visit;
                at += length - 1;
            }
        }

        return within;
    }

    // 鄢德贵的渔棚里坐了坐, 哈斯毡房: nobody else is named, so the one of the list was met.
    private void Host(VisitDraft draft)
    {
        (int At, int Length) only = (-1, 0);
        for (var at = 0; at < tags.Length; at++)
        {
            if (message.People.ListedPrefix(at) is not (var length and > 0))
            {
                continue;
            }

            if (only.At >= 0 && !message.Text.AsSpan(at, length).SequenceEqual(message.Text.AsSpan(only.At, only.Length)))
            {
                return;
            }

            only = only.At < 0 ? (at, length) : only;
            at += length - 1;
        }

        if (only.At >= 0 && !draft.NotMet.Exists(gone => gone.Start == only.At))
        {
            draft.Persons.Add((new PersonSpan(only.At, only.At + only.Length, only.At + only.Length, PersonKind.Listed), 0));
        }
    }
}
