using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    private static readonly (string Word, MethodKind? Kind)[] TalkEnds =
    [
        ("打的电话", MethodKind.Phone), ("通的电话", MethodKind.Phone), ("通的话", MethodKind.Phone), ("谈的心", MethodKind.Individual), ("聊的天", null),
            ("谈的话", null), ("说的话", null), ("见的面", null), ("碰的面", null), ("碰的头", null),
        ("聊的", null), ("谈的", null), ("说的", null), ("讲的", null), ("见的", null), ("碰的", MethodKind.Met), ("坐的", null), ("唠的", null), ("沟通的", null),
            ("遇到的", MethodKind.Met), ("碰到的", MethodKind.Met), ("碰见的", MethodKind.Met), ("见到的", null), ("聊到的", null), ("谈到的", null), ("说到的", null),
            ("提到的", null),
    ];

    /// <summary>散会后在操场聊的, 就站在驿站门口说的, 我一个人跟他谈的心: a clause that only tells where, how or with whom of the family they talked.</summary>
    private bool TalkTold(int start, int end)
    {
        var stop = end;
        while (stop > start && message[stop - 1] is '吧' or '啊' or '呢' or '哈' or '嘛')
        {
            stop--;
        }

        if (end - start > 30 || draft.Persons.Count + draft.Alongside.Count == 0)
        {
            return false;
        }

        foreach (var (word, kind) in TalkEnds)
        {
            if (stop - word.Length > start && message.Says(stop - word.Length, word))
            {
                return Tells(start, stop - word.Length, end, kind);
            }
        }

        return false;
    }

    private bool Tells(int start, int verb, int end, MethodKind? kind)
    {
        var trial = new VisitDraft();
        if (head.Read(start, end, clause, trial) == HeadStop.End || trial.Persons.Exists(known => IsAnother(known.Person)))
        {
            return false;
        }

        var told = new VisitDraft();
        for (var i = verb - 2; i >= start; i--)
        {
            if (message[i] is '在' or '喺' or '搁' or '勒' && words.NotPrepositions.Match(text, i) == 0 && words.NotPrepositions.Match(text, i - 1) < 2)
            {
                head.Read(i, end, clause, told);
                break;
            }
        }

        How(start, verb, kind, told);
        var kin = KinBefore(start, verb, told);
        if (told.Places.Count == 0 && told.Methods == 0 && !kin)
        {
            return false;
        }

        if (draft.Dates.Count == 0)
        {
            draft.Dates.AddRange(trial.Dates);
            draft.Times.AddRange(trial.Times);
        }

        draft.KinMet |= kin;
        draft.Methods |= told.Methods;
        draft.Channel ??= told.Channel;
        if (!draft.Places.Exists(place => place.Clause != HeadReader.HomePlace))
        {
            draft.Places.AddRange(told.Places);
        }

        return true;
    }

    private void How(int start, int verb, MethodKind? kind, VisitDraft told)
    {
        if (kind is { } said)
        {
            told.Add(said);
        }

        for (var i = start; i < verb; i++)
        {
            if (words.Methods.Match(text, i, out var how) is var length && length > 1 && i + length <= verb
                && how is MethodKind.Individual or MethodKind.Online or MethodKind.Phone or MethodKind.Met)
            {
                told.Add(how);
                told.Channel ??= words.Channels.Match(text, i, out var channel) > 0 ? channel : null;
                i += length - 1;
            }
        }
    }

    // 跟他老伴聊的, 跟他爱人付春花聊的
    private bool KinBefore(int start, int verb, VisitDraft told)
    {
        for (var i = start; i < verb; i++)
        {
            if (message[i] is '跟' or '和' or '同' or '与' or '是' && words.Pronouns.Match(text, i + 1) == 1 && words.Kinship.Match(text, i + 2) is var kin and > 0)
            {
                if (message.People.At(i + 2 + kin, verb, expected: true, out var relative))
                {
                    MetInstead(relative);
                }

                _ = told;
                return true;
            }
        }

        return false;
    }

    /// <summary>他妈叫罗翠萍, 老人叫毕桂兰: the name of the one who was spoken to, if somebody of the family was.</summary>
    private bool NamesKin(int start, int end)
    {
        var i = start + (words.Pronouns.Match(text, start) == 1 ? 1 : 0);
        i += Math.Max(words.Kinship.Match(text, i), Math.Max(words.Descriptors.Match(text, i), words.Pronouns.Match(text, i)));
        i += message.Says(i, "名字") ? 2 : message[i] == '名' ? 1 : 0;
        if (message[i] != '叫' || i - start > 8 || (i == start && draft.Persons.Count > 0))
        {
            return false;
        }

        if (!message.People.At(i + 1, end, expected: true, out var person) || person.End < end - 1)
        {
            return false;
        }

        if (draft.KinMet || draft.Persons.Count == 0)
        {
            MetInstead(person);
        }

        return true;
    }

    /// <summary>他不在, 人没在家: somebody else was met, unless nobody else is named.</summary>
    private void SoughtInVain(int start, int end)
    {
        if (StayedAway(start, end))
        {
            return;
        }

        if (draft.Persons.Count == 1 && words.Absent.Has(text, start, end) && (words.Pronouns.Match(text, start) == 1 || message[start] is '人' or '本'))
        {
            draft.Alongside.Add(draft.Persons[0].Person);
            draft.Persons.Clear();
            draft.KinMet = true;
        }
    }

    /// <summary>结果扈三妹没来: of several who were to be met, one was not there.</summary>
    private bool StayedAway(int start, int end)
    {
        if (draft.Persons.Count < 2 || end - start > 12)
        {
            return false;
        }

        foreach (var word in (ReadOnlySpan<string>)["没来", "没到", "没去", "没参加", "缺席", "没到场", "没能来", "没见着", "没碰上", "没遇上", "请假了", "临时有事", "不在家", "没在家", "不在", "没在", "出门了", "没空"])
        {
            var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal);
            if (at > start)
            {
                var gone = draft.Persons.FindAll(known => text.AsSpan(start, at - start).EndsWith(text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start)));
                draft.NotMet.AddRange(gone.Select(known => known.Person));
                draft.Places.RemoveAll(place => gone.Exists(known => place.Start <= known.Person.Start && known.Person.End <= place.End));
                return draft.Persons.RemoveAll(gone.Contains) > 0;
            }
        }

        return false;
    }

    private void MetInstead(PersonSpan person)
    {
        draft.Alongside.AddRange(draft.Persons.Select(known => known.Person));
        draft.Persons.Clear();
        draft.Persons.Add((person, clause));
    }

    private bool IsAnother(PersonSpan person) =>
        person.Kind == PersonKind.Listed
            && !draft.Persons.Exists(known =>
                text.AsSpan(known.Person.Start, known.Person.NameEnd - known.Person.Start)
                .SequenceEqual(text.AsSpan(person.Start, person.NameEnd - person.Start)));
}
