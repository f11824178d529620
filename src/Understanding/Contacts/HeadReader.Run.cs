using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    /// <summary>Words that no table knows: a place if they look like one, else noise before what is known, else the matter.</summary>
    private bool Run()
    {
        if (expect && PlaceThenPerson(at) is var tail and > 0)
        {
            AddPlace(at, tail, clause);
            Strong(tail + (message[tail] == '的' ? 1 : 0));
            expect = true;
            return true;
        }

        if (expect && DescribedName(at) is var name and > 0)
        {
            at = name;
            return true;
        }

        if (WhileDoing() is var after and > 0)
        {
            Strong(after);
            return true;
        }

        var from = at;
        while (firstFiller >= 0 && from > firstFiller && message[from - 1] is '一' or '二' or '三' or '大' or '家' or '户' or '人' or '上' or '中' or '里' or '有' or '手' or '面' or '头')
        {
            from--;
        }

        var next = NextKnown(at + 1);
        var stop = Trimmed(from, next);
        if (!AfterTalk(from) && (LooksLikePlace(from, stop) || MetThere(from, stop, next))
            && !(message[stop - 1] == '会' && (message[from - 1] is '加' or '开' or '席' or '办'))
            && !(draft.Places.Exists(place => place.Clause != HomePlace) && next >= end))
        {
            AddPlace(from, stop, clause);
            Strong(next);
            return true;
        }

        if (next < end && next - at <= 12 && draft.Persons.Count == 0 && draft.Content.Count == 0
            && message.People.At(next, end, expected: false, out var named) && named.Kind == People.PersonKind.Listed)
        {
            Strong(next);
            return true;
        }

        if (next < end && draft.Persons.Count == 0 && draft.Content.Count == 0 && !IntendsHere() && ContactAhead(next))
        {
            Strong(next);
            return true;
        }

        if (next < end && next - at <= 8 && (draft.Persons.Count == 0 || draft.Methods == 0) && !words.Predicates.Has(text, at, next) && draft.Content.Count == 0)
        {
            Strong(next);
            return true;
        }

        return false;
    }

    // 敖包下面碰上: what stands right before the meeting and ends with a word of place.
    private bool MetThere(int from, int stop, int next) =>
        next < end && stop - from is > 2 and < 14 && words.Methods.Match(text, next, out var kind) > 1 && kind is MethodKind.Met
            && draft.Places.Count == 0 && !SaysSomething(from, stop)
            && (words.PlaceAfter.EndsAt(text, stop, from + 1) || words.BareTails.EndingAt(text, from, stop) > 1);

    // 等车时聊的, 跑步的时候，…: what went on beside it.
    private int WhileDoing()
    {
        if (draft.Content.Count > 0 || (!fresh && lastPersonEnd != at))
        {
            return 0;
        }

        for (var i = at + 2; i < Math.Min(end, at + 7); i++)
        {
            var past = message[i] == '时' && message[i + 1] is not ('间' or '代' or '尚' or '装') ? i + 1 : message.Says(i, "的时候") ? i + 3 : 0;
            if (past > 0)
            {
                var told = message[past] is '聊' or '谈' or '说' or '碰' or '遇' or '见' && message[past + 1] is '的' or '到' or '上' or '见' or '着';
                return words.Predicates.Has(text, at, i) || !(past >= end || told) ? 0 : past >= end ? end : message[past + 1] == '的' ? past + 2 : past;
            }

            if (Chars.IsMark(message[i]))
            {
                return 0;
            }
        }

        return 0;
    }

    // 聊厂区围墙外的臭水沟: behind a verb of talk stands the topic.
    private bool AfterTalk(int from) =>
        message[from - 1] is '聊' or '讲' or '说' or '问' || (message[from - 1] == '谈' && message[from - 2] is not ('约' or '面' or '座' or '访' or '洽'))
            || (message[from - 1] is '了' or '起' or '到' && message[from - 2] is '聊' or '谈' or '讲' or '说' or '问'
                && message[from - 3] is not ('约' or '面' or '座' or '访'));

    // 想约雍和, 要同鲜于铭约谈, 别把昨天的闲聊算进去: what is wished or denied is no report.
    private bool IntendsHere() =>
        message[at] is '别' or '不' or '没' or '勿' or '想' or '要' or '拟' or '将' or '改' or '推' or '约' && message[at + 1] != '了' || message.Says(at, "准备")
        || message.Says(at, "打算") || message.Says(at, "计划") || message.Says(at, "预") || message.Says(at, "回头") || message.Says(at, "取消");

    /// <summary>Whether one of the member's own contacts is still named in this clause, before anybody speaks: what stands before is no matter.</summary>
    private bool ContactAhead(int from)
    {
        for (var i = from; i < end; i++)
        {
            if (message.People.At(i, end, expected: false, out var person) && person.Kind == People.PersonKind.Listed)
            {
                return true;
            }

            if (IntroAt(i, end, afterPerson: false) > 0)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The start of a name after an unknown trade: 养蜂大户秦玉.</summary>
    private int DescribedName(int from)
    {
        for (var i = from + 1; i < Math.Min(end - 1, from + 14); i++)
        {
            if (Chars.IsMark(message[i]))
            {
                return 0;
            }

            if (message[i - 1] is '户' or '人' or '员' or '师' or '工' or '长' or '者' or '民' or '商' or '家' or '主' or '生' or '夫' or '嫂' or '友' or '属' or '兵'
                or '的' or '表' or '手' or '匠' or '干' or '骨' or '模' or '理' or '记' or '任' or '总' or '板' or '头' or '厨'
                && message.People.At(i, end, expected: true, out var person) && person.End > i + 1 && words.Predicates.Match(text, i) == 0
                && (person.Kind != People.PersonKind.New || person.End >= end || Chars.IsMark(message[person.End]) || words.PersonBefore.Match(text, person.End) > 0))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>走访柳河镇的老范, 看望新华社区独居老人王秀英: where the place before the person ends.</summary>
    private int PlaceThenPerson(int from)
    {
        var found = 0;
        for (var i = from + 2; i < Math.Min(end, from + 20); i++)
        {
            if (Chars.IsMark(message[i]) || words.Predicates.Match(text, i) > 1 || words.Pronouns.Match(text, i) > 0 || words.Says.Match(text, i) > 1)
            {
                break;
            }

            if (words.PlaceTails.EndingAt(text, from, i) > 0)
            {
                var next = i + (message[i] == '的' ? 1 : 0);
                var person = SkipDescriptors(next);
                if (person > next
                    || (message.People.At(person, end, expected: true, out var somebody)
                        && (somebody.Kind != People.PersonKind.New || next > i || somebody.End >= end || Chars.IsMark(message[somebody.End])
                            || words.PersonBefore.Match(text, somebody.End) > 0)))
                {
                    found = i;
                }
            }
        }

        return found;
    }

    private int NextKnown(int from)
    {
        var limit = Math.Min(end, from + LongestPlace);
        for (var i = from; i < limit; i++)
        {
            var method = words.Methods.Match(text, i, out var kind);
            if (method > 1 && NamesRoom(i + method))
            {
                continue;
            }

            if ((method > 1 && kind <= MethodKind.Phone)
                || (message.People.At(i, end, expected: false, out var person) && person.Kind == People.PersonKind.Listed)
                || (words.Scanner.At(message.Dates, i, out var date) && date.Firmness >= Dates.Firmness.Relative)
                || (message[i - 1] is ':' && words.Dates.Parts.Match(text, i) > 1)
                || IntroAt(i, end, afterPerson: false) > 0 && words.Says.Match(text, i) != 1
                || (message[i] is '跟' or '和' or '与' or '同' or '找' or '约' or '见' && message.People.At(i + 1, end, expected: true, out _))
                || (method > 1 && kind is MethodKind.Met or MethodKind.Receive or MethodKind.Talk)
                || (words.Prepositions.Match(text, i) > 0 && words.NotPrepositions.Match(text, i) == 0 && message[i] is '在' or '到'
                    && draft.Places.Count == 0 && PlaceEnd(i + 1) is var far
                    && (words.PlaceTails.EndingAt(text, i, Math.Min(end, far)) > 0
                        || (far - i > 3 && far < end && words.Methods.Match(text, far, out var meets) > 1
                            && meets is MethodKind.Met or MethodKind.Talk))))
            {
                return i;
            }
        }

        return limit;
    }
}
