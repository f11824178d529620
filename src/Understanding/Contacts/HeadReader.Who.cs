using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;
internal sealed partial class HeadReader
{
    private bool ListedPerson() =>
        message.People.At(at, end, expect, out var person) && person.Kind == PersonKind.Listed && (ShopOfKnown(person) || Take(person));

    // 走访霍山，霍山茶厂: a clause that ends like a place and begins with the name just said is the place.
    private bool ShopOfKnown(PersonSpan person)
    {
        if (!fresh || person.End >= end || draft.Places.Count > 0 || !LooksLikePlace(at, end)
            || !draft.Persons.Exists(known => text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start).SequenceEqual(text.AsSpan(person.Start, person.NameEnd - person.Start))))
        {
            return false;
        }

        AddPlace(at, end, clause);
        Strong(end);
        return true;
    }

    private bool Person()
    {
        if (message.People.At(at, end, expect, out var person))
        {
            return Take(person);
        }

        // 秦玉来访, 秦玉给我打电话: nobody was asked for, but what follows says that it is a person.
        if (!expect && message.People.At(at, end, expected: true, out person) && !words.WordLikeSurnames.Contains(message[at])
            && (ActsNext(person.End) || IsAlone(person) || ListGoesOn(person)))
        {
            return Take(person);
        }

        return false;
    }

    private bool ActsNext(int after) => words.PersonBefore.Match(text, after) > 1 && after < end && words.Says.Match(text, after) == 0
        || (words.Says.Match(text, after) > 0 && (draft.Methods != 0 || draft.Dates.Count > 0) && draft.Persons.Count == 0 && after < end);

    // 东湖街道，秦玉，窨井盖响
    private bool IsAlone(PersonSpan person) =>
        fresh && person.End == end && person.Kind == PersonKind.New && end - person.Start <= 4 && draft.Persons.Count == 0
        && (draft.Dates.Count > 0 || draft.Methods != 0 || draft.Places.Count > 0) && draft.Content.Count == 0;

    private bool ListGoesOn(PersonSpan person) =>
        message[person.End] is '、' && message.People.At(person.End + 1, end, expected: true, out _) && person.Kind == PersonKind.New;

    private bool Take(PersonSpan person)
    {
        if (AreCompanions(person.End, out var past))
        {
            draft.Alongside.Add(person);
            Strong(past);
            return true;
        }

        if (replace && draft.Persons.Count > 0)
        {
            draft.Persons.RemoveAt(draft.Persons.Count - 1);
            replace = false;
        }

        // A name twice is one person, and so is 欧阳老师 after 欧阳震.
        if (!IsTitleOfKnown(person) && !draft.Persons.Exists(known => text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start).SequenceEqual(text.AsSpan(person.Start, person.NameEnd - person.Start))))
        {
            draft.Persons.Add((person, clause));
        }

        Strong(person.End);
        lastPersonEnd = person.End;
        if (draft.Persons.Count > 0)
        {
            AfterPerson();
        }

        return true;
    }

    private bool IsTitleOfKnown(PersonSpan person) =>
        person.Kind == PersonKind.Titled && !expect && message[person.Start] is not ('老' or '小' or '阿')
        && draft.Persons.Exists(known => known.Person.Kind == PersonKind.Listed && message[known.Person.Start] == message[person.Start]);

    /// <summary>What may follow a name: 一家, 夫妇, 等人; 家 as the place; 和 and 、 before another name; 不在, whose relative was met.</summary>
    private void AfterPerson()
    {
        var i = at;
        var own = words.Pronouns.Match(text, i) == 1 ? 1 : 0;
        if (words.Absent.Match(text, i + own) is var away and > 0 && away + own is var absent)
        {
            draft.Alongside.AddRange(draft.Persons.Select(known => known.Person));
            draft.Persons.Clear();
            Strong(i + absent);
            return;
        }

        if (Relative(i) is var kin and > 0 && message.People.At(kin, end, expected: true, out var relative))
        {
            // 卢俊儿子卢小军: the relative is the one met.
            draft.Alongside.Add(draft.Persons[^1].Person);
            draft.Persons.RemoveAt(draft.Persons.Count - 1);
            at = kin;
            Take(relative);
            return;
        }

        HomeOf(draft.Persons[^1].Person);
        if (message[at] is '和' or '与' or '跟' or '及' or '同' or '、' or '还' or '以' or '以' && NextPerson() is var next and > 0)
        {
            at = next;
            expect = true;
        }
    }

    /// <summary>石一诺的爷爷石铁军, 楼小宛的邻居高桂香, 庞秀荣家隔壁的申小松: the place of the second name, or 0.</summary>
    private int Relative(int from)
    {
        var i = from + (message[from] == '家' && message[from + 1] is '隔' or '楼' or '对' ? 1 : 0);
        i += message[i] == '的' ? 1 : 0;
        var noun = Math.Max(words.Kinship.Match(text, i), Math.Max(words.Descriptors.Match(text, i) is var descriptor && descriptor > 1 ? descriptor : 0, message.Says(i, "隔壁的") ? 3 : message.Says(i, "隔壁") ? 2 : 0));
        if (noun == 0)
        {
            return 0;
        }

        i += noun;
        i += message[i] == '的' ? 1 : 0;
        return i < end ? i : 0;
    }

    private int NextPerson()
    {
        foreach (var joint in (ReadOnlySpan<string>)["以及", "还有", "和", "与", "跟", "及", "同", "、"])
        {
            if (message.Says(at, joint))
            {
                var next = at + joint.Length;
                var skip = SkipDescriptors(next);
                return message.People.At(skip, end, expected: true, out _) ? skip : 0;
            }
        }

        return 0;
    }

    // 钱月华家, 卢师傅店里: where nothing else is said, it is the place.
    private void HomeOf(PersonSpan person)
    {
        if (message[at] == '的' && person.Kind == PersonKind.Listed && NextKnown(at + 1) is var stop && stop - at < 12 && LooksLikePlace(at + 1, stop))
        {
            draft.Places.Add(new Stretch(person.Start, stop, HomePlace));
            at = stop;
            lastPersonEnd = at;
            return;
        }

        foreach (var home in (ReadOnlySpan<string>)["屋头", "屋下", "屋里厢", "屋里头", "的家里", "家里", "家中", "屋里", "的店里", "店里", "的摊位", "摊位", "的办公室", "办公室", "的单位", "单位", "的厂里", "厂里", "的店", "家", "屋企", "的果园", "果园", "的大棚", "大棚", "的鱼塘"])
        {
            if (message.Says(at, home) && !message.Says(at, "家长") && !message.Says(at, "家属") && !message.Says(at, "家人") && !message.Says(at, "单位的"))
            {
                if (home is not "家" || !message.Says(at, "家访"))
                {
                    draft.Places.Add(new Stretch(person.Start, at + home.Length, HomePlace));
                    at += home.Length;
                    lastPersonEnd = at;
                }

                return;
            }
        }
    }

    /// <summary>The clause number of a place that counts only if no other is said.</summary>
    public const int HomePlace = -1;

    /// <summary>三位居民, 五个商户, 几位居民代表: a group without names.</summary>
    private bool Group()
    {
        var i = at;
        if (Numerals.Read(text, i, out _, out var digits))
        {
            i += digits;
        }
        else if (message[i] is '几' or '数' or '多' or '两')
        {
            i++;
        }
        else
        {
            return false;
        }

        i += message[i] is '多' or '余' or '来' ? 1 : 0;
        if (message[i] is not ('位' or '名' or '户' or '个' or '家' or '人' or '组' or '对'))
        {
            return false;
        }

        var unit = message[i];
        var noun = SkipDescriptors(i + 1);
        if (noun == i + 1 && unit is '个' or '组' or '对')
        {
            return false;
        }

        var wanted = expect || draft.Methods != 0;
        Strong(noun);
        expect = wanted;
        return true;
    }

    private int SkipDescriptors(int from)
    {
        var i = from;
        while (i < end && words.Descriptors.Match(text, i) is var length and > 0 && !message.People.At(i, end, expected: false, out _))
        {
            i += length;
        }

        return i;
    }
}
