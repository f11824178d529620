using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class VisitBuilder
{
    private List<VisitDraft> Shared(List<VisitDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i - 1].Missed && drafts[i] is { Missed: false, Dates.Count: 0 } next)
            {
                // 昨天去甲家没碰着人，倒是遇上乙: the day holds on.
                next.Dates.AddRange(drafts[i - 1].Dates);
            }
        }

        List<VisitDraft> told = [.. drafts.Where(draft => !draft.Missed)];
        if (told.Count > 1 && IsRemark(told[0], told[1]))
        {
            told.RemoveAt(0);
        }

        if (told.Count < 2)
        {
            return told;
        }

        if (told.Find(draft => draft.ForAll) is { Content.Count: > 0 } common)
        {
            foreach (var draft in told.Where(draft => draft.Content.Count == 0))
            {
                draft.Content.AddRange(common.Content);
            }
        }

        // 和平上个月去世了，昨天我去慰问他老伴…: news of somebody is no visit.
        if (told.Count > 1)
        {
            told.RemoveAll(draft => draft.Methods == 0 && draft.Content.Count == 1 && Tells(draft.Content[0], "去世", "过世", "病逝", "走了"));
        }

        ShareOut(told);
        var preamble = told[0].Persons.Count == 0 ? told[0] : null;
        if (preamble is not null)
        {
            told.RemoveAt(0);
            if (preamble.Content.Count > 0 && told[^1].Content.Count == 0)
            {
                told[^1].Content.AddRange(preamble.Content);
            }
        }

        VisitDraft? before = preamble;
        foreach (var draft in told)
        {
            if (before is not null)
            {
                Inherit(draft, before, preamble);
            }

            before = draft;
        }

        return told;
    }

    // 和平上个月去世了，昨天我去慰问他老伴苏桂枝: what is told of somebody before the day and the way of the contact.
    private static bool IsRemark(VisitDraft first, VisitDraft next) =>
        first.Methods == 0 && first.Persons.Count == 1 && !first.Introduced && first.Times.Count + first.Places.Count + first.Suggestions.Count == 0 && !first.Dates.Exists(known => known.Date.Day is not null)
        && first.Content.Count == 1 && first.Content[0].Clause == first.Persons[0].Clause && next.Methods != 0 && next.Dates.Exists(known => known.Date.Day is not null);

    /// <summary>…，分别谈了学区划分、公积金、营商环境: as many things as visits, in their order.</summary>
    private void ShareOut(List<VisitDraft> told)
    {
        var last = told[^1];
        if (last.Content.Count != 1 || told.Exists(draft => draft != last && draft.Content.Count > 0))
        {
            return;
        }

        var (start, end, clause) = last.Content[0];
        if (!Respectively(start))
        {
            return;
        }

        var things = Things(start, end, clause);
        if (things.Count != told.Count)
        {
            return;
        }

        last.Content.Clear();
        for (var i = 0; i < things.Count; i++)
        {
            told[i].Content.Add(things[i]);
        }
    }

    private bool Respectively(int start) => message.Text.AsSpan(Math.Max(0, start - 8), Math.Min(8, start)).Contains("分别", StringComparison.Ordinal);

    private List<Stretch> Things(int start, int end, int clause)
    {
        List<Stretch> things = [];
        for (var (i, from) = (start, start); i <= end; i++)
        {
            if (i == end || message.Text[i] == '、')
            {
                things.Add(new Stretch(from, i, clause));
                from = i + 1;
            }
        }

        return things;
    }

    private bool Tells(Stretch told, params ReadOnlySpan<string> news)
    {
        foreach (var word in news)
        {
            if (message.Text.AsSpan(told.Start, told.End - told.Start).Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Again = ["两回", "两次", "两趟", "三回", "三次", "三趟"];

    private void Inherit(VisitDraft draft, VisitDraft before, VisitDraft? preamble)
    {
        // 周五，腾讯会议，…；昨天，他家楼下便利店，…: who names a spot was there.
        var there = draft.Places.Count > 0 && before.Channel is not null;
        if (draft is { Dates.Count: 0, Times.Count: 0 } && before.Times is [{ Time.Clock: null }])
        {
            // 今早先到甲家…，又去乙家: the part of the day holds on with the day.
            draft.Times.AddRange(before.Times);
        }

        if (draft is { Persons.Count: 0, Alongside.Count: 0, Dates.Count: > 0 } && before.Persons.Count == 1 && Again.Any(word => message.Text.Contains(word, StringComparison.Ordinal)))
        {
            // 走访了甲两回，23号在他家，…；28号在工地，…
            draft.Persons.AddRange(before.Persons);
        }

        if (draft.Dates.Count == 0)
        {
            draft.Dates.AddRange(before.Dates);
        }

        if (draft.Places.Count > 0 && message.Text.AsSpan(draft.Places[0].Start, draft.Places[0].End - draft.Places[0].Start) is "同地" or "同上" or "同一地点" or "同一个地方" or "老地方")
        {
            draft.Places.Clear();
            draft.Places.AddRange(before.Places);
        }

        if (draft.Places.Count == 0 && preamble is not null && draft.Channel is null)
        {
            draft.Places.AddRange(preamble.Places);
        }

        if (draft.Times.Count == 0 && preamble is not null)
        {
            draft.Times.AddRange(preamble.Times);
        }

        if ((draft.Methods == 0 && !there) || (draft.Methods == 1 << (int)MethodKind.Talk && preamble?.Methods > 0))
        {
            draft.Methods |= before.Methods;
            draft.Channel ??= before.Channel;
        }
    }

    /// <summary>7月3日、5日分别走访A、B: each day with its person.</summary>
    private List<Slots>? Pairs(VisitDraft draft)
    {
        var days = Days(draft);
        if (days.Count > 1 && draft.Persons.Count == 1 && draft.Voices.Exists(voice => voice?[0] == '#'))
        {
            var once = One(draft);
            return [.. days.Select((day, i) => once with { Date = day, DateEnd = null, Content = Joined([.. draft.Content.Where((_, n) => draft.Voices[n] == "#" + i)], SlotNames.Content) })];
        }

        if (draft.Pairwise && days.Count < 2 && draft.Persons.Count > 1 && draft.Voices.Exists(voice => voice is not null))
        {
            var shared = One(draft);
            return [.. draft.Persons.Select((known, i) => shared with { Persons = [Name(known.Person)], Content = Said(draft, i) })];
        }

        if (days.Count < 2 || days.Count != draft.Persons.Count || !draft.IsPairwise)
        {
            return null;
        }

        var whole = One(draft);
        if (ToldTogether.InTurn(message, draft) is { } turns)
        {
            return [.. days.Select((day, i) => Told(whole with { Date = day, DateEnd = null, Persons = [Name(draft.Persons[i].Person)] }, turns[i]))];
        }

        return [.. days.Select((day, i) => whole with { Date = day, DateEnd = null, Persons = [Name(draft.Persons[i].Person)], Content = Said(draft, i) ?? whole.Content })];
    }

    private Slots Told(Slots visit, Stretch turn)
    {
        var (place, matter) = Turns.Part(message, turn);
        return visit with { Content = Joined([matter], SlotNames.Content), Place = place is { } there && visit.Channel is null ? message.Quote(there.Start, there.End) : visit.Place };
    }

    /// <summary>What that person said, where each one's words can be told apart.</summary>
    private string? Said(VisitDraft draft, int order)
    {
        var person = draft.Persons[order].Person;
        var name = message.Text[person.Start..person.NameEnd];
        if (draft.Voices.TrueForAll(voice => voice is null))
        {
            var things = draft.Content.Count == 1 && Respectively(draft.Content[0].Start) ? Things(draft.Content[0].Start, draft.Content[0].End, 0) : draft.Content;
            return things.Count == draft.Persons.Count ? message.Quote(things[order].Start, things[order].End) : null;
        }

        List<Stretch> own = [.. draft.Content.Where((_, i) => i < draft.Voices.Count && draft.Voices[i] == name)];
        return Joined(own, SlotNames.Content);
    }

    private static List<DateOnly> Days(VisitDraft draft)
    {
        List<DateOnly> days = [];
        foreach (var (date, _) in draft.Dates)
        {
            if (date.Days.Count > 0)
            {
                days.AddRange(date.Days);
            }
            else if (date.Day is { } day)
            {
                days.Add(day);
                if (draft.IsPairwise && date.EndDay == day.AddDays(1) && draft.Persons.Count == 2 && draft.Dates.Count == 1)
                {
                    // 6月19、20两日，分别到甲、乙家里
                    days.Add(day.AddDays(1));
                }
            }
        }

        return days;
    }
}
