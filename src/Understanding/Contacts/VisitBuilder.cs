using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>Turns drafts into slots: settles what was said twice, hands down what several visits share, and keeps the evidence.</summary>
internal sealed class VisitBuilder(Message message, Findings findings)
{
    /// <summary>The visits told, none for contacts that did not come about.</summary>
    public List<Slots> Build(List<VisitDraft> drafts)
    {
        var told = Shared(drafts);
        List<Slots> visits = [];
        foreach (var draft in told)
        {
            if (Pairs(draft) is { Count: > 1 } pairs)
            {
                visits.AddRange(pairs);
            }
            else
            {
                visits.Add(One(draft));
            }
        }

        return visits;
    }

    private List<VisitDraft> Shared(List<VisitDraft> drafts)
    {
        List<VisitDraft> told = [.. drafts.Where(draft => !draft.Missed)];
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

    /// <summary>…，分别谈了学区划分、公积金、营商环境: as many things as visits, in their order.</summary>
    private void ShareOut(List<VisitDraft> told)
    {
        var last = told[^1];
        if (last.Content.Count != 1 || told.Exists(draft => draft != last && draft.Content.Count > 0))
        {
            return;
        }

        var (start, end, clause) = last.Content[0];
        if (!message.Text.AsSpan(Math.Max(0, start - 8), Math.Min(8, start)).Contains("分别", StringComparison.Ordinal))
        {
            return;
        }

        List<Stretch> things = [];
        for (var (i, from) = (start, start); i <= end; i++)
        {
            if (i == end || message.Text[i] == '、')
            {
                things.Add(new Stretch(from, i, clause));
                from = i + 1;
            }
        }

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

    private static void Inherit(VisitDraft draft, VisitDraft before, VisitDraft? preamble)
    {
        if (draft.Dates.Count == 0)
        {
            draft.Dates.AddRange(before.Dates);
        }

        if (draft.Places.Count == 0 && preamble is not null && draft.Channel is null)
        {
            draft.Places.AddRange(preamble.Places);
        }

        if (draft.Times.Count == 0 && preamble is not null)
        {
            draft.Times.AddRange(preamble.Times);
        }

        if (draft.Methods == 0 || (draft.Methods == 1 << (int)MethodKind.Talk && preamble?.Methods > 0))
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

        if (!draft.Pairwise || days.Count < 2 || days.Count != draft.Persons.Count)
        {
            return null;
        }

        var whole = One(draft);
        return [.. days.Select((day, i) => whole with { Date = day, DateEnd = null, Persons = [Name(draft.Persons[i].Person)], Content = Said(draft, i) ?? whole.Content })];
    }

    /// <summary>What that person said, where each one's words can be told apart.</summary>
    private string? Said(VisitDraft draft, int order)
    {
        var person = draft.Persons[order].Person;
        var name = message.Text[person.Start..person.NameEnd];
        if (draft.Voices.TrueForAll(voice => voice is null))
        {
            return draft.Content.Count == draft.Persons.Count ? message.Quote(draft.Content[order].Start, draft.Content[order].End) : null;
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
            }
        }

        return days;
    }

    /// <summary>The slots of one visit.</summary>
    public Slots One(VisitDraft draft)
    {
        var persons = Persons(draft);
        var clause = draft.Persons.Count > 0 ? draft.Persons[0].Clause : 0;
        var (date, endDate) = Date(draft);
        var (time, endTime) = Time(draft, clause);
        var method = Method(draft);
        var remote = method is ContactMethod.OnlineLetter && draft.Channel is not null;
        return new Slots
        {
            Date = date,
            DateEnd = endDate,
            Time = time,
            TimeEnd = endTime,
            Place = remote ? null : Place(draft, clause),
            Method = method,
            Channel = method is ContactMethod.OnlineLetter ? draft.Channel ?? (draft.Has(MethodKind.Phone) ? ContactChannel.Phone : null) : null,
            Persons = persons,
            Content = Joined(draft.Content, SlotNames.Content),
            Suggestion = Joined(draft.Suggestions, SlotNames.Suggestion),
            Resolved = draft.Resolved,
            FollowUp = draft.FollowUp,
        };
    }

    private (DateOnly?, DateOnly?) Date(VisitDraft draft)
    {
        DateSpan? best = null;
        foreach (var (date, _) in draft.Dates)
        {
            if (best is not { } known || Weight(date) > Weight(known))
            {
                best = date;
            }
        }

        if (best is not { } chosen)
        {
            return (null, null);
        }

        findings.Note(chosen.Impossible ? "impossible_date" : SlotNames.Date, chosen.Start, chosen.End, chosen.Firmness.ToString());
        if (chosen.Impossible)
        {
            findings.ImpossibleDate = message.Quote(chosen.Start, chosen.End);
        }

        if (chosen.Days.Count > 1)
        {
            return (chosen.Days[0], chosen.Days[^1]);
        }

        return (chosen.Day, chosen.EndDay == chosen.Day ? null : chosen.EndDay);
    }

    private static int Weight(DateSpan date) => (((int)date.Firmness) * 2) + (date.Day is null ? 0 : 1);

    private (string?, string?) Time(VisitDraft draft, int clause)
    {
        TimeFound? best = null;
        var score = -1;
        foreach (var (time, where) in draft.Times)
        {
            var value = (where == clause ? 2 : 0) + (time.Clock is null ? 0 : 1);
            if (value > score)
            {
                (best, score) = (time, value);
            }
        }

        if (best is not { } chosen)
        {
            return (null, draft.EndTime);
        }

        findings.Note(SlotNames.Time, chosen.Start, chosen.End, chosen.Clock is null ? "part of day" : "clock");
        return (chosen.Value, chosen.EndClock ?? draft.EndTime);
    }

    private string? Place(VisitDraft draft, int clause)
    {
        Stretch? best = null;
        var score = -1;
        foreach (var place in draft.Places)
        {
            var value = place.Clause == HeadReader.HomePlace ? 0 : place.Clause == clause ? 2 : 1;
            if (value > score)
            {
                (best, score) = (place, value);
            }
        }

        if (best is not { } chosen)
        {
            return null;
        }

        findings.Note(SlotNames.Place, chosen.Start, chosen.End, chosen.Clause == HeadReader.HomePlace ? "somebody's home" : "place");
        return message.Quote(chosen.Start, chosen.End);
    }

    private static ContactMethod? Method(VisitDraft draft) =>
        draft.Has(MethodKind.Visit) ? ContactMethod.VisitSymposium
        : draft.Has(MethodKind.Individual) && draft.Has(MethodKind.Phone) && draft.Places.Count == 0 ? ContactMethod.OnlineLetter
        : draft.Has(MethodKind.Individual) ? ContactMethod.IndividualTalk
        : draft.Has(MethodKind.Online) || draft.Has(MethodKind.Phone) ? ContactMethod.OnlineLetter
        : draft.Has(MethodKind.Activity) || draft.Has(MethodKind.Gift) || draft.Has(MethodKind.Met) ? ContactMethod.Other
        : draft.Has(MethodKind.Receive) || draft.Has(MethodKind.Talk) ? ContactMethod.IndividualTalk
        : null;

    private List<string> Persons(VisitDraft draft)
    {
        var named = draft.Persons.Count > 0 ? draft.Persons.Select(known => known.Person) : draft.Alongside;
        List<string> names = [];
        foreach (var person in named)
        {
            var name = Name(person);
            if (!names.Contains(name))
            {
                names.Add(name);
                findings.Note(SlotNames.Persons, person.Start, person.End, person.Kind.ToString());
                findings.Mention(ContactList.Resolve(message.Words, name, message.Utterance.Contacts));
            }
        }

        return names;
    }

    /// <summary>The name as said; a full name goes without its title.</summary>
    public string Name(PersonSpan person) => message.Quote(person.Start, person.Kind == PersonKind.Titled ? person.End : person.NameEnd);

    private string? Joined(List<Stretch> pieces, string slot)
    {
        if (pieces.Count == 0)
        {
            return null;
        }

        List<string> parts = [];
        var (from, to) = (pieces[0].Start, pieces[0].End);
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.Start >= from && piece.Start - to <= 3 && piece.Start >= to)
            {
                to = piece.End;
                continue;
            }

            Keep(parts, from, to, slot);
            (from, to) = (piece.Start, piece.End);
        }

        Keep(parts, from, to, slot);
        return string.Join('；', parts);
    }

    private void Keep(List<string> parts, int from, int to, string slot)
    {
        (from, to) = Trimming.Trim(message.Words, message.Text, from, to);
        if (to > from)
        {
            parts.Add(message.Quote(from, to));
            findings.Note(slot, from, to, "the message's words");
        }
    }
}
