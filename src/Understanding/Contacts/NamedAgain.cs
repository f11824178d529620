using WeLiaison.Understanding.People;

namespace WeLiaison.Understanding.Contacts;

/// <summary>Who is named again where the matters are told, after it has been said that he was met, is no further visit.</summary>
internal static class NamedAgain
{
    // 看了甲，又看了乙。甲:漏雨。乙:停电: who is named again with the matter is no further one.
    public static void Gather(Message message, List<VisitDraft> visits)
    {
        if (visits.Count < 2)
        {
            return;
        }

        string Name(PersonSpan person) => message.Text[person.Start..person.NameEnd];
        for (var i = visits.Count - 1; i > 0 && visits.Count > 2; i--)
        {
            var before = visits.Take(i).SelectMany(visit => visit.Persons).Select(known => Name(known.Person)).ToHashSet();
            Take(message, visits, i);
            if (i < visits.Count && visits[i].Persons.Count > 1)
            {
                visits[i].Persons.RemoveAll(known => message[known.Person.End] == ':' && before.Contains(Name(known.Person)));
            }

            if (i < visits.Count && visits[i] is { Persons.Count: > 0, Dates.Count: 0, Times.Count: 0, Methods: 0 }
                && visits[i].Persons.TrueForAll(known => message[known.Person.End] == ':' && before.Contains(Name(known.Person))))
            {
                visits.RemoveAt(i);
            }
        }

        // 丙 himself is named again in his own visit.
        foreach (var visit in visits.Where(visit => visit.Persons.Count > 1))
        {
            visit.Persons.RemoveAll(known =>
                message[known.Person.End] == ':'
                && visits.Exists(other =>
                    other != visit && other.Persons.Exists(one => one.Person.Start < known.Person.Start && Name(one.Person) == Name(known.Person))));
        }
    }

    // 上午看望甲，下午看望乙，3月11日，甲在养老院，嫌饭太烂: of whom it was said only that he was met, it is told later what he raised.
    private static void Take(Message message, List<VisitDraft> visits, int at)
    {
        if (visits[at] is not { Methods: 0, Times.Count: 0, Persons: [var (again, _)] } later
            || (message[again.End] is not ('在' or ':' or '那') && message.Words.Says.Match(message.Text, again.End) == 0)
            || visits.Take(at)
            .FirstOrDefault(visit =>
                visit is { Content.Count: 0, Persons: [var (person, _)] }
                && message.Text.AsSpan(person.Start, person.NameEnd - person.Start)
                .SequenceEqual(message.Text.AsSpan(again.Start, again.NameEnd - again.Start))) is not { } met)
        {
            return;
        }

        foreach (var visit in visits.Take(at).Where(visit => visit.Dates.Count == 0))
        {
            visit.Dates.AddRange(later.Dates);
        }

        met.Content.AddRange(later.Content);
        met.Voices.AddRange(later.Voices);
        met.Suggestions.AddRange(later.Suggestions);
        met.Places.AddRange(later.Places);
        visits.RemoveAt(at);
    }
}
