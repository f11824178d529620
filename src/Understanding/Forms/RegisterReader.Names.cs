using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

internal static partial class RegisterReader
{
    private static bool Name(Turn turn, int from, int to, Entry entry, out int rest)
    {
        rest = from;
        var message = turn.Message;
        if (!message.People.At(from, to, expected: true, out var person) && IsBareName(message, from, to))
        {
            person = new PersonSpan(from, to, to, PersonKind.New);
        }

        if (person.End > 0 && AfterRelation(message, person, to) is var after and > 0)
        {
            // 皮志新的女儿皮小叶: the one who is related is meant, and may be named only later.
            if (!message.People.At(after, to, expected: true, out person)
                && !(message[after] is not ('也' or '想' or '要' or '说' or '是' or '来') && IsBareName(message, after, to)
                    && (person = new PersonSpan(after, to, to, PersonKind.New)).End > 0))
            {
                rest = to;
                entry.Related = true;
                return true;
            }
        }

        if (person.Kind == PersonKind.New && person.End == to - 1 && to - from <= 5 && IsBareName(message, person.End - 2, to))
        {
            // 曲比伍牛: nothing else can stand in a clause of a name's length.
            person = new PersonSpan(from, to, to, PersonKind.New);
        }

        if (person.End < to && person.Kind == PersonKind.New && NameAtEnd(message, from, to) is var behind && behind.End == to)
        {
            person = default;
        }

        if (person.End == 0)
        {
            // 向阳菜场摊主郝桂英: the job stands before the name.
            for (var i = from; i < to - 1; i++)
            {
                // 邻居老缪: how they know each other is no job.
                if (message.Says(i, "邻居") || message.Says(i, "朋友") || message.Says(i, "同学") || message.Says(i, "亲戚") || message.Says(i, "老乡"))
                {
                    if (message.People.At(i + 2, to, expected: true, out person) && person.End >= to - 1)
                    {
                        entry.Add(turn, person);
                        rest = to;
                        return true;
                    }

                    continue;
                }

                if (message.Words.Descriptors.Match(message.Text, i) is var job and > 1 && message.People.At(i + job, to, expected: true, out person) && person.End >= to - 1)
                {
                    entry.Add(turn, person);
                    Work(turn, from, i + job, entry);
                    rest = to;
                    return true;
                }
            }

            if (NameAtEnd(message, from, to) is { End: > 0 } last)
            {
                entry.Add(turn, last);
                Work(turn, from, last.Start, entry);
                rest = to;
                return true;
            }

            // 开五金店的卞大海
            var of = from + message.Text.AsSpan(from, to - from).LastIndexOf('的');
            if (of > from && message.People.At(of + 1, to, expected: true, out person) && person.End == to)
            {
                entry.Add(turn, person);
                if ((of - from > 2 && !message.Says(of - 2, "楼上") && !message.Says(of - 2, "楼下") && !message.Says(of - 2, "隔壁")
                    && !message.Says(of - 2, "园区") && IsBody(message, from, of))
                    || SplitWork(message, from, of).HasJob || OwnTrade(message, from, of) is not null)
                {
                    Work(turn, from, of, entry);
                }

                rest = to;
                return true;
            }

            return false;
        }

        if (person.Kind == PersonKind.New && person.End < to && to - from <= 6 && IsForeign(message, from, to))
        {
            person = new PersonSpan(from, to, to, PersonKind.New);
        }

        entry.Add(turn, person);
        rest = person.End;
        while (message[rest] is '、' or '和' or '跟' && message.People.At(PastKin(message, rest + 1), message.Text.Length, expected: true, out var other))
        {
            entry.Add(turn, other);
            rest = other.End;
        }

        return true;
    }

    // 和她爱人周立
    private static int PastKin(Message message, int at) =>
        message[at] is '他' or '她' && message.Words.Kinship.Match(message.Text, at + 1) is var kin and > 0 ? at + 1 + kin : at;

    // 阿布都拉: every character is one of which names of several peoples are made.
    private static bool IsForeign(Message message, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!message.Words.Transliterated.Contains(message[at]) && message[at] != '都')
            {
                return false;
            }
        }

        return true;
    }

    // 老街修表匠荣德生: behind what ends like a trade.
    private static PersonSpan NameAtEnd(Message message, int from, int to)
    {
        for (var i = Math.Max(from + 2, to - 4); i <= to - 2; i++)
        {
            if (EndsTrade(message[i - 1]) && message.People.At(i, to, expected: true, out var person) && person.End == to
                && person.Kind is PersonKind.New or PersonKind.Listed && i - from >= 3)
            {
                return person;
            }
        }

        return default;
    }

    // 赏析云, 别小雪: where a name has to come, two or three characters by themselves are one.
    private static bool IsBareName(Message message, int from, int to)
    {
        if (to - from is < 2 or > 3 || message.Words.Descriptors.Match(message.Text, from) == to - from || message.Words.PlaceTails.EndingAt(message.Text, from, to) > 1)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            if (!Chars.IsHan(message.Text[i]))
            {
                return false;
            }
        }

        return !(message.Says(from, "联系") || message.Says(from, "电话") || message.Says(from, "登记") || message.Says(from, "吧"));
    }
}
