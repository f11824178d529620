using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Notices;

/// <summary>
/// The name of the meeting, activity or paper, or the task: of the stretches that are neither day, place nor audience, freed of
/// how it is to be sent, the one that names an event, else the first that says anything.
/// </summary>
internal static partial class TopicFinder
{
    private const int FarthestTopic = 400;

    public static Span Find(Message message, Marks marks, Span audience, bool pressed = false)
    {
        if (Quoted(message, audience) is { IsFound: true } quoted)
        {
            return quoted;
        }

        var best = default(Span);
        var most = 0;
        var text = message.Text;
        var limit = Math.Min(text.Length, FarthestTopic);
        for (var i = 0; i < limit;)
        {
            if (IsOutside(message, marks, audience, i))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < text.Length && !IsOutside(message, marks, audience, i))
            {
                i++;
            }

            var (span, weight) = Weighed(message, from, pressed ? Wanting(message, from, i) : i);
            if (weight > most)
            {
                (best, most) = (span, weight);
            }
        }

        return best;
    }

    private static bool IsOutside(Message message, Marks marks, Span audience, int at) =>
        audience.Holds(at) || marks.Covers(at) || Chars.IsBreak(message[at]) || message[at] is ':' or '(' or ')' or ' ' or '\0' or '[' or ']';

    /// <summary>“数字政府怎么建”协商会: a name in quotation marks, with the kind of meeting behind it.</summary>
    private static Span Quoted(Message message, Span audience)
    {
        var text = message.Text;
        for (var open = text.IndexOf('"'); open >= 0; open = text.IndexOf('"', open + 1))
        {
            var close = text.IndexOf('"', open + 1);
            if (close < 0)
            {
                return default;
            }

            if (close > open + 2 && close - open < 60 && !audience.Holds(open))
            {
                var length = EventBehind(message, close + 1);
                return length > 0 ? new Span(open, close + 1 + length) : new Span(open + 1, close);
            }

            open = close;
        }

        return default;
    }

    private static int EventBehind(Message message, int at)
    {
        for (var length = 8; length > 1; length--)
        {
            if (at + length <= message.Text.Length && message.Words.Notices.Events.EndingAt(message.Text, at, at + length) > 1 && !message.Text.AsSpan(at, length).ContainsAny(',', '。', '的') && !message.Says(at + length - 2, "活动"))
            {
                return length;
            }
        }

        return 0;
    }

    private static (Span Span, int Weight) Weighed(Message message, int from, int to)
    {
        var words = message.Words.Notices;
        var text = message.Text;
        var whole = new Span(from, to);
        var changed = Changed(message, from, to);
        to = changed > from ? changed : to;
        var asked = IsAsked(message, from);
        (from, to) = Trimmed(message, from, to);
        var verb = AfterVerb(message, from, to);
        if (verb > from)
        {
            (from, to) = Trimmed(message, verb, to);
        }

        if (to - from < 1 || (to - from < 2 && message[from] != '会'))
        {
            return (default, 0);
        }

        var named = EventEnd(message, from, to);
        if (named > from)
        {
            return (new Span(from, named), named - from < 3 ? 4 : verb > 0 || words.Events.EndingAt(text, from, named) > 1 ? 6 : 5);
        }

        if (words.NoiseOnly.Has(text, whole.From, whole.To) && verb <= 0)
        {
            return (default, 0);
        }

        return to - from < 2 ? (default, 0) : (new Span(from, to), verb > 0 ? 5 : message.Says(to - 2, "期间") ? 1 : asked || words.WeakEvents.Has(text, from, to) ? 4 : to - from > 2 ? 3 : 2);
    }

    private static bool IsAsked(Message message, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["请", "务必", "抓紧", "尽快", "立即", "立刻", "马上", "赶紧", "统一", "及时", "按时", "不得", "严禁", "记得", "别忘", "要", "注意", "把", "将", "报送", "完成", "提交", "填"])
        {
            if (message.Says(at, word))
            {
                return true;
            }
        }

        return false;
    }

    // 协商会改到26号: the name stands before the change.
    private static int Changed(Message message, int from, int to) =>
        message.Words.Notices.Changes.Find(message.Text, from + 1, to, out _, out _);

    private static int AfterVerb(Message message, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var length = message.Words.Notices.EventVerbs.Match(message.Text, i);
            if (length == 0)
            {
                continue;
            }

            var end = i + length;
            if (end >= to - 1 || message[end] is '人' or '对' or '者' or '情' or '发' || (message[end] == '的' && length == 2 && message[i] is '参' or '出' or '列') || (length == 1 && (IsInsideWord(message, i) || message[end] is '始' or '放' or '车' or '通' or '发' or '门' or '学' or '工')))
            {
                continue;
            }

            end += message[end] is '了' or ':' or '的' ? 1 : 0;
            var more = AfterVerb(message, end, to);
            return more > end && more - end < 6 ? more : end;
        }

        return -1;
    }

    private static bool IsInsideWord(Message message, int at) => message[at - 1] is '公' or '展' or '离' or '召' or '放' or '打' or '起' or '听';

    private static (int From, int To) Trimmed(Message message, int from, int to)
    {
        var words = message.Words.Notices;
        for (var moved = true; moved && from < to;)
        {
            var lead = words.NoiseBefore.Match(message.Text, from);
            moved = lead > 0 && from + lead <= to && !(lead == 1 && StartsWord(message, from)) && words.EventWords.Match(message.Text, from) <= lead;
            from += moved ? lead : 0;
            if (!moved && Chars.IsMark(message[from]) && message[from] != '"')
            {
                (from, moved) = (from + 1, true);
            }
        }

        for (var moved = true; moved && to > from;)
        {
            var tail = words.NoiseAfter.EndingAt(message.Text, from, to);
            moved = tail > 0 && to - tail > from && !(tail == 2 && to - from == 4 && message.Says(from, "会议通知"));
            to -= moved ? tail : 0;
            if (!moved && Chars.IsMark(message[to - 1]) && message[to - 1] != '"')
            {
                (to, moved) = (to - 1, true);
            }
        }

        return (from, to);
    }

    // 发展论坛, 新春团拜会, 对口协商: the character begins a word.
    private static bool StartsWord(Message message, int at) => message[at] switch
    {
        '发' => message[at + 1] is '展' or '布' or '明',
        '对' => message[at + 1] is '口' or '接' or '外',
        '新' => message[at + 1] != '的',
        '为' => message[at + 1] is '民' or '侨' or '老',
        '前' or '要' or '有' or '里' or '下' or '大' => message[at + 1] is '瞻' or '素' or '机' or '半' or '乡' or '基' or '会',
        '到' => message[at + 1] is '会',
        '催' => message[at + 1] is '办',
        '去' => message.Says(at, "去年"),
        '跟' => message[at + 1] is '踪',
        '向' => message[at + 1] is '阳',
        '快' => message[at + 1] is '递',
        '能' => message[at + 1] is '源' or '力',
        '需' => message[at + 1] is '求',
        '将' or '把' or '给' or '于' or '在' => message.Says(at, "在线"),
        _ => false,
    };

    // 提案审查会讨论…, 登山活动报名: what follows is not part of the name.
    private static bool GoesOn(Message message, int at, int to)
    {
        foreach (var word in (ReadOnlySpan<string>)["讨论", "研究", "审议", "听取", "并", "时间", "地点", "九", "人员", "是", "在", "准时", "还", "就", "都", "也", "不", "换", "我们", "大家", "要", "请", "通知", "提醒"])
        {
            if (message.Says(at, word))
            {
                return true;
            }
        }

        return to - at == 2 && (message.Says(at, "报名") || message.Says(at, "签到"));
    }

    /// <summary>Where the name of the event ends: at the end of the stretch, or where something follows that tells what is done about it.</summary>
    private static int EventEnd(Message message, int from, int to)
    {
        var words = message.Words.Notices;
        var length = words.Events.EndingAt(message.Text, from, to);
        if (length > 0 && !(length == 1 && message[to - 2] is '委' or '协' or '联' or '社' or '工' or '机' or '学'))
        {
            return to;
        }

        for (var end = to - 1; end > from + 1; end--)
        {
            length = words.Events.EndingAt(message.Text, from, end);
            if (length > 1 && words.WeakEvents.Match(message.Text, end - length) != length && GoesOn(message, end, to))
            {
                return end;
            }
        }

        return -1;
    }
}
