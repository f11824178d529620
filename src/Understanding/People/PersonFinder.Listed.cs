using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.People;

internal sealed partial class PersonFinder
{
    private bool Listed(int at, int end, out PersonSpan person)
    {
        person = default;
        foreach (var name in contacts)
        {
            if (name[0] == text[at] && at + name.Length <= end && string.CompareOrdinal(text, at, name, 0, name.Length) == 0
                && at + name.Length > person.NameEnd && !IsPlaceWithName(at + name.Length) && !GoesOn(at + name.Length, end, name))
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
            if (dot > 0 && Undotted(at, end, name) is var last and > 0)
            {
                person = new PersonSpan(at, last, WithTitle(last, end), PersonKind.Listed);
                return true;
            }

            if (dot > 1 && at + dot <= end && string.CompareOrdinal(text, at, name, 0, dot) == 0 && (at + dot >= text.Length || text[at + dot] != '·'))
            {
                // 阿依古丽大姐: as she is called.
                var called = WithTitle(at + dot, end);
                person = new PersonSpan(at, at + dot, called, called > at + dot ? PersonKind.Given : PersonKind.Listed);
                return true;
            }
        }

        return false;
    }

    // 库尔班热西提 for 库尔班·热西提
    private int Undotted(int at, int end, string name)
    {
        var i = at;
        foreach (var c in name)
        {
            if (c == '·')
            {
                continue;
            }

            if (i >= end || text[i] != c)
            {
                return 0;
            }

            i++;
        }

        return i;
    }

    private bool IsPlaceWithName(int end) =>
        end < text.Length && (text[end] is '村' or '路' or '街' or '浜' or '湾' or '桥' or '庄' or '巷'
            || Says(end, "修车") || Says(end, "故居") || IsBodyBehind(end));

    // 方舟养老院, 昌盛超市, 平安小区: a name that a body or an estate bears.
    private bool IsBodyBehind(int end)
    {
        for (var length = 2; length <= 4 && end + length <= text.Length; length++)
        {
            if (words.PlaceTails.EndingAt(text, end, end + length) == length && !words.WeakTails.Contains(text, end, end + length)
                && text[end] is not ('家' or '店' or '厂' or '屋' or '的' or '单' or '办' or '工' or '摊' or '果' or '大' or '鱼' or '楼' or '门' or '上' or '茶'
                    or '堂' or '老' or '村' or '镇' or '田' or '地' or '河' or '桥' or '山' or '路' or '社' or '公' or '湖' or '江' or '海' or '岸' or '边' or '院'
                    or '树' or '小' or '巷' or '弄'))
            {
                return true;
            }
        }

        return Says(end, "社区") || Says(end, "小区") || Says(end, "小学") || Says(end, "公园") || Says(end, "大桥") || Says(end, "公司");
    }

    private bool Heard(int at, int end, out PersonSpan person)
    {
        foreach (var name in contacts)
        {
            if (at + name.Length <= end && !name.Contains('·', StringComparison.Ordinal)
                && (Sounds.Alike(text, at, name) || MistypedCompound(at, name)) && !IsPlaceWithName(at + name.Length))
            {
                person = new PersonSpan(at, at + name.Length, WithTitle(at + name.Length, end), PersonKind.Heard);
                return true;
            }
        }

        person = default;
        return false;
    }

    // 白学礼 is nobody else's 白雪: a third character before a mark belongs to the name.
    private bool GoesOn(int at, int end, string name) =>
        name.Length == 2 && at < end && Chars.IsHan(text[at]) && (at + 1 >= end || Chars.IsMark(text[at + 1])) && !words.NotGiven.Contains(text[at])
            && words.Titles.Match(text, at) == 0 && !StartsWord(at, end);

    // 皇普静 for 皇甫静: of a compound surname one character is mistaken.
    private bool MistypedCompound(int at, string name)
    {
        var surname = words.CompoundSurnames.Match(name, 0);
        return surname == 2 && name.Length > 2 && (text[at] == name[0] || text[at + 1] == name[1]) && string.CompareOrdinal(text, at + 2, name, 2, name.Length - 2) == 0;
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
}
