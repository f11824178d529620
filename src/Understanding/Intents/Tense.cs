using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Intents;

/// <summary>Whether what was read is a contact at all, and whether it has happened, is still to come, or did not come about.</summary>
internal sealed class Tense
{
    private const int InPerson = (1 << (int)MethodKind.Visit) | (1 << (int)MethodKind.Individual) | (1 << (int)MethodKind.Met);

    public Tense(Turn turn, List<VisitDraft> drafts)
    {
        var today = turn.Message.Today;
        var head = Head(turn, drafts);
        var future = drafts.Exists(draft => draft.Dates.Exists(known => known.Date.Day > today && known.Date.Firmness >= Firmness.Festival));
        var intends = drafts.Exists(draft => draft.Content.Count > 0 && IsIntention(turn.Message.Text, PastDay(turn.Message, draft.Content[0].Start)));
        var matter = !intends && drafts.Exists(draft => draft.Content.Count + draft.Suggestions.Count > 0);
        var done = PatternBook.Says("done", head) || (matter && turn.Says("told"));
        var putOff = drafts.Exists(draft => draft.Persons.Count > 0 || draft.Methods != 0 || draft.Dates.Count > 0) && PatternBook.Says("put_off", Told(turn, drafts));
        var meant = PatternBook.Says("plan_verb", head);
        var past = drafts.Exists(draft =>
            draft.Dates.Exists(known =>
                ((known.Date.Day < today && !(meant && MayBeAhead(turn, known.Date))) || (known.Date.Day == today && !meant))
                && known.Date.Firmness > Firmness.JustNow));
        var missed = drafts.Exists(draft => draft.Missed) || PatternBook.Says("not_done", head);
        IsStrong = drafts.Exists(draft =>
            draft.Persons.Count + draft.Alongside.Count > 0 && !draft.Missed
            && ((draft.Methods & InPerson) != 0 || draft.Dates.Count > 0 || (draft.Methods != 0 && draft.Content.Count > 0))
            && (draft.Methods != 0 || draft.Content.Count > 0 || draft.Places.Count > 0)) && !turn.Says("not_strong");
        IsPlan = (future && !(past && done)) || (putOff && !done) || turn.Says("put_off_sure") || (meant && !done && !(past && matter))
            || (!done && !turn.Says("told") && FarBack(turn.Message, drafts, matter ? 345 : 300));
        IsNotDone = !IsPlan && missed && !done && !matter
            && !(drafts.Exists(draft => draft.Missed) && drafts.Exists(draft => !draft.Missed && draft.Persons.Count > 0 && draft.Methods != 0));
        IsContact = IsStrong || drafts.Exists(draft => !draft.Missed && Counts(turn, draft)) || (turn.Says("visit_done") && turn.IsShort && !turn.Says("question"));
    }

    /// <summary>Somebody is named, and how or when: nothing else is meant than a contact.</summary>
    public bool IsStrong { get; }

    public bool IsPlan { get; }

    public bool IsNotDone { get; }

    public bool IsContact { get; }

    // 周三要和他碰头: a bare weekday or day is as well the next one.
    private static bool MayBeAhead(Turn turn, DateSpan said) =>
        turn.Words.Scanner.At(turn.Message.Dates with { Direction = Direction.Future }, said.Start, out var ahead) && ahead.Day is { } day
            && day.DayNumber - turn.Message.Today.DayNumber is > 0 and < 32;

    private static bool Counts(Turn turn, VisitDraft draft)
    {
        var met = (draft.Methods & InPerson) != 0;
        return (draft.Persons.Count > 0 && (draft.Methods != 0 || draft.Dates.Count > 0 || draft.Places.Count > 0 || draft.Content.Count > 0))
            || (draft.Alongside.Count > 0 && (met || draft.Dates.Count > 0 || (draft.Places.Count > 0 && draft.Content.Count > 0)))
            || (met && (draft.Dates.Count > 0 || draft.Places.Count > 0 || draft.Content.Count > 0) && !turn.Says("question"))
            || (draft.Methods != 0 && draft.Dates.Count > 0 && (draft.Content.Count > 0 || draft.Places.Count > 0));
    }

    /// <summary>What stands before the matter: plans and wishes within the matter are the other person's.</summary>
    private static string Head(Turn turn, List<VisitDraft> drafts)
    {
        var text = turn.Message.Text;
        var end = text.Length;
        foreach (var draft in drafts)
        {
            if (draft.Content.Count > 0 && draft.Persons.Count > 0)
            {
                // 还没去走访，准备下周三去: what reads like the matter may be the intention itself.
                var start = draft.Content[0].Start;
                end = Math.Min(end, IsIntention(text, PastDay(turn.Message, start)) ? draft.Content[0].End : start);
            }
        }

        return text[..end];
    }

    // 建议挪到围墙边: what the other one asks for puts no visit off.
    private static string Told(Turn turn, List<VisitDraft> drafts)
    {
        var asked = drafts.Find(draft => draft.Persons.Count > 0 && draft.Content.Count > 0 && draft.Suggestions.Count > 0 && draft.Suggestions[0].Start > draft.Content[0].Start);
        return asked is null ? turn.Text : turn.Text[..Math.Min(turn.Text.Length, asked.Suggestions[0].Start)];
    }

    // 国庆前得去一趟: the intention stands behind the day.
    private static int PastDay(Message message, int at) => message.Words.Scanner.At(message.Dates, at, out var span) ? span.End : at;

    private static bool IsIntention(string text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["还没", "没走访", "没去", "准备", "打算", "想约", "想去", "要去", "要到", "要同", "要跟", "要找", "要走访", "计划", "约好", "约了",
            "改到", "推迟", "预备", "说好", "还要", "还得", "得去", "得跑", "得找", "得上", "要跑", "要来我", "要过来", "再去", "去一趟"])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // 4月8日 said on the 3rd of April without a word of the past: a year ago is hardly meant.
    private static bool FarBack(Message message, List<VisitDraft> drafts, int days) =>
        drafts.Exists(draft => draft.Persons.Count > 0 || draft.Methods != 0)
            && drafts.Exists(draft =>
                draft.Dates.Exists(known =>
                    known.Date is { Firmness: Firmness.Explicit or Firmness.Festival, Day: { } day }
                    && message.Today.DayNumber - day.DayNumber is var back && back > days && back < 367 && !IsPointedAt(message, known.Date)));

    // 腊八那天: one speaks so of a day that has been.
    private static bool IsPointedAt(Message message, DateSpan said) =>
        message.Text.AsSpan(said.Start, Math.Min(message.Text.Length, said.End + 2) - said.Start) is var words
            && (words.Contains("那天", StringComparison.Ordinal) || words.Contains("当天", StringComparison.Ordinal)
                || words.Contains("那晚", StringComparison.Ordinal) || words.Contains("当晚", StringComparison.Ordinal));
}
