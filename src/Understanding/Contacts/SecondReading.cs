using WeLiaison.Understanding.Tagging;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>
/// A second look at a report as a whole: learnt weights give every character its tag, with the finds of the words among the signs. The path of
/// tags that weighs most says which words are the matter, the wish, the place, the ones met and the day of which visit; what a day or a name means the
/// words still say.
/// </summary>
internal sealed partial class SecondReading
{
    private readonly Message message;
    private readonly Tag[] tags;

    private SecondReading(Message message, Tag[] tags)
    {
        this.message = message;
        this.tags = tags;
    }

    /// <summary>What is told, as a letter among the signs: a report, a plan, an opinion of a constituent or of a member.</summary>
    public static char Kind(Utterance utterance, Telling telling) => telling switch
    {
        Telling.Report => 'r',
        Telling.Plan => 'p',
        _ => utterance.Role == SpeakerRole.Constituent ? 'c' : 'm',
    };

    public static void Of(Message message, List<VisitDraft> drafts, Telling telling)
    {
        if (message.Text.Length is 0 or > Tagger.Longest || message.Utterance.State is not null)
        {
            return;
        }

        var (text, speaker) = (new TagText(message, drafts), Kind(message.Utterance, telling));
        var paths = Tagger.Default.Read(text, speaker, PathChoice.Most, PathChoice.Margin);
        var reading = new SecondReading(message, PathChoice.Default.Best(text, speaker, paths));
        switch (telling)
        {
            case Telling.Report:
                reading.SettleAll(drafts);
                break;
            case Telling.Plan:
                reading.Settle(drafts[^1], 0, message.Text.Length);
                break;
            default:
                reading.Matter(drafts[^1], 0, message.Text.Length);
                break;
        }
    }

    private void SettleAll(List<VisitDraft> drafts)
    {
        List<int> starts = [0, .. Enumerable.Range(0, tags.Length).Where(at => tags[at].BeginsVisit()), tags.Length];
        var told = drafts.FindAll(draft => !draft.Missed && !draft.IsEmpty);
        if (told.Count == 0 || told.Exists(draft => draft.IsPairwise && (draft.Persons.Count > 1 || told.Count == 1)))
        {
            return;
        }

        List<VisitDraft> missed = drafts.FindAll(draft => draft.Missed);
        Forget(missed, told, starts);
        if (told.Count > starts.Count - 1)
        {
            // Where the words tell visits apart they seldom err.
            starts = [0, .. told.Skip(1).Select(Start), tags.Length];
            if (starts.Zip(starts.Skip(1)).Any(pair => pair.First >= pair.Second))
            {
                return;
            }
        }
        else if (told.Count < starts.Count - 1)
        {
            told = Anew(told, starts);
            drafts.Clear();
            drafts.AddRange(told);
        }

        for (var i = 0; i < told.Count; i++)
        {
            Settle(told[i], starts[i], starts[i + 1]);
            Leave(told[i]);
            told[i].Dates.RemoveAll(known => told[i].Dates.Count > 1 && missed.Exists(other => other.Dates.Exists(day => day.Date.Start == known.Date.Start)));
            HourBefore(told, i, starts[i]);
        }

        if (told is [var only])
        {
            Once(only);
        }

        var all = told.ToList();
        ToldTogether.Settle(message, told);
        if (!told.SequenceEqual(all))
        {
            drafts.RemoveAll(all.Contains);
            drafts.AddRange(told);
        }
    }

    private static int Start(VisitDraft draft) =>
        draft.Persons.Select(known => known.Person.Start).Concat(draft.Dates.Select(known => known.Date.Start))
        .Concat(draft.Times.Select(known => known.Time.Start)).Concat(draft.Places.Select(place => place.Start))
        .Concat(draft.Content.Select(piece => piece.Start)).Append(int.MaxValue).Min();

