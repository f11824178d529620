using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.People;

/// <summary>Finds names of persons in one message: the member's own contacts first, then titles, then new names where one is expected.</summary>
internal sealed class PersonFinder
{
    private readonly Lexicon words;
    private readonly string text;
    private readonly string[] contacts;

    public PersonFinder(Lexicon words, string text, IReadOnlyList<string> contacts)
    {
        this.words = words;
        this.text = text;
        this.contacts = contacts.Count == 0 ? [] : [.. contacts.Select(Folding.Fold).Where(name => name.Length > 1)];
    }

    /// <summary>Reads the name that starts exactly here.</summary>
    /// <param name="at">Where the name has to start.</param>
    /// <param name="end">Where it has to end at the latest.</param>
    /// <param name="expected">True where the words before ask for a person, so that any surname may begin one.</param>
    /// <param name="person">The name.</param>
    public bool At(int at, int end, bool expected, out PersonSpan person)
    {
        person = default;
        if (at >= end || !Chars.IsHan(text[at]))
        {
            return false;
        }

        if (Listed(at, end, out person) || Dotted(at, end, out person))
        {
            return true;
        }

        // 方舟养老院 is a body, whoever may be called 方舟.
        if (ListedPrefix(at) > 0)
        {
            return false;
        }

        // 走访的, 和平: what is a common word is no name.
        if (words.NotNames.Match(text, at) > 0)
        {
            return Titled(at, end, expected, wide: false, out person);
        }

        return Titled(at, end, expected, wide: true, out person)
            || Nick(at, end, expected, out person)
            || (expected && (Heard(at, end, out person) || Given(at, end, out person) || Transliterated(at, end, out person) || Full(at, end, out person)))
            || (!expected && HeardForCertain(at, end, out person));
    }

