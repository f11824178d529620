using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

internal static partial class NoticeReader
{
    private static readonly string[] TopicVerbs =
    [
        "召开", "举行", "举办", "组织开展", "开展", "组织", "参加", "出席", "召集", "进行", "关于", "学习贯彻", "开个", "开", "发布", "列席", "议题是", "主题是", "会议名称", "活动名称", "名称", "内容",
    ];

    private static readonly string[] Changes = ["改到", "改在", "改为", "改成", "改期", "推迟到", "推迟", "延期到", "延期", "延后", "提前到", "提前", "取消", "地点改", "时间改", "挪到", "时间变更", "变更", "时间调整", "调整到", "调整为", "地点换", "换到", "定在", "定于", "截止"];

    private static readonly string[] TopicTails = ["的会议通知", "的通知", "通知", "的会", "的活动", "的消息", "事宜", "的时间", "的地点", "时间", "地点"];

    /// <summary>The name of the meeting, activity or paper, or the task.</summary>
    private static (int From, int To) Topic(Message message, Marks marks, (int From, int To) audience)
    {
        var text = message.Text;
        if (Quoted(message) is { To: > 0 } quoted)
        {
            return quoted;
        }

        foreach (var verb in TopicVerbs)
        {
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = text.IndexOf(verb, at + 1, StringComparison.Ordinal))
            {
                if ((at >= audience.From && at < audience.To) || (verb == "开" && IsInsideNoun(message, at)) || (verb is "开" && message[at + 1] is '始' or '放' or '车' or '会' && message[at + 2] != '议') || (verb is "参加" or "出席" && message[at + 2] is '人' or '对' or '的'))
                {
                    continue;
                }

                var from = at + verb.Length;
                from += message[from] is ':' or '了' ? 1 : 0;
                var (start, end) = Cut(message, marks, from);
                if (end - start >= 2)
                {
                    return (start, end);
                }
            }
        }

