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
            || !draft.Persons.Exists(known =>
                text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start)
                .SequenceEqual(text.AsSpan(person.Start, person.NameEnd - person.Start))))
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

        // 村民霍启山来找我: a trade or a standing before the name.
        if (!expect && words.Descriptors.Match(text, at) > 1 && SkipDescriptors(at) is var named && named > at + 1
            && message.People.At(named, end, expected: true, out person)
            && (words.PersonBefore.Match(text, person.End) > 1 || words.Companions.Match(text, person.End) > 0))
        {
            return Take(person);
        }

        if (words.Pronouns.Match(text, at) == 1 && TakeKin())
        {
            return true;
        }

        // 秦玉来访, 秦玉给我打电话: nobody was asked for, but what follows says that it is a person.
        if (!expect && message.People.At(at, end, expected: true, out person) && !words.WordLikeSurnames.Contains(message[at])
            && (ActsNext(person.End) || (fresh && person.Kind == PersonKind.Given && person.End > person.NameEnd) || IsAlone(person) || ListGoesOn(person)))
        {
            return Take(person);
        }

        return false;
    }

    // 他媳妇童佳倩接待的, 遇上他弟弟孔明华: somebody of the family was met where the one sought was not.
    private bool TakeKin()
    {
        var kin = words.Kinship.Match(text, at + 1);
        if (kin == 0 || !message.People.At(at + 1 + kin, end, expected: true, out var relative)
            || !(draft.KinMet || draft.Missed || draft.Persons.Count == 0 && draft.Alongside.Count > 0)
            || !(relative.End >= end || Chars.IsMark(message[relative.End]) || words.Methods.Match(text, relative.End) > 0
                || words.Says.Match(text, relative.End) > 0 || words.PersonBefore.Match(text, relative.End) > 0))
        {
            return false;
        }

        draft.Alongside.AddRange(draft.Persons.Select(known => known.Person));
        draft.Persons.Clear();
        return Take(relative);
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
        if (!IsTitleOfKnown(person)
            && !draft.Persons.Exists(known =>
                text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start)
                .SequenceEqual(text.AsSpan(person.Start, person.NameEnd - person.Start))))
        {
            draft.Persons.Add((person, clause));
        }

        // 一个叫孟庭苇的租客: what the one named is comes after the name.
        var called = message[person.Start - 1] == '叫' && message[person.End] == '的' && SkipDescriptors(person.End + 1) is var what && what > person.End + 1 ? what : person.End;
        Strong(called);
        lastPersonEnd = called;
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

        // 跟丁一他妈聊的: who it was may be said later.
        draft.KinMet |= Kinsman(i) is var family and > 0
            && (family >= end || Chars.IsMark(message[family]) || words.Methods.Match(text, family) > 0 || message[family] is '聊' or '谈' or '说');
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
        // 公孙艳托她妹妹公孙丽来说
        from += message[from] is '托' or '让' or '叫' or '派' && Kinsman(from + 1) > 0 ? 1 : 0;
        var i = from + (message[from] == '家' && message[from + 1] is '隔' or '楼' or '对' ? 1 : 0);
        if (Kinsman(from) is var family and > 0)
        {
            return family < end ? family + (message[family] == '的' ? 1 : 0) : 0;
        }

        // 诸葛云推荐的种粮大户魏满仓
        if ((message.Says(i, "推荐的") || message.Says(i, "介绍的") || message.Says(i, "引荐的")) && SkipDescriptors(i + 3) is var named
            && message.People.At(named, end, expected: true, out _))
        {
            return named;
        }

        i += message[i] == '的' ? 1 : 0;
        var noun = Math.Max(words.Kinship.Match(text, i),
            Math.Max(words.Descriptors.Match(text, i) is var descriptor && descriptor > 1 ? descriptor : 0,
                message.Says(i, "隔壁的") ? 3 : message.Says(i, "隔壁") ? 2 : 0));
        if (noun == 0)
        {
            return 0;
        }

        i += noun;
        i += message[i] == '的' ? 1 : 0;
        return i < end ? i : 0;
    }

    // 农丽萍她爸, 宋家明的父亲: the place behind the word for the relative, or 0.
    private int Kinsman(int from)
    {
        var i = from + (message[from] is '他' or '她' or '伊' or '渠' or '佢' or '的' or '屋' ? 1 : 0);
        return i > from && words.Kinship.Match(text, i) is var kin and > 0 ? i + kin : 0;
    }

    // 及新入会的贝晓棠: what stands before 的 tells who it is.
    private int Described(int from)
    {
        for (var i = from + 1; i < Math.Min(end, from + 8) && !Chars.IsMark(message[i]); i++)
        {
            if (message[i] == '的')
            {
                return words.Predicates.Has(text, from, i) || !message.People.At(i + 1, end, expected: true, out var person)
                    || (person.End < end && !Chars.IsMark(message[person.End]) && words.PersonBefore.Match(text, person.End) == 0)
                    ? 0
                    : i + 1;
            }
        }

        return 0;
    }

    private int NextPerson()
    {
        foreach (var joint in (ReadOnlySpan<string>)["以及", "还有", "和", "与", "跟", "及", "同", "、"])
        {
            if (message.Says(at, joint))
            {
                var next = at + joint.Length;
                for (var i = next + 1; message.People.ListedPrefix(next) == 0 && i < Math.Min(end, next + 12) && !Chars.IsMark(message[i])
                    && message[i] is not ('和' or '跟' or '与'); i++)
                {
                    if (message.People.ListedPrefix(i) is var known and > 1 && words.Methods.Find(text, next, i, out _, out _) < 0
                        && !words.Scanner.At(message.Dates, next, out _)
                        && (i + known >= end || Chars.IsMark(message[i + known]) || words.PersonBefore.Match(text, i + known) > 0))
                    {
                        // 云帆科技闻捷: whose body stands before the name.
                        return words.PlaceTails.EndingAt(text, next, i) > 0 || i - next > 2 ? i : 0;
                    }
                }

                var skip = SkipDescriptors(next);
                return message.People.At(skip, end, expected: true, out _) ? skip : Described(next);
            }
        }

        return 0;
    }
}