    /// <summary>As many visits as the tags tell of; the first keeps what the words found, how each was made is looked up again.</summary>
    private List<VisitDraft> Anew(List<VisitDraft> told, List<int> starts)
    {
        var first = told[0];
        foreach (var draft in told.Skip(1))
        {
            first.Absorb(draft);
            first.Resolved ??= draft.Resolved;
            first.FollowUp ??= draft.FollowUp;
        }

        List<VisitDraft> visits = [first];
        while (visits.Count < starts.Count - 1)
        {
            visits.Add(new VisitDraft { FollowUp = first.FollowUp });
        }

        if (visits.Count > 1)
        {
            // How each was made and how it ended is looked up again.
            (first.Methods, first.Channel, first.Resolved) = (0, null, null);
            for (var i = 0; i < visits.Count; i++)
            {
                Ways(visits[i], starts[i], starts[i + 1]);
            }
        }

        return visits;
    }

    private void Settle(VisitDraft draft, int from, int to)
    {
        Matter(draft, from, to);
        Persons(draft, from, to);
        Places(draft, from, to);
        Days(draft, from, to);
        Times(draft, from, to);
    }

    // How each of several visits was made stands before its matter.
    private void Ways(VisitDraft draft, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tags[at].Within() is Tag.Content or Tag.Suggestion or Tag.Place)
            {
                continue;
            }

            if (message.Words.Methods.Match(message.Text, at, out var kind) is var length and > 0)
            {
                draft.Add(kind);
                if (kind is MethodKind.Online or MethodKind.Phone && message.Words.Channels.Match(message.Text, at, out var medium) > 0)
                {
                    draft.Channel ??= medium;
                }

                at += length - 1;
            }
        }
    }

    private void Matter(VisitDraft draft, int from, int to)
    {
        var content = Pieces(Tag.BeginsContent, from, to);
        var suggestion = Pieces(Tag.BeginsSuggestion, from, to);
        if (content.Count + suggestion.Count == 0 || draft.Voices.Exists(voice => voice is ['#', ..]))
        {
            // 两次到…，第一次她说…，第二次她说…: the words have told whose matter is whose.
            return;
        }

        draft.Content.Clear();
        draft.Voices.Clear();
        draft.Content.AddRange(content);
        draft.Voices.AddRange(content.Select(_ => (string?)null));
        draft.Suggestions.Clear();
        draft.Suggestions.AddRange(suggestion);
        OwnPlan(draft);
        for (var i = 0; i < suggestion.Count && suggestion.Count == 1 && content.Count == 0; i++)
        {
            if (Grievance(suggestion[i]) is { } told)
            {
                draft.Suggestions[i] = suggestion[i] with { End = told.Start - 1 };
                draft.Content.Add(told);
                draft.Voices.Add(null);
            }
        }
    }

    // 最好一天收两次垃圾，桶天天满出来: why it is asked for.
    private Stretch? Grievance(Stretch wish)
    {
        var mark = message.Text.IndexOf(',', wish.Start, wish.End - wish.Start);
        if (mark < wish.Start + 3 || wish.End - mark < 5 || message.Words.Suggests.Has(message.Text, mark, wish.End))
        {
            return null;
        }

        foreach (var often in (ReadOnlySpan<string>)["天天", "老是", "总是", "整天", "成天", "动不动", "经常"])
        {
            if (message.Text.IndexOf(often, mark, wish.End - mark, StringComparison.Ordinal) >= 0)
            {
                return wish with { Start = mark + 1 };
            }
        }

        return null;
    }

    private List<Stretch> Pieces(Tag begins, int from, int to)
    {
        List<Stretch> pieces = [];
        for (var at = from; at < to; at++)
        {
            if (tags[at].Piece() != begins)
            {
                continue;
            }

            var end = at + 1;
            while (end < tags.Length && tags[end] == begins.Within())
            {
                end++;
            }

            pieces.Add(new Stretch(at, end, 0));
            at = end - 1;
        }

        return pieces;
    }
}