    /// <summary>The length of the name on the list with which the text goes on here, be it a person or part of a place.</summary>
    public int ListedPrefix(int at)
    {
        foreach (var name in contacts)
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0)
            {
                return name.Length;
            }
        }

        return 0;
    }

    /// <summary>The end of a name plus the title after it, if there is one.</summary>
    public int WithTitle(int nameEnd, int end)
    {
        var title = words.Titles.Match(text, nameEnd);
        if (title == 0 || nameEnd + title > end)
        {
            return nameEnd;
        }

        // 卢俊总说: a title of one character is none when it begins another word.
        return title == 1 && (text[nameEnd] is '总' or '工' or '生' or '所' or '处' or '院' or '校' or '头' or '导' or '弟' or '妹' or '局' or '仔' or '太' or '妈' or '爹' or '奶')
            && !Boundary(nameEnd + 1, end) ? nameEnd : nameEnd + title;
    }

    private bool Listed(int at, int end, out PersonSpan person)
    {
        person = default;
        foreach (var name in contacts)
        {
            if (name[0] == text[at] && at + name.Length <= end && string.CompareOrdinal(text, at, name, 0, name.Length) == 0
                && at + name.Length > person.NameEnd && !IsPlaceWithName(at + name.Length))
            {
                person = new PersonSpan(at, at + name.Length, WithTitle(at + name.Length, end), PersonKind.Listed);
            }
        }

        return person.NameEnd > 0 || FirstPart(at, end, out person);
    }

    // 库尔班江 for 库尔班江·赛义提
    private bool FirstPart(int at, int end, out PersonSpan person)
    {
        person = default;
        foreach (var name in contacts)
        {
            var dot = name.IndexOf('·', StringComparison.Ordinal);
            if (dot > 1 && at + dot <= end && string.CompareOrdinal(text, at, name, 0, dot) == 0 && (at + dot >= text.Length || text[at + dot] != '·'))
            {
                person = new PersonSpan(at, at + dot, WithTitle(at + dot, end), PersonKind.Listed);
                return true;
            }
        }

        return false;
    }

    private bool IsPlaceWithName(int end) =>
        end < text.Length && (text[end] is '村' or '路' or '街' or '浜' or '湾' or '桥' or '庄' or '巷'
            || Says(end, "修车") || Says(end, "故居") || IsBodyBehind(end));

    // 方舟养老院, 昌盛超市, 平安小区: a name that a body or an estate bears.
    private bool IsBodyBehind(int end)
    {
        for (var length = 2; length <= 4 && end + length <= text.Length; length++)
        {
            if (words.PlaceTails.EndingAt(text, end, end + length) == length && !words.WeakTails.Contains(text, end, end + length) && text[end] is not ('家' or '店' or '厂' or '屋' or '的' or '单' or '办' or '工' or '摊' or '果' or '大' or '鱼' or '楼' or '门' or '上' or '茶' or '堂' or '老' or '村' or '镇' or '田' or '地' or '河' or '桥' or '山' or '路' or '社' or '公' or '湖' or '江' or '海' or '岸' or '边' or '院' or '树' or '小' or '巷' or '弄'))
            {
                return true;
            }
        }

        return Says(end, "社区") || Says(end, "小区") || Says(end, "小学") || Says(end, "公园") || Says(end, "大桥") || Says(end, "公司");
    }

    /// <summary>阿米娜·吐尔地: the dot makes it certain.</summary>
    private bool Dotted(int at, int end, out PersonSpan person)
    {
        person = default;
        var dot = at;
        while (dot < end && dot - at < 9 && Chars.IsHan(text[dot]))
        {
            dot++;
        }

        if (dot >= end || text[dot] != '·' || dot == at || dot - at > 8 || ListedWithin(at, dot))
        {
            return false;
        }

        var last = dot;
        for (var parts = 0; parts < 6 && last < end && text[last] == '·'; parts++)
        {
            var part = PartEnd(last + 1, end);
            if (part == last + 1)
            {
                break;
            }

            last = part;
        }

        if (last == dot)
        {
            return false;
        }

        person = new PersonSpan(at, last, WithTitle(last, end), PersonKind.New);
        return true;
    }

    // 接到古丽娜·艾力: the name on the list begins later.
    private bool ListedWithin(int at, int dot)
    {
        for (var i = at + 1; i < dot; i++)
        {
            foreach (var name in contacts)
            {
                if (name[0] == text[i] && string.CompareOrdinal(text, i, name, 0, name.Length) == 0)
                {
                    return true;
                }
            }
        }

        for (var i = at; i < dot; i++)
        {
            if (words.NotGiven.Contains(text[i]) && !words.Transliterated.Contains(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private int PartEnd(int at, int end)
    {
        var i = at;
        while (i < end && i - at < 8 && Chars.IsHan(text[i]) && (i == at || words.Transliterated.Contains(text[i]) || !Boundary(i, end)))
        {
            if (i - at >= 2 && !words.Transliterated.Contains(text[i]))
            {
                break;
            }

            i++;
        }

        return i;
    }

    /// <summary>童阿姨, 欧阳老师, 李大爷.</summary>
    private bool Titled(int at, int end, bool expected, bool wide, out PersonSpan person)
    {
        person = default;
        var surname = SurnameAt(at, expected);
        if (surname == 0)
        {
            return false;
        }

        var title = words.Titles.Match(text, at + surname);
        if (title == 0 || at + surname + title > end || (!wide && title == 1))
        {
            return false;
        }

        var word = text.AsSpan(at + surname, title);
        if (title == 1 && ((!expected && word is not ("姐" or "哥" or "姨" or "叔" or "婶" or "嫂" or "总" or "伯" or "爷" or "奶"))
            || word is "生" or "太" or "仔" or "弟" or "妹" or "妈" or "爹" or "头" or "所" or "院" or "处" or "局" or "校" or "婆" && !Boundary(at + surname + 1, end)))
        {
            return false;
        }

        var last = at + surname + title;
        // 王主任医师, 陈副书记
        last = WithTitle(last, end);
        person = new PersonSpan(at, last, last, PersonKind.Titled);
        return true;
    }

    /// <summary>老李, 小陈, 阿强, 老王头.</summary>
    private bool Nick(int at, int end, bool expected, out PersonSpan person)
    {
        person = default;
        if (!words.NickPrefix.Contains(text[at]) || at + 1 >= end)
        {
            return false;
        }

        var next = text[at + 1];
        if (text[at] == '阿')
        {
            var friend = expected && Chars.IsHan(next) && !words.NotGiven.Contains(next) && Boundary(at + 2, end) && next is not ('拉' or '姨');
            person = new PersonSpan(at, at + 2, at + 2, PersonKind.Titled);
            return friend;
        }

        if (words.CompoundSurnames.Match(text, at + 1) is var compound and > 0 && text[at] != '大' && at + 1 + compound <= end && (expected || Boundary(at + 1 + compound, end)))
        {
            var longer = WithTitle(at + 1 + compound, end);
            person = new PersonSpan(at, longer, longer, PersonKind.Titled);
            return true;
        }

        if (text[at] == '大' || !words.Surnames.Contains(next) || NotAfterNick(text[at], next) || !(expected || Boundary(at + 2, end)))
        {
            return false;
        }

        var last = at + 2;
        if (last < end && text[last] is '头' or '子' or '哥' or '姐' or '叔' or '伯' && (last + 1 >= end || Boundary(last + 1, end)))
        {
            last++;
        }

        last = WithTitle(last, end);
        person = new PersonSpan(at, last, last, PersonKind.Titled);
        return true;
    }

    private static bool NotAfterNick(char prefix, char next) => prefix == '老'
        ? next is '师' or '年' or '房' or '干' or '乡' or '路' or '城' or '官' or '来' or '楼' or '区' or '海' or '水' or '全' or '时' or '母' or '家' or '平' or '街' or '银' or '解' or '红' or '党' or '农' or '管' or '门' or '商' or '古' or '木' or '都'
        : next is '区' or '时' or '单' or '车' or '房' or '路' or '水' or '米' or '麦' or '花' or '桥' or '商' or '型' or '于' or '池' or '苗' or '庄' or '位' or '官' or '简' or '门' or '店' or '信' or '年' or '海' or '平' or '满' or '康' or '木' or '班' or '能' or '农' or '边' or '包' or '管' or '牛' or '雪' or '卖';

    private bool Heard(int at, int end, out PersonSpan person)
    {
        foreach (var name in contacts)
        {
            if (at + name.Length <= end && !name.Contains('·', StringComparison.Ordinal) && Sounds.Alike(text, at, name) && !IsPlaceWithName(at + name.Length))
            {
                person = new PersonSpan(at, at + name.Length, WithTitle(at + name.Length, end), PersonKind.Heard);
                return true;
            }
        }

        person = default;
        return false;
    }

    // Away from a place where a person is expected, only a name of three characters that keeps one of them is believed.
    private bool HeardForCertain(int at, int end, out PersonSpan person)
    {
        person = default;
        foreach (var name in contacts)
        {
            if (name.Length >= 3 && (name[0] == text[at] || (at + 1 < end && name[1] == text[at + 1])) && Heard(at, end, out person) && person.NameEnd - at >= 3)
            {
                return true;
            }
        }

        return false;
    }

    private bool Given(int at, int end, out PersonSpan person)
    {
        person = default;
        foreach (var name in contacts)
        {
            var given = name.AsSpan(SurnameLength(name));
            if (given.Length == 2 && at + 2 <= end && text.AsSpan(at, 2).SequenceEqual(given) && !(at > 0 && words.Surnames.Contains(text[at - 1])))
            {
                person = new PersonSpan(at, at + 2, WithTitle(at + 2, end), PersonKind.Given);
                return true;
            }
        }

        return false;
    }

    private bool Transliterated(int at, int end, out PersonSpan person)
    {
        person = default;
        if (text[at] is not ('阿' or '艾' or '买' or '古' or '热' or '吾' or '麦' or '布' or '卓' or '扎' or '次' or '达' or '巴' or '桑' or '格' or '多' or '乌' or '图' or '其' or '斯'
            or '努' or '米' or '吐' or '迪' or '帕' or '塔' or '洛' or '丹' or '旦' or '朝' or '呼' or '那' or '仓' or '伊' or '玉' or '赛' or '萨' or '依' or '哈' or '才' or '德' or '苏'))
        {
            return false;
        }

        var i = at;
        while (i < end && i - at < 8 && words.Transliterated.Contains(text[i]) && !(i - at >= 2 && words.PersonBefore.Match(text, i) > 0))
        {
            i++;
        }

        if (i - at < 3)
        {
            return false;
        }

        person = new PersonSpan(at, i, WithTitle(i, end), PersonKind.New);
        return true;
    }

    /// <summary>Surname and one or two further characters; how many is told by what follows.</summary>
    private bool Full(int at, int end, out PersonSpan person)
    {
        person = default;
        var surname = SurnameAt(at, expected: true);
        var first = at + surname;
        if (surname == 0 || first >= end || !IsGiven(text[first], words.GivenOk))
        {
            return false;
        }

        var two = first + 1 < end && Chars.IsHan(text[first + 1]) && TakesSecond(first, end);
        var last = first + (two ? 2 : 1);
        if (!two && !Boundary(last, end))
        {
            return false;
        }

        if (text[last - 1] is '路' or '街' or '村' or '镇' or '巷' or '弄' or '桥' or '区' or '厂' or '店' or '站' or '馆' or '院' or '校' || BodyFollows(last, end))
        {
            return false;
        }

        person = new PersonSpan(at, last, WithTitle(last, end), PersonKind.New);
        return true;
    }

    // 红光机械厂: what goes on to the end of a body's name is no person.
    private bool BodyFollows(int last, int end)
    {
        if (Boundary(last, end))
        {
            return false;
        }

        for (var length = 1; length <= 4 && last + length <= end; length++)
        {
            if (Chars.IsMark(text[last + length - 1]) || words.Says.Match(text, last + length - 1) > 0)
            {
                return false;
            }

            if (words.PlaceTails.EndingAt(text, last, last + length) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool TakesSecond(int first, int end)
    {
        var c = text[first + 1];
        if (words.NotGiven.Contains(c))
        {
            return words.GivenLast.Contains(c) && (first + 2 >= end || Chars.IsMark(text[first + 2]));
        }

        return Boundary(first + 2, end) || !StartsWord(first + 1, end);
    }

    private bool IsGiven(char c, HashSet<char> allowed) => Chars.IsHan(c) && (!words.NotGiven.Contains(c) || allowed.Contains(c));

    /// <summary>Whether a name may end here: a mark, or a word that goes on about the person.</summary>
    private bool Boundary(int at, int end) =>
        at >= end || !Chars.IsHan(text[at]) || words.NotGiven.Contains(text[at]) || StartsWord(at, end);

    private bool StartsWord(int at, int end) =>
        words.PersonBefore.Match(text, at) > 0 || words.Methods.Match(text, at) > 0 || words.Titles.Match(text, at) > 1 || words.Says.Match(text, at) > 0
        || words.Companions.Match(text, at) > 0 || words.Togethers.Match(text, at) > 0 || Says(at, "夫妇") || Says(at, "夫妻") || Says(at, "等") || Says(at, "两") || at >= end;

    private int SurnameAt(int at, bool expected)
    {
        var compound = words.CompoundSurnames.Match(text, at);
        if (compound > 0)
        {
            return compound;
        }

        return words.Surnames.Contains(text[at]) && (expected || !words.WordLikeSurnames.Contains(text[at]) || (at > 0 && !Chars.IsHan(text[at - 1])) || at == 0) ? 1 : 0;
    }

    private int SurnameLength(string name) => words.CompoundSurnames.Match(name, 0) is var compound and > 0 ? compound : 1;

    private bool Says(int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
