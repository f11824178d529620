using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.People;

internal sealed partial class PersonFinder
{
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

    private bool Transliterated(int at, int end, out PersonSpan person)
    {
        person = default;
        if (text[at] is not ('额' or '敖' or '穆' or '阿' or '艾' or '买' or '古' or '热' or '吾' or '麦' or '布' or '卓' or '扎' or '次' or '达' or '巴' or '桑'
            or '格' or '多' or '乌' or '图' or '其' or '斯'
            or '努' or '米' or '吐' or '迪' or '帕' or '塔' or '洛' or '丹' or '旦' or '朝' or '呼' or '那' or '仓' or '伊' or '玉' or '赛' or '萨' or '依' or '哈' or '才' or '德' or '苏'))
        {
            return false;
        }

        var i = at;
        while (i < end && i - at < 8 && words.Transliterated.Contains(text[i])
            && !(i - at >= 2
                && (words.PersonBefore.Match(text, i) > 0
                    || (text[i] == '和' && i + 2 < end && words.Transliterated.Contains(text[i + 1]) && words.Transliterated.Contains(text[i + 2])))))
        {
            i++;
        }

        // 达瓦、德吉夫妇: behind another name two characters will do.
        var listed = i - at == 2 && at > 1 && text[at - 1] == '、' && (i >= end || Chars.IsMark(text[i]) || Says(i, "夫妇") || Says(i, "夫妻") || Says(i, "两"));
        if (i - at < 3 && !listed)
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
            return words.GivenLast.Contains(c) && (first + 2 >= end || Chars.IsMark(text[first + 2]) || (c is not ('来' or '有') && words.Methods.Match(text, first + 2) > 0));
        }

        return Boundary(first + 2, end) || !StartsWord(first + 1, end);
    }

    private bool IsGiven(char c, HashSet<char> allowed) => Chars.IsHan(c) && (!words.NotGiven.Contains(c) || allowed.Contains(c));
}
