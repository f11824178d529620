using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Weights;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>
/// Reads a report clause by clause: first who was met, when, where and how; then the matter, what is asked for, whether it was
/// settled; and where another visit begins, the same again.
/// </summary>
internal sealed partial class ContactReader
{
    private const int MostVisits = 20;

    private readonly Message message;
    private readonly Lexicon words;
    private readonly string text;
    private readonly HeadReader head;
    private readonly List<VisitDraft> drafts = [];
    private VisitDraft draft = new();
    private int clause;
    private bool inMatter;
    private bool inSuggestion;
    private string? voice;
    private bool introduced;
    private int ownDoing;
    private int oneByOne;

    public ContactReader(Message message)
    {
        this.message = message;
        words = message.Words;
        text = message.Text;
        head = new HeadReader(message, new TimeScanner(words.Dates));
        drafts.Add(draft);
    }

    /// <summary>Reads the whole message; the drafts are in the order of telling, the first may hold only what the others share.</summary>
    public List<VisitDraft> Read(Telling telling = Telling.Report)
    {
        ReadByWords();
        SecondReading.Of(message, drafts, telling);
        if (telling == Telling.Report)
        {
            Enumerated.Complete(message, drafts);
            Settled.Tell(message, drafts);
            RelativeMet.Instead(message, drafts);
            CalledInstead.Tell(message, drafts);
        }

        HoursBeside();
        return drafts;
    }

    /// <summary>By the words alone, without a second look at the whole.</summary>
    public List<VisitDraft> ReadByWords(int from = 0)
    {
        var at = from;
        while (at < text.Length)
        {
            at = SkipMarks(at);
            if (at >= text.Length)
            {
                break;
            }

            clause++;
            at = Clause(at);
        }

        drafts.ForEach(Sift);
        return drafts;
    }

    private int SkipMarks(int at)
    {
        while (at < text.Length && (Chars.IsMark(message[at]) && message[at] is not ('(' or '[')))
        {
            at++;
        }

        return at;
    }

    private int Clause(int start)
    {
        voice = inMatter ? voice : null;
        draft.ForAll |= SpeaksForAll(start);
        var end = Math.Max(start + 1, message.ClauseEnd(start));
        var marked = Enumerator(start, end);
        if (marked > start)
        {
            if (marked >= end)
            {
                // 1. 6.19 …: what the number counts begins behind the blank.
                return SkipMarks(marked);
            }

            return Labelled(marked, end, out var labelled) ? labelled : Numbered(marked, end);
        }

        if (Labelled(start, end, out var past))
        {
            return past;
        }

        if (ToldWhen(start, end) || Missed(start, end))
        {
            return end;
        }

        if (Outcome(start, end))
        {
            return end;
        }

        if (SuggestionAt(start, end) is var asked and > 0)
        {
            return Suggestion(asked, end);
        }

        return inMatter || inSuggestion ? InMatter(start, end) : InHead(start, end);
    }

    private int InHead(int start, int end)
    {
        if (draft.Persons.Count > 0 && !SaysDay(start) && IsAside(start, end))
        {
            SoughtInVain(start, end);
            return end;
        }

        if (StayedAway(start, end) || TalkTold(start, end) || NamesKin(start, end))
        {
            return end;
        }

        if (draft.Persons.Count > 0 && Speaker(start, end) is var told and > 0)
        {
            inMatter = true;
            introduced = true;
            return told >= end ? end : SuggestionAt(told, end) is var wanted and > 0 ? Suggestion(wanted, end) : Matter(told, end);
        }

        if ((draft.Persons.Count > 0 || SoughtOnly || MeetsOwner(draft)) && StartsAnother(start, end, out var trial))
        {
            Begin(trial);
            return Continue(head.StoppedAt, trialEnd, trialStop);
        }

        if (BarePlace(start, end))
        {
            draft.Places.Add(new Stretch(start, end, clause));
            return end;
        }

        var before = draft.Found;
        var (named, days, hours, ways) = (draft.Persons.Count, draft.Dates.Count, draft.Times.Count, draft.Methods);
        var stop = head.Read(start, end, clause, draft);
        if (stop == HeadStop.Matter && named > 0 && draft.Persons.Count == named && draft.Methods == ways && ways != 0 && DropWhenOfMatter(start, days, hours))
        {
            inMatter = true;
            return Matter(start, end);
        }

        if (stop == HeadStop.End && draft.Found == before && ClauseWeights.Matter.Of(message, start, end) > PlainlyAmiss)
        {
            // 医保结算老失败，阎桂珍讲的，4月10号去她家: the matter may be told before anything else.
            AddMatter(start, end);
            return end;
        }

        // 职业打假人反复投诉: a clause that only ends with a word of telling, and nothing follows, is itself the matter.
        return stop == HeadStop.Introduced && head.StoppedAt >= end && SkipMarks(end) >= text.Length && draft.Persons.Count == named && named > 0 && end - start > 4
            ? Matter(start, end) : Continue(head.StoppedAt, end, stop);
    }

    private int InMatter(int start, int end)
    {
        if (MayBeHead(start, end) && StartsAnother(start, end, out var trial))
        {
            Begin(trial);
            return Continue(head.StoppedAt, trialEnd, trialStop);
        }

        if (draft.Persons.Count == 0 && MayBeHead(start, end) && FindsPerson(start, end))
        {
            return Continue(head.StoppedAt, trialEnd, trialStop);
        }

        if ((!introduced || message[start] == '是') && (StayedAway(start, end) || TalkTold(start, end) || NamesKin(start, end)))
        {
            return end;
        }

        if (Speaker(start, end) is var told and > 0)
        {
            inSuggestion = false;
            return told >= end ? end : SuggestionAt(told, end) is var wanted and > 0 ? Suggestion(wanted, end) : Matter(told, end);
        }

        if (MayBeHead(start, end) && AddsToHead(start, end))
        {
            return end;
        }

        if (OwnDoing(start, end) || ((draft.Persons.Count > 0 || draft.Methods != 0) && IsAside(start, end)))
        {
            return end;
        }

        var intro = inMatter && draft.Content.Count == 0 ? head.IntroAt(start, end, afterPerson: true) : AnotherVoice(start, end);
        if (intro > 0 && intro <= end)
        {
            DropRemarks(start, intro);
            inSuggestion = false;
            inMatter = true;
            return intro >= end ? end : SuggestionAt(intro, end) is var asked and > 0 ? Suggestion(asked, end) : Matter(intro, end);
        }

        if (inSuggestion && !BackToMatter(start, end))
        {
            AddSuggestion(start, end);
            return end;
        }

        return Matter(start, end);
    }

    private bool Has(int from, int to, string word) => from < to && text.AsSpan(from, to - from).Contains(word, StringComparison.Ordinal);

    public (int From, int To) Trim(int from, int to) => Trimming.Trim(words, text, from, to);
}
