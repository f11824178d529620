using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>Reads the part of a clause that says who was met, when, where and how, token by token from the left.</summary>
internal sealed partial class HeadReader(Message message, TimeScanner times)
{
    private readonly string text = message.Text;
    private readonly Lexicon words = message.Words;
    private VisitDraft draft = new();
    private int clause;
    private int end;
    private int at;
    private int firstFiller;
    private int lastPersonEnd;
    private bool expect;
    private bool replace;
    private bool fresh;
    private int mediumEnd;

    /// <summary>Where the matter begins, or the clause's end.</summary>
    public int StoppedAt { get; private set; }

    /// <summary>Reads a clause into a draft.</summary>
    public HeadStop Read(int start, int clauseEnd, int clauseNumber, VisitDraft into)
    {
        (draft, clause, end, at, firstFiller, expect, replace, fresh) = (into, clauseNumber, clauseEnd, start, -1, false, into.TakenBack, true);
        into.TakenBack = false;
        lastPersonEnd = -1;
        mediumEnd = -1;
        while (at < end)
        {
            if (Intro() is var intro and > 0)
            {
                StoppedAt = intro;
                return HeadStop.Introduced;
            }

            if (fresh && SuggestionStarts())
            {
                StoppedAt = at;
                return HeadStop.Suggestion;
            }

            if (at > start && AnotherBegins())
            {
                StoppedAt = at;
                return HeadStop.Another;
            }

            if (!Token())
            {
                StoppedAt = firstFiller >= 0 ? firstFiller : at;
                return HeadStop.Matter;
            }
        }

        draft.TakenBack = replace;
        StoppedAt = end;
        return HeadStop.End;
    }

    private bool SuggestionStarts()
    {
        var length = words.Suggests.Match(text, at);
        return length > 1 && !message.Says(at, "希望小学") && !message.Says(at, "希望村") && !message.Says(at, "想想")
            && !(message.Says(at, "希望") && words.PlaceTails.EndingAt(text, at, Math.Min(end, at + 4)) > 0 && end - at < 7);
    }

    private bool Token()
    {
        if (Chars.IsMark(message[at]))
        {
            return Companions() || Mark();
        }

        if (Wrong() || Companions() || ListedPerson())
        {
            return true;
        }

        if (message.People.At(at, end, expect, out var certain) && certain.Kind != PersonKind.New && !(words.Methods.Match(text, at) > 1))
        {
            return Take(certain);
        }

        return Date() || Time() || Method() || TalkByLength() || Preposition() || Person() || Group() || Duration() || Filler() || Run();
    }

    private bool Mark()
    {
        if (message[at] is '(' or '[' && Closing() is var close and > 0)
        {
            // What stands in brackets after a name explains it; before one it may hold the names.
            if (lastPersonEnd == at || (draft.Dates.Count > 0 && draft.Dates[^1].Date.End == at))
            {
                Bracketed(close);
                at = close + 1;
                lastPersonEnd = lastPersonEnd > 0 ? at : lastPersonEnd;
                return true;
            }

            expect = true;
        }

        expect |= message[at] == ':' || (message[at] == '、' && lastPersonEnd == at);
        at++;
        return true;
    }

    /// <summary>周三，不对，周四: what follows takes the place of what stood before.</summary>
    private bool Wrong()
    {
        var length = words.Wrong.Match(text, at);
        if (length == 0 || (length == 1 && at + 1 < end && Chars.IsHan(message[at + 1]) && message[at + 1] != '是'))
        {
            return false;
        }

        if (message.Says(at, "不是"))
        {
            return NotThis(length);
        }

        if (length == 1 && draft.IsEmpty)
        {
            return false;
        }

        Strong(at + length);
        replace = true;
        return true;
    }

    // 不是建萍: a name or a day that is denied is passed over; 是 before the right one is a filler.
    private bool NotThis(int length)
    {
        var next = at + length;
        if (message.People.At(next, end, expected: true, out var person))
        {
            draft.Persons.RemoveAll(known =>
                text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start)
                .SequenceEqual(text.AsSpan(person.Start, person.NameEnd - person.Start)));
            Strong(person.End);
            return true;
        }

        if (message.Words.Scanner.At(message.Dates, next, out var date))
        {
            draft.Dates.RemoveAll(known => known.Date.Day == date.Day);
            Strong(date.End);
            return true;
        }

        return false;
    }

    private void Strong(int next)
    {
        at = next;
        firstFiller = -1;
        expect = false;
        fresh = false;
    }
}
