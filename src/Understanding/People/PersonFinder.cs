using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.People;

/// <summary>Finds names of persons in one message: the member's own contacts first, then titles, then new names where one is expected.</summary>
internal sealed partial class PersonFinder
{
    private readonly Lexicon words;
    private readonly string text;
    private readonly string[] contacts;
    private readonly HashSet<char> listedSurnames;

    public PersonFinder(Lexicon words, string text, IReadOnlyList<string> contacts)
    {
        this.words = words;
        this.text = text;
        this.contacts = contacts.Count == 0 ? [] : [.. contacts.Select(Folding.Fold).Where(name => name.Length > 1)];
        listedSurnames = [.. this.contacts.Where(name => name.Length is 2 or 3 && !name.Contains('·', StringComparison.Ordinal)).Select(name => name[0])];
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
            // Kevin黄
            return at < end && Chars.IsLatin(text[at]) && !(at > 0 && Chars.IsLatin(text[at - 1])) && Listed(at, end, out person);
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

        // 班主任甘老师, 师傅小李: the last character of a title begins no name.
        if (at > 1 && text[at] is '任' or '师' or '傅' or '管' or '理' or '长' or '支' && words.Titles.EndsAt(text, at + 1, Math.Max(0, at - 3)))
        {
            return false;
        }

        if (at > 0 && text[at] == '单' && text[at - 1] is '名' or '菜' or '账' or '订' or '传')
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
        // 跟王秀兰教师节那天聊的: the festival's name is no title.
        var title = words.Titles.Match(text, nameEnd);
        title = title > 0 && nameEnd + title < text.Length && text[nameEnd + title] == '节' ? 0 : title;
        if (title == 0 || nameEnd + title > end)
        {
            return nameEnd;
        }

        // 卢俊总说: a title of one character is none when it begins another word.
        return title == 1 && (text[nameEnd] is '总' or '工' or '生' or '所' or '处' or '院' or '校' or '头' or '导' or '弟' or '妹' or '局' or '仔' or '太' or '妈' or '爹' or '奶')
            && !Boundary(nameEnd + 1, end) ? nameEnd : nameEnd + title;
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
        if (title == 0 && IsElder(at, surname, end))
        {
            person = new PersonSpan(at, at + surname + 1, at + surname + 1, PersonKind.Titled);
            return true;
        }

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
        if (Chars.IsHan(last < text.Length ? text[last] : ' ') && IsBodyBehind(last))
        {
            // 东郭先生饭馆
            return false;
        }

        person = new PersonSpan(at, last, last, PersonKind.Titled);
        return true;
    }

    // 区老那里, 钟老说: the honour is given only to somebody of the list, and where nothing goes on with 老.
    private bool IsElder(int at, int surname, int end)
    {
        var last = at + surname + 1;
        return last <= end && text[last - 1] == '老' && (last >= end || !Chars.IsHan(text[last]) || text[last] is '那' or '家' or '说' or '讲' or '在' or '来' or '打' or '的' or '和')
            && Array.Exists(contacts, name => string.CompareOrdinal(name, 0, text, at, surname) == 0);
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

        if (text[at] == '大' || !(words.Surnames.Contains(next) || listedSurnames.Contains(next)) || NotAfterNick(text[at], next) || !(expected || Boundary(at + 2, end)))
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
        ? next is '师' or '年' or '房' or '干' or '乡' or '路' or '城' or '官' or '来' or '楼' or '区' or '海' or '水' or '全' or '时' or '母' or '家' or '平' or '街'
        or '银' or '解' or '红' or '党' or '农' or '管' or '门' or '商' or '古' or '木' or '都'
        : next is '区' or '时' or '单' or '车' or '房' or '路' or '水' or '米' or '麦' or '花' or '桥' or '商' or '型' or '于' or '池' or '苗' or '庄' or '位' or '官'
        or '简' or '门' or '店' or '信' or '年' or '海' or '平' or '满' or '康' or '木' or '班' or '能' or '农' or '边' or '包' or '管' or '牛' or '雪' or '卖';

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

        return (words.Surnames.Contains(text[at]) || listedSurnames.Contains(text[at]))
            && (expected || !words.WordLikeSurnames.Contains(text[at]) || (at > 0 && !Chars.IsHan(text[at - 1])) || at == 0)
            ? 1
            : 0;
    }

    private int SurnameLength(string name) => words.CompoundSurnames.Match(name, 0) is var compound and > 0 ? compound : 1;

    private bool Says(int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