        return Changed(message, marks, audience) is { To: > 0 } changed ? changed : Leftover(message, marks, audience);
    }

    private static (int From, int To) Quoted(Message message)
    {
        var from = message.Text.IndexOf('"');
        var to = from < 0 ? -1 : message.Text.IndexOf('"', from + 1);
        return to > from + 2 && to - from < 60 ? (from + 1, to) : (0, 0);
    }

    // 协商会改到26号: the name stands before the change.
    private static (int From, int To) Changed(Message message, Marks marks, (int From, int To) audience)
    {
        foreach (var change in Changes)
        {
            var at = message.Text.IndexOf(change, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var from = at;
            while (from > 0 && !Chars.IsMark(message.Text[from - 1]) && !(from <= audience.To && from > audience.From))
            {
                from--;
            }

            from = Math.Max(from, SkipLeads(message, from));
            for (var i = from; i < at; i++)
            {
                from = marks.Covers(i) ? i + 1 : from;
            }

            from += message[from] is '的' or '原' ? 1 : 0;
            var (start, end) = Tidy(message, from, at);
            if (end - start >= 2)
            {
                return (start, end);
            }
        }

        return (0, 0);
    }

    private static (int From, int To) Leftover(Message message, Marks marks, (int From, int To) audience)
    {
        var text = message.Text;
        var at = SkipLeads(message, 0);
        while (at < text.Length)
        {
            if (at >= audience.From && at < audience.To)
            {
                at = audience.To;
                continue;
            }

            if (marks.Covers(at) || Chars.IsMark(text[at]) || text[at] is '请' or '于' or '在' or '前' or '的' or '要' or '务' or '必' or '尽' or '快' or '有' or '到' or '将' or '把' or '抓' or '紧')
            {
                at++;
                continue;
            }

            var (start, end) = Cut(message, marks, at);
            var told = BehindNoise(message, start, end);
            if (end - told >= 2 && !IsPlaceLabel(message, told) && !IsGathering(message, told, end))
            {
                return (told, end);
            }

            at = Math.Max(end, at) + 1;
        }

        return (0, 0);
    }

    // 再发一遍, 刚才那个, 也就是: how it is to be sent is not what it is about.
    private static int BehindNoise(Message message, int start, int end)
    {
        foreach (var noise in (ReadOnlySpan<string>)["再推一次", "再发一遍", "再发一次", "推一次", "发一遍", "发一次", "发个通知", "发通知", "发个", "刚才那个", "也就是", "更正", "短信群发一下", "当天的", "原定", "下个提醒", "通知", "一下", "吧就是", "发"])
        {
            if (message.Says(start, noise) && start + noise.Length <= end)
            {
                return BehindNoise(message, start + noise.Length, end);
            }
        }

        return start;
    }

    private static bool IsGathering(Message message, int start, int end) =>
        message.Text.AsSpan(start, end - start).EndsWith("集合") || message.Text.AsSpan(start, end - start).EndsWith("上车");

    private static bool IsPlaceLabel(Message message, int at) => message.Says(at, "地点") || message.Says(at, "时间") || message.Says(at, "集合");

    private static (int From, int To) Cut(Message message, Marks marks, int from)
    {
        while (from < message.Text.Length && (marks.Covers(from) || message[from] is '的' or ' ' or '"'))
        {
            from++;
        }

        var end = from;
        while (end < message.Text.Length && !marks.Covers(end) && !Chars.IsBreak(message.Text[end]) && message.Text[end] is not ('(' or ':' or ' '))
        {
            end++;
        }

        return Tidy(message, from, end);
    }

    private static (int From, int To) Tidy(Message message, int from, int to)
    {
        foreach (var tail in TopicTails)
        {
            if (to - from > tail.Length + 1 && message.Text.AsSpan(from, to - from).EndsWith(tail))
            {
                to -= tail.Length;
            }
        }

        while (to > from && (Chars.IsMark(message.Text[to - 1]) || message.Text[to - 1] is '了' or '请' or '的' or '在' or '于'))
        {
            to--;
        }

        return (from, to);
    }

    /// <summary>Whom to press, and for what.</summary>
    public static Slots Remind(Turn turn)
    {
        var message = turn.Message;
        message.Direction = Dates.Direction.Future;
        var start = SkipLeads(message, 0);
        var marks = Marks.None;
        var audience = RemindAudience(message, start);
        Note(turn, SlotNames.Audience, audience);
        var topic = RemindTopic(message, marks, audience);
        Note(turn, SlotNames.Topic, topic);
        return new Slots { Audience = Quote(message, audience), Topic = Quote(message, topic) };
    }

    private static (int From, int To) RemindAudience(Message message, int start)
    {
        var text = message.Text;
        for (var from = start; from < text.Length; from = NextClause(message, from))
        {
            var to = from;
            while (to < text.Length && !Stops(message, Marks.None, from, to))
            {
                to++;
            }

            var clean = Clean(message, from, to);
            if (clean.To > clean.From + 1 && IsPeople(text.AsSpan(clean.From, clean.To - clean.From)))
            {
                // 没交总结的，催一下: the verb may stand behind.
                foreach (var tail in (ReadOnlySpan<string>)["再催一下", "催一下", "催一催", "催催", "提醒一下", "都催一遍", "催", "提醒"])
                {
                    if (text.AsSpan(clean.From, clean.To - clean.From).EndsWith(tail))
                    {
                        return (clean.From, clean.To - tail.Length);
                    }
                }

                return clean;
            }
        }

        return (0, 0);
    }

    private static (int From, int To) RemindTopic(Message message, Marks marks, (int From, int To) audience)
    {
        var text = message.Text;
        var at = audience.To;
        while (at < text.Length && (Chars.IsMark(text[at]) || SkipWord(message, at) > 0))
        {
            at += Math.Max(1, SkipWord(message, at));
        }

        if (at < text.Length)
        {
            var (start, end) = Cut(message, marks, at);
            while (start < end && message.Words.Scanner.At(message.Dates, start, out var date) && date.End < end)
            {
                start = date.End + (message[date.End] == '的' ? 1 : 0);
            }

            return end - start >= 2 ? (start, end) : (0, 0);
        }

        return (0, 0);
    }

    private static int SkipWord(Message message, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["别忘了", "催一催", "催一下", "催催", "催下", "再戳一下", "戳一下", "逐个提醒", "提醒", "再通知催下", "下个提醒", "麻烦", "尽快", "抓紧", "赶紧", "赶快", "务必", "及时", "按时", "请", "把", "将", "快点", "快", "一下", "催一下", "催催", "提醒一下", "马上", "立即", "再次", "要", "记得", "别忘了", "于", "尽早", "今天内", "今天", "明天前", "都"])
        {
            if (message.Says(at, word))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
