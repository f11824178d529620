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

        var length = Math.Max(words.Prepositions.Match(text, at), Goes() ? 1 : 0);
        if (length == 1 && message[at] is '去' or '来' && words.Methods.Match(text, at + 1, out var visit) > 1 && visit == MethodKind.Visit)
        {
            // 去走仿了樊敏
            return false;
        }

        if (length == 0 || (Chars.IsLatin(message[at]) && Chars.IsLatin(message[at + length])))
        {
            return false;
        }

        var start = at + length;
        while (start < end && (message[start] is '了' or '过' or '咗' or ' ' || message.Says(start, "那个") || message.Says(start, "这个") || message.Says(start, "我去")))
        {
            start += message[start] is '那' or '这' or '我' ? 2 : 1;
        }

        // 从元旦起渡船停了
        if (message[at] is '从' or '自' && words.Scanner.At(message.Dates, start, out var since) && message[since.End] is '起' or '开' or '以' or '到' or '就')
        {
            return false;
        }

        if (Numerals.Read(text, start, out _, out var times) && message[start + times] is '趟' or '次' or '回')
        {
            start += times + 1;
        }

        if ((message[start] is '给' or '跟' or '和' or '找' or '向' or '替' or '帮' or '陪' && !NamesPlace(start)) || Counts(start))
        {
            return false;
        }

        var stop = PlaceEnd(start);
        if (stop <= start + 1 && !(stop > start && message[start] != '吧' && words.PlaceTails.EndingAt(text, start, stop) > 0))
        {
            return false;
        }

        var trimmed = Trimmed(start, stop);
        (stop, trimmed) = CutBehindTail(start, stop, trimmed);
        if (trimmed > start + 1 && (message[trimmed - 1] == '群' || (message[trimmed - 1] is '里' or '上' or '中' && message[trimmed - 2] == '群')) && !message.Says(trimmed - 2, "人群"))
        {
            // 在小区业主群里
            draft.Add(MethodKind.Online);
            draft.Channel ??= ContactChannel.Wechat;
            Strong(stop);
            return true;
        }

        if (trimmed <= start || IsNoPlace(start, trimmed))
        {
            return false;
        }

        AddPlace(start, trimmed, clause);
        if (message[at] is '去' or '到' or '上' or '来' && trimmed - start < 8 && text.AsSpan(start, trimmed - start) is var home
            && (home.EndsWith("家") || home.EndsWith("家里") || home.EndsWith("家中")) && message.Direction != Dates.Direction.Future)
        {
            // 去额吉家喝奶茶: whoever lives there was visited.
            draft.Add(MethodKind.Visit);
        }

        Owner(start, trimmed);
        Strong(stop);
        return true;
    }

    // 到向阳敬老院, 到和平里
    private bool NamesPlace(int at) =>
        message[at] is '向'
        ? message[at + 1] is '阳' or '前' or '荣' or '东' or '北' or '南' or '西'
        : message[at] is '和' && message[at + 1] is '平' or '谐' or '睦' or '美' or '顺' or '兴' or '义';

    // 上区老那里坐坐, 走码头旁边个鱼行寻…: verbs of going only where a place plainly follows.
    private bool Goes() =>
        message[at] == '上' && message.People.At(at + 1, end, expected: true, out var host) && host.Kind != People.PersonKind.New && IsHomeStart(host.End)
        || message[at] == '走' && PlaceEnd(at + 1) is var far && far < end && message[far] is '寻' or '望' or '看' && words.PlaceTails.EndingAt(text, at + 1, far) > 0;

    /// <summary>Whose place it is: at somebody's home, shop or office the owner is the one met, unless somebody else is named.</summary>
    private void Owner(int start, int trimmed)
    {
        var home = message.People.At(start, trimmed, expected: true, out var host) && host.End < trimmed && IsHome(host.End, trimmed)
            && (host.Kind != People.PersonKind.New || message[host.End] is '家' or '屋' or '的' || message.Direction == Dates.Direction.Future);
        if (home)
        {
            draft.Places[^1] = draft.Places[^1] with { Clause = HomePlace };
            if (draft.Persons.Count == 0 && draft.Alongside.Count == 0)
            {
                draft.Persons.Add((host, clause));
            }
        }
        else if (host.End > start && host.End < trimmed && (host.Kind == People.PersonKind.Listed || message[host.End] is '的' or '嘅' or '个'))
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
        // 在楼下花坛边聊的: what stands between 在 and the verb is the whole place.
        var framed = stop < end && trimmed - start < 16
            && (words.Methods.Match(text, stop, out var kind) > 0 && kind != MethodKind.Activity
                || message[stop] is '聊' or '谈' or '碰' or '遇' or '坐' or '见' or '说' or '讲' or '唠')
            && words.BareTails.EndingAt(text, start, trimmed) > 0 && !words.Predicates.Has(text, start, trimmed);
        if (framed || words.PlaceTails.EndingAt(text, start, trimmed) > 0 || EndsAfterPlace(start, trimmed) || EndsWithNumber(start, trimmed))
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
        text.AsSpan(from, to - from) is "家" or "老家" or "家里" or "家中" or "屋里" or "的家" or "的家里" or "店里" or "的店里" or "的店" or "摊位" or "办公室" or "单位"
            or "厂里" or "那儿" or "那里" or "那边" or "的办公室" or "处" or "的摊位" or "屋企" or "的大棚" or "大棚" or "果园" or "的果园" or "家门口" or "家客厅" or "店铺" or "工作室"
            or "屋头" or "屋下" or "屋里厢" or "屋里头" or "屋" or "家头" or "家坐" or "档口" or "的档口" or "嘅铺头" or "铺头";

    private void AddPlace(int start, int stop, int clauseNumber)
    {
        if (replace && draft.Places.Count > 0)
        {
            draft.Places.RemoveAt(draft.Places.Count - 1);
            replace = false;
        }

        // 乡下, 村里, 新搬的家, 她家里: whatever place is named beside it counts more.
        var home = text.AsSpan(start, stop - start).EndsWith("的家")
            || words.Pronouns.Match(text, start) is > 0 and var owner
            && text.AsSpan(start + owner, stop - start - owner) is "家" or "家里" or "家中" or "家门口";
        home |= text.AsSpan(start, stop - start) is "乡下" or "村里" or "镇上" or "县里" or "城里" or "街上" or "牧区" or "基层" or "乡里" or "山里" or "单位";
        draft.Places.Add(new Stretch(start, stop, home ? HomePlace : clauseNumber));
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
}
