using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>Turns drafts into slots: settles what was said twice, hands down what several visits share, and keeps the evidence.</summary>
internal sealed partial class VisitBuilder(Message message, Findings findings)
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
            // 这周一和上周日都去了: days told backwards are no round.
            return (chosen.Days[0], chosen.Days[^1] > chosen.Days[0] ? chosen.Days[^1] : null);
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

        // 上午白露来我办公室，九点来的: the hour within the part of the day that was said.
        if (chosen.Clock is null && draft.Times.Find(known => known.Time.Clock is { } clock && Part(clock) == chosen.Part).Time is { Clock: not null } exact)
        {
            chosen = exact;
        }

        chosen = InPartSaid(draft, chosen);
        findings.Note(SlotNames.Time, chosen.Start, chosen.End, chosen.Clock is null ? "part of day" : "clock");
        return (chosen.Value, chosen.EndClock ?? draft.EndTime);
    }

    private static string Part(string clock) => string.CompareOrdinal(clock, "12:00") < 0 ? "上午" : string.CompareOrdinal(clock, "18:00") < 0 ? "下午" : "晚上";

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
    public string Name(PersonSpan person) => message.Quote(person.Start, person.Kind is PersonKind.Titled or PersonKind.Given ? person.End : person.NameEnd);

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
