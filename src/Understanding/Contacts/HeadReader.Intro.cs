using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
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

        if (says == 0 || i + says > limit || (says > 1 && NamesRoom(i + says)) || words.NotSays.Match(text, i) >= says
            || (!spoken && words.WeakSays.Match(text, i) == says && !(linked && says > 1)))
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

        return message.People.At(at + kin, limit, expected: true, out var person)
            && (words.Says.Match(text, person.End) > 0 || words.SayLinks.Match(text, person.End) > 0) ? person.End
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
}
