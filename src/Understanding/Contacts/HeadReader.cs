using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal enum HeadStop
{
    /// <summary>The clause held nothing but who, when, where and how.</summary>
    End,

    /// <summary>From here on the clause speaks of the matter.</summary>
    Matter,

    /// <summary>Words that introduce the matter (他说) stood here; it begins behind them.</summary>
    Introduced,

    /// <summary>A word of asking (建议) stands here.</summary>
    Suggestion,

    /// <summary>Another day begins here after a person has been named: another visit.</summary>
    Another,
}

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

    /// <summary>Where the matter begins, or the clause's end.</summary>
    public int StoppedAt { get; private set; }

    /// <summary>Reads a clause into a draft.</summary>
    public HeadStop Read(int start, int clauseEnd, int clauseNumber, VisitDraft into)
    {
        (draft, clause, end, at, firstFiller, expect, replace, fresh) = (into, clauseNumber, clauseEnd, start, -1, false, false, true);
        lastPersonEnd = -1;
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

        StoppedAt = end;
        return HeadStop.End;
    }

    /// <summary>Whether words that introduce speech stand here: 他说, 反映, 老范还提到. The place behind them, or 0.</summary>
    public int IntroAt(int start, int limit, bool afterPerson)
    {
        var i = start;
        var spoken = afterPerson;
        if (words.Pronouns.Match(text, i) is var pronoun and > 0)
        {
            i += pronoun;
            spoken = true;
        }

        i = spoken && i > start ? Relation(i, limit) : Kin(i);
        spoken |= i > start;
        var linked = false;
        while (i < limit && words.Says.Match(text, i) < 2 && words.SayLinks.Match(text, i) is var link and > 0)
        {
            spoken |= link > 1 && message[i] is '普' or '纷' or '一' or '集' or '多' or '大' && (draft.Persons.Count > 0 || draft.Methods != 0);
            i += link;
            linked = true;
        }

        var says = words.Says.Match(text, i);
        if (says > 1 && message[i + says - 1] == '到' && times.At(text, i + says, null, out _))
        {
            // 从两点谈到四点
            return 0;
        }

        if (says > 0 && words.SureOfPerson.Match(text, i) >= says && message.People.ListedPrefix(i + says) > 0)
        {
            // 听取凌霜的意见, 问田野: the one asked follows.
            return 0;
        }

        if (says == 0 || i + says > limit || words.NotSays.Match(text, i) >= says || (!spoken && words.WeakSays.Match(text, i) == says && !(linked && says > 1)))
        {
            return 0;
        }

        return AfterIntro(i + says, limit);
    }

    // 儿子说, 老伴也讲
    private int Kin(int at)
    {
        var kin = words.Kinship.Match(text, at);
        return kin > 1 && (words.Says.Match(text, at + kin) > 0 || words.SayLinks.Match(text, at + kin) > 0) ? at + kin : at;
    }

    // 她表妹时美琪也说: whose relative speaks does not matter for where the matter begins.
    private int Relation(int at, int limit)
    {
        var kin = words.Kinship.Match(text, at);
        if (kin == 0 || at + kin >= limit)
        {
            return at;
        }

        return message.People.At(at + kin, limit, expected: true, out var person) && (words.Says.Match(text, person.End) > 0 || words.SayLinks.Match(text, person.End) > 0) ? person.End
            : words.Says.Match(text, at + kin) > 0 || words.SayLinks.Match(text, at + kin) > 0 ? at + kin : at;
    }

    private int AfterIntro(int i, int limit)
    {
        // 聊了半个多小时，她说: how long they talked is not what was said.
        if (message[i - 1] == '了' && LastsFrom(i - 1) is var lasted and > 0)
        {
            return IntroAt(Chars.SkipBlank(text, lasted), limit, afterPerson: true) is var more and > 0 ? more : 0;
        }

        while (i < limit)
        {
            var c = message[i];
            if (c is ':' or ',' or '"' or ' ' or '了' or '着' or '道')
            {
                i++;
            }
            else if (words.Says.Match(text, i) is var more and > 0 && words.NotSays.Match(text, i) == 0 && words.WeakSays.Match(text, i) != more)
            {
                i += more;
            }
            else if (message.Says(i, "是") && message[i - 1] is '要' or '的')
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private int Intro()
    {
        var afterPerson = lastPersonEnd == at || draft.Methods != 0 && at == end;
        return IntroAt(at, end, afterPerson || (lastPersonEnd > 0 && lastPersonEnd == firstFiller));
    }

    private bool SuggestionStarts()
    {
        var length = words.Suggests.Match(text, at);
        return length > 1 && !message.Says(at, "希望小学") && !message.Says(at, "希望村") && !message.Says(at, "想想") && !(message.Says(at, "希望") && words.PlaceTails.EndingAt(text, at, Math.Min(end, at + 4)) > 0 && end - at < 7);
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

        return Date() || Time() || Method() || Preposition() || Person() || Group() || Duration() || Filler() || Run();
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

    // 晋小芸（南门菜场）, 父亲节那天（6月16日）
    private void Bracketed(int close)
    {
        if (words.Scanner.At(message.Dates, at + 1, out var date) && date.Firmness == Dates.Firmness.Explicit && date.End <= close)
        {
            draft.Dates.Add((date, clause));
        }
        else if (draft.Places.Count == 0 && LooksLikePlace(at + 1, close))
        {
            draft.Places.Add(new Stretch(at + 1, close, clause));
        }
    }

    private int Closing()
    {
        for (var i = at + 1; i < end && i < at + 40; i++)
        {
            if (message[i] is ')' or ']')
            {
                return i;
            }
        }

        return 0;
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
            draft.Persons.RemoveAll(known => text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start).SequenceEqual(text.AsSpan(person.Start, person.NameEnd - person.Start)));
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
