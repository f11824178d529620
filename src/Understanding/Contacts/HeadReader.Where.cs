using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    private const int LongestPlace = 40;

    /// <summary>在红星社区居委会, 到弄堂口, 喺街市: the place runs up to a verb, a person or a date.</summary>
    private bool Preposition()
    {
        if (words.NotPrepositions.Match(text, at) > 0)
        {
            return false;
        }

        var length = words.Prepositions.Match(text, at);
        if (length == 0 || (Chars.IsLatin(message[at]) && Chars.IsLatin(message[at + length])))
        {
            return false;
        }

        var start = at + length;
        while (start < end && (message[start] is '了' or '过' or '咗' or ' ' || message.Says(start, "那个") || message.Says(start, "这个") || message.Says(start, "我去")))
        {
            start += message[start] is '那' or '这' or '我' ? 2 : 1;
        }

        if (message[start] is '给' or '跟' or '和' or '找' or '向' or '替' or '帮' or '陪' || Counts(start))
        {
            return false;
        }

        var stop = PlaceEnd(start);
        if (stop <= start + 1 && !(stop > start && words.PlaceTails.EndingAt(text, start, stop) > 0))
        {
            return false;
        }

        var trimmed = Trimmed(start, stop);
        (stop, trimmed) = CutBehindTail(start, stop, trimmed);
        if (trimmed <= start || IsNoPlace(start, trimmed))
        {
            return false;
        }

        AddPlace(start, trimmed, clause);
        var home = message.People.At(start, trimmed, expected: true, out var host) && host.End < trimmed && IsHome(host.End, trimmed) && (host.Kind != People.PersonKind.New || message[host.End] is '家' or '屋' or '的' || message.Direction == Dates.Direction.Future);
        if (home)
        {
            draft.Places[^1] = draft.Places[^1] with { Clause = HomePlace };
            if (draft.Persons.Count == 0 && draft.Alongside.Count == 0)
            {
                draft.Persons.Add((host, clause));
            }
        }
        else if (host.End > start && host.End < trimmed && host.Kind == People.PersonKind.Listed)
        {
            draft.Alongside.Add(host);
        }
        else if (host.End > start && host.End < trimmed && (host.Kind == People.PersonKind.Listed || message[host.End] is '的' or '嘅' or '个') && message[host.End] is '的' or '嘅' or '个' or '家' or '那' or '屋')
        {
            // 到梁绮雯嘅裁缝铺: the owner is the one met, if nobody else is named.
            draft.Alongside.Add(host);
        }
        else if (host.End == trimmed && host.Kind != People.PersonKind.New)
        {
            // 去老赵那儿: only a person was named.
            draft.Places.RemoveAt(draft.Places.Count - 1);
            draft.Persons.Add((host, clause));
            if (message[at] is '去' && message.Direction != Dates.Direction.Future && message[trimmed] is '那' or '家')
            {
                draft.Add(MethodKind.Visit);
            }
        }

        for (var i = start; host.End == 0 && i < trimmed; i++)
        {
            // 到种植户汝阳春家的大棚里: whoever of the list is named within the place.
            if (message.People.ListedPrefix(i) is var owner and > 0 && i + owner < trimmed)
            {
                draft.Alongside.Add(new People.PersonSpan(i, i + owner, i + owner, People.PersonKind.Listed));
                break;
            }
        }

        if (home && message[at] is '去' or '到' or '上' or '克')
        {
            draft.Add(MethodKind.Visit);
        }

        Strong(stop);
        return true;
    }

    // 来了十几位退休教师: a number of people is no place.
    private bool Counts(int from)
    {
        var i = from;
        while (message[i] is '十' or '几' or '多' or '好' or '数' or '余' or '来')
        {
            i++;
        }

        i += Numerals.Read(text, i, out _, out var digits) ? digits : 0;
        i += message[i] is '几' or '多' or '余' or '来' ? 1 : 0;
        return i > from && message[i] is '位' or '名' or '户' or '个' && message[i + 1] != '体';
    }

    // 石料厂那边粉尘大得很: where more follows than the name, the place ends with the last word that ends a place.
    private (int Stop, int Trimmed) CutBehindTail(int start, int stop, int trimmed)
    {
        if (words.PlaceTails.EndingAt(text, start, trimmed) > 0 || EndsAfterPlace(start, trimmed))
        {
            return (stop, trimmed);
        }

        for (var i = trimmed - 1; i > start + 1; i--)
        {
            if (words.PlaceTails.EndingAt(text, start, i) is var tail and > 0 && (tail > 1 || i - start > 2) && words.PlaceAfter.Match(text, i) == 0)
            {
                return (i, i);
            }
        }

        return (stop, trimmed);
    }

    private bool IsHome(int from, int to) =>
        text.AsSpan(from, to - from) is "家" or "家里" or "家中" or "屋里" or "的家" or "的家里" or "店里" or "的店里" or "的店" or "摊位" or "办公室" or "单位" or "厂里" or "那儿" or "那里" or "那边" or "的办公室" or "处" or "的摊位" or "屋企" or "的大棚" or "大棚" or "果园" or "的果园" or "家门口" or "家客厅" or "店铺" or "工作室" or "屋头" or "屋下" or "屋里厢" or "屋里头" or "屋" or "家头" or "家坐" or "档口" or "的档口" or "嘅铺头" or "铺头";

    private void AddPlace(int start, int stop, int clauseNumber)
    {
        if (replace && draft.Places.Count > 0)
        {
            draft.Places.RemoveAt(draft.Places.Count - 1);
            replace = false;
        }

        // 新搬的家, 她家里: whatever place is named beside it counts more.
        var home = text.AsSpan(start, stop - start).EndsWith("的家") || words.Pronouns.Match(text, start) is > 0 and var owner && text.AsSpan(start + owner, stop - start - owner) is "家" or "家里" or "家中" or "家门口";
        draft.Places.Add(new Stretch(start, stop, home ? HomePlace : clauseNumber));
    }

    private int PlaceEnd(int start)
    {
        var limit = Math.Min(end, start + LongestPlace);
        for (var i = start; i < limit; i++)
        {
            var c = message[i];
            if (Chars.IsBreak(c) || c is ':' or '"')
            {
                return i;
            }

            if (i > start && StopsPlace(i, start))
            {
                return i;
            }

            // 在帕提古丽·买买提的烤肉店: a verb within the owner's name ends no place.
            i += Math.Max(0, message.People.ListedPrefix(i) - 1);
        }

        return limit;
    }

    private bool StopsPlace(int i, int start)
    {
        if (words.PlaceStops.Match(text, i) is var stop and > 0 && !ContinuesPlace(i, stop))
        {
            return true;
        }

        if (message[i] is '、' or '和' or '跟' or '与')
        {
            return message.People.At(i + 1, end, expected: true, out _) && message[i] != '、';
        }

        return (message.People.At(i, end, expected: false, out var person) && person.Kind is People.PersonKind.Listed or People.PersonKind.Heard && words.PlaceTails.EndingAt(text, start, i) > 0)
            || (person.End > i && person.Kind == People.PersonKind.Titled && words.PlaceTails.EndingAt(text, start, i) > 0 && words.PlaceTails.EndingAt(text, i, Math.Min(end, person.End + 3)) == 0)
            || (words.Scanner.At(message.Dates, i, out var date) && date.Firmness >= Dates.Firmness.Relative)
            || words.Pronouns.Match(text, i) > 1 && words.Says.Match(text, i + words.Pronouns.Match(text, i)) > 0;
    }

    // 会议室, 谈心室, 听证厅, 活动室: a verb that is part of the name of a place.
    private bool ContinuesPlace(int i, int stop)
    {
        for (var last = i + stop; last <= Math.Min(end, i + stop + 3); last++)
        {
            if (last > i + 1 && words.PlaceTails.EndingAt(text, i, last) is var tail && tail == last - i && tail > stop)
            {
                return true;
            }
        }

        return message[i + stop] is '室' or '厅' or '站' or '点' or '馆' or '处' or '亭' or '角' || (message[i] == '和' && !message.People.At(i + 1, end, expected: true, out _) && message[i + 1] is '平' or '谐' or '睦' or '顺' or '美' or '兴' or '合')
            || (message[i] is '都' or '组' or '同' or '就' or '打' or '对' or '住' or '走' or '做' or '听' or '为' or '给' or '望' or '向' or '开' && message[i + 1] is '市' or '长' or '心' or '业' or '谷' or '面' or '院' or '宅' or '廊' or '馬' or '发' or '江' or '阳' or '户' or '委' or '织' && !message.Says(i, "开发现"))
            || (message[i] == '送' && message[i + 1] == '变');
    }

    private int Trimmed(int start, int stop)
    {
        while (stop > start && (message[stop - 1] is '的' or '了' or ' ' or '时' or '又' or '就' or '我' or '先' or '去' or '来' or '也' or '还' or '都' or '被' or '所' && !(message[stop - 1] == '所' && words.PlaceTails.EndingAt(text, start, stop) > 0) || Chars.IsMark(message[stop - 1])))
        {
            stop--;
        }

        foreach (var tail in (ReadOnlySpan<string>)["那里", "那儿", "那边", "这里", "这边", "碰巧", "当面", "专门", "现场"])
        {
            if (stop - start > tail.Length && text.AsSpan(start, stop - start).EndsWith(tail) && tail != "现场")
            {
                stop -= tail.Length;
            }
        }

        return stop;
    }

    // 在微信上, 到今天, 在疫情期间, 去年: no places.
    private bool IsNoPlace(int start, int stop)
    {
        var span = text.AsSpan(start, stop - start);
        if (Numerals.Read(text, start, out _, out var count) && stop - start == count + 1 && message[stop - 1] is '户' or '家' or '处' or '位' or '人' or '个' or '趟' or '回' or '次')
        {
            return true;
        }

        return (words.Channels.Match(text, start) > 0 && words.PlaceTails.EndingAt(text, start, stop) < 2)
            || span is "朋友圈" or "群里"
            || span is "一起" or "现场" or "这里" or "那里" or "场" or "访" or "会" or "底" or "电话里" or "他" or "她" or "我" or "内" or "此" or "家" && span is not "家"
            || span.EndsWith("期间") || span.EndsWith("过程中") || span.EndsWith("的时候") || span.EndsWith("问题上") || span.EndsWith("方面")
            || words.Pronouns.Match(text, start) == stop - start || words.Scanner.At(message.Dates, start, out var date) && date.End >= stop
            || (times.At(text, start, null, out var time) && time.End >= stop);
    }

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

        var from = at;
        while (firstFiller >= 0 && from > firstFiller && message[from - 1] is '一' or '二' or '三' or '大' or '家' or '户' or '人' or '上' or '中' or '里' or '有' or '手' or '面' or '头')
        {
            from--;
        }

        var next = NextKnown(at + 1);
        var stop = Trimmed(from, next);
        if (LooksLikePlace(from, stop) && !(message[stop - 1] == '会' && (message[from - 1] is '加' or '开' or '席' or '办')) && !(draft.Places.Exists(place => place.Clause != HomePlace) && next >= end))
        {
            AddPlace(from, stop, clause);
            Strong(next);
            return true;
        }

        if (next < end && next - at <= 12 && draft.Persons.Count == 0 && draft.Content.Count == 0 && message.People.At(next, end, expected: false, out var named) && named.Kind == People.PersonKind.Listed)
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

    // 想约雍和, 要同鲜于铭约谈, 别把昨天的闲聊算进去: what is wished or denied is no report.
    private bool IntendsHere() => message[at] is '别' or '不' or '没' or '勿' or '想' or '要' or '拟' or '将' or '改' or '推' or '约' && message[at + 1] != '了' || message.Says(at, "准备") || message.Says(at, "打算") || message.Says(at, "计划") || message.Says(at, "预") || message.Says(at, "回头") || message.Says(at, "取消");

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

            if (message[i - 1] is '户' or '人' or '员' or '师' or '工' or '长' or '者' or '民' or '商' or '家' or '主' or '生' or '夫' or '嫂' or '友' or '属' or '兵' or '的' or '表' or '手' or '匠' or '干' or '骨' or '模' or '理' or '记' or '任' or '总' or '板'
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
                if (person > next || (message.People.At(person, end, expected: true, out var somebody) && (somebody.Kind != People.PersonKind.New || next > i || somebody.End >= end || Chars.IsMark(message[somebody.End]) || words.PersonBefore.Match(text, somebody.End) > 0)))
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
                || IntroAt(i, end, afterPerson: false) > 0 && words.Says.Match(text, i) != 1
                || (message[i] is '跟' or '和' or '与' or '同' or '找' or '约' or '见' && message.People.At(i + 1, end, expected: true, out _))
                || (method > 1 && kind is MethodKind.Met or MethodKind.Receive or MethodKind.Talk)
                || (words.Prepositions.Match(text, i) > 0 && words.NotPrepositions.Match(text, i) == 0 && message[i] is '在' or '到' && draft.Places.Count == 0 && PlaceEnd(i + 1) is var far && words.PlaceTails.EndingAt(text, i, Math.Min(end, far)) > 0))
            {
                return i;
            }
        }

        return limit;
    }

    /// <summary>Whether a stretch by itself names a place: it ends like one and says nothing.</summary>
    public bool LooksLikePlace(int start, int stop)
    {
        // 三户, 两家: how many were met.
        if (stop - start < 4 && message[stop - 1] is '户' or '家' && Numerals.Read(text, start, out _, out var count) && start + count == stop - 1)
        {
            return false;
        }

        var tail = stop - start is < 2 or > LongestPlace ? 0 : words.PlaceTails.EndingAt(text, start, stop);
        if (stop - start is < 2 or > LongestPlace || (SaysSomething(start, stop) && !(tail == stop - start && tail > 2)))
        {
            return false;
        }

        if (tail == 0 || (tail == stop - start && tail < 2))
        {
            return EndsAfterPlace(start, stop) || EndsWithNumber(start, stop);
        }

        if (fresh && stop == end && stop - start == 2 && draft.Places.Count == 0 && draft.Persons.Count > 0)
        {
            return tail == 2 || message[stop - 1] is '厂' or '店' or '村' or '校' or '站' or '院' or '园' or '馆' or '所' or '矿' or '摊' or '铺' or '田' or '棚' or '局' or '行' or '吧' or '寺' or '庙';
        }

        var weak = words.WeakTails.EndingAt(text, start, stop);
        if (weak >= tail && fresh && stop - start > 4 && words.Predicates.Find(text, start + 1, stop - tail, out _, out _) > start)
        {
            // 学校后门垃圾堆成山
            return false;
        }

        return weak < tail || stop - start - tail >= 2 || (tail >= 2 && stop - start > tail);
    }

    // 缺停车场, 增设公交站, 楼道没有灯: a phrase that ends like a place but tells something.
    private bool SaysSomething(int start, int stop)
    {
        if (message[start] is '走' or '问' or '说' or '讲' or '谈' or '报' or '办' or '找' or '送' or '替' or '缺' or '少' or '没' or '无' or '要' or '建' or '有' or '装' or '拆' or '占' or '堵' or '修' or '想' or '请' or '多' or '挤' or '盖' or '设' or '开' && stop - start < 6 && message[start] != '修' && message[start] != '开')
        {
            return true;
        }

        if (message[start] is '他' or '她' or '伊' && message[start + 1] is '正' or '在' or '说' or '有' or '也' or '还' or '就' or '都' or '去' or '来' or '跟' or '和' or '对' or '是' or '要' or '想' or '能' or '会' or '不' or '没' or '被' or '把' or '给' or '向' or '从' or '问')
        {
            return true;
        }

        for (var i = start; i < stop; i++)
        {
            if (Chars.IsBreak(message[i]) || message[i] is '我' or '你' && i > start)
            {
                return true;
            }

            if (i > start && ((message[i] == '住' && message[i + 1] is not ('宅' or '院' or '房' or '建' or '户' or '所')) || (message[i] == '在' && message[i + 1] is not ('建')) || (message[i] == '对' && message[i - 1] is '正' or '直' or '冲')))
            {
                return true;
            }

            if (words.Predicates.Match(text, i) is var length and > 0 && i + length <= stop
                && (length > 1 || message[i] is '不' or '没' or '太' or '被' or '很' or '都' or '让' or '把' or '给' or '请' or '再' or '又' or '也' or '还' or '才' or '想' or '能' or '该' or '是' or '有' or '要'))
            {
                return true;
            }
        }

        return text.AsSpan(start, stop - start).IndexOfAny('了', '着', '过') is var aspect && aspect >= 0 && message[start + aspect] != '过' || (words.Remedies.Match(text, start) > 0 && stop - start > 4);
    }

    // 镇政府302, 11号楼1-2-303
    private bool EndsWithNumber(int start, int stop)
    {
        var i = stop;
        while (i > start && (Chars.IsDigit(message[i - 1]) || message[i - 1] is '-' or '#' || Chars.IsLatin(message[i - 1])))
        {
            i--;
        }

        return i < stop && i > start + 1 && words.PlaceTails.EndingAt(text, start, i) > 0 && message[i - 1] is not ('点' or '班');
    }

    // 红星菜场旁边, 社区门口
    private bool EndsAfterPlace(int start, int stop)
    {
        for (var i = start + 2; i < stop; i++)
        {
            if (words.PlaceAfter.Match(text, i) == stop - i && words.PlaceTails.EndingAt(text, start, i) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
