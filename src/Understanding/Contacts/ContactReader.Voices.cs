namespace WeLiaison.Understanding.Contacts;
internal sealed partial class ContactReader
{
    private static readonly (string Word, int Order)[] Turns =
    [
        ("前者", 0), ("后者", 1), ("前一位", 0), ("后一位", 1), ("前一个", 0), ("后一个", 1), ("前面一位", 0), ("后面一位", 1), ("前一家", 0), ("后一家", 1), ("第一次", 0),
            ("第二次", 1), ("第三次", 2), ("头一次", 0), ("头次", 0), ("第一户", 0), ("第二户", 1), ("第一位", 0), ("第二位", 1), ("第一家", 0), ("第二家", 1), ("第三家", 2),
            ("第三户", 2),
    ];

    /// <summary>
    /// 屈望南说…，宓清说…; 前者讲…，后者讲…: what is said from here on belongs to that person's visit. The place behind the
    /// introducing words, or 0.
    /// </summary>
    private int Speaker(int start, int end)
    {
        foreach (var (word, order) in Turns)
        {
            if (message.Says(start, word) && draft.Persons.Count == 1 && draft.Dates.Exists(known => known.Date.Days.Count > order))
            {
                voice = "#" + order.ToString(System.Globalization.CultureInfo.InvariantCulture);
                var said = start + word.Length;
                said = head.IntroAt(said, end, afterPerson: true) is var behind and > 0 ? behind : said + (message[said] is '谈' or '聊' or '讲' or '说' or '是' ? 1 : 0);
                inMatter = true;
                return said;
            }

            if (message.Says(start, word) && order < drafts.Count(known => known.Persons.Count > 0) + (draft.IsPairwise ? 9 : 0))
            {
                var told = head.IntroAt(start + word.Length, end, afterPerson: true) is var spoken and > 0 ? spoken : start + word.Length;
                if ((drafts.Where(known => known.Persons.Count > 0).ElementAtOrDefault(order) ?? (draft.IsPairwise ? draft : null)) is { } meant)
                {
                    draft = meant;
                    voice = Name(draft, order);
                    return told;
                }
            }
        }

        if (drafts.Count(known => known.Persons.Count > 0) > oneByOne && oneByOne >= 0 && drafts.Count > 1
            && (message.Says(start, "一个") || message.Says(start, "一位") || message.Says(start, "一家") || message.Says(start, "另一个")
                || message.Says(start, "另一位"))
            && head.IntroAt(start + (message[start] == '另' ? 3 : 2), end, afterPerson: true) is var one and > 0)
        {
            // 一个说学位，一个说低保
            draft = drafts.Where(known => known.Persons.Count > 0).ElementAt(oneByOne++);
            inMatter = true;
            return one;
        }

        foreach (var (word, order) in Turns)
        {
            if (order == 0 && draft.Persons.Count > 1 && message.Says(start, word) && head.IntroAt(start + word.Length, end, afterPerson: true) is var first and > 0)
            {
                return first;
            }
        }

        if (!message.People.At(start, end, expected: false, out var person) && !message.People.At(start, end, expected: true, out person))
        {
            return 0;
        }

        var intro = head.IntroAt(person.End, end, afterPerson: true);
        if (intro == 0)
        {
            return 0;
        }

        var name = text[person.Start..person.NameEnd];
        foreach (var known in drafts)
        {
            foreach (var (other, _) in known.Persons)
            {
                if (text.AsSpan(other.Start, other.NameEnd - other.Start).SequenceEqual(name))
                {
                    draft = known;
                    voice = name;
                    return intro;
                }
            }
        }

        return 0;
    }

    /// <summary>两人都说, 讲的都是: what follows is the matter of every visit that has been told.</summary>
    private bool SpeaksForAll(int start)
    {
        if (drafts.Count < 2)
        {
            return false;
        }

        foreach (var opening in (ReadOnlySpan<string>)["两人", "两家", "三家", "三人", "两位", "三位", "他们都", "大家都", "都说", "都反映", "都讲", "都是", "说的都", "讲的都",
            "谈的都", "内容都", "聊的都", "两户", "三户", "二人"])
        {
            if (message.Says(start, opening))
            {
                return true;
            }
        }

        return false;
    }

    private string? Name(VisitDraft of, int order) =>
        of.IsPairwise && order < of.Persons.Count ? text[of.Persons[order].Person.Start..of.Persons[order].Person.NameEnd] : voice;
}
