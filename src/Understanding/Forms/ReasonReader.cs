using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>The ground of an absence: what is left of the message without the refusal, the day and the courtesies.</summary>
internal static partial class ReasonReader
{
    private static readonly string[] Refusals =
    [
        "哈哈", "嘿嘿", "对不住", "告个假", "告一天假", "这期间", "那期间", "这段时间", "整个月都", "整个月", "都请假", "先跟组织请假", "拟自即日起", "自即日起", "即日起", "来不了", "去不了", "参加不了", "出席不了",
            "到不了", "赶不上", "赶不回来", "来不成", "去不成", "不能参加", "不能来", "不能去", "不能出席", "不能到会", "无法参加", "无法参会", "不能参会", "没法参会", "参会不了", "不能与会", "无法与会", "无法出席",
            "无法到会", "没法参加", "没法来", "没法去", "没办法参加", "没办法来", "没办法去", "参加唔到", "去唔到", "嚟唔到", "请个假", "请假", "告假", "不参加", "不来了", "不去了", "来勿了", "去勿了", "缺席",
            "不克参加", "参加不成", "来不及参加", "恐怕", "估计", "可能", "实在", "抱歉", "不好意思", "对不起", "遗憾", "很抱歉", "非常抱歉", "请谅解", "请批准", "望批准", "请准假", "望准假", "见谅", "谅解",
            "会议", "这次", "这个会", "那天", "当天", "收到", "参加", "出席", "特此", "申请", "领导", "你好", "您好", "唔该", "唔好意思", "抱歉啦", "缺个席", "不去", "不来", "我要", "我想", "去不到",
            "来不到", "开不了会", "不到会", "没空来", "没空去", "没时间来", "没时间去", "没时间参加", "没空参加", "麻烦", "就不参加", "都参加不了", "不能到场", "无法到场", "不能到", "到场", "会议", "座谈会",
            "培训班", "都不是", "向政协办", "跟各位报备一下", "报备一下", "报备", "行不行", "假期续两天", "续两天", "批准", "准假", "sorry", "请一天假", "请半天假", "请两天假", "请三天假", "去不来", "下次一定",
            "下次", "辛苦",
    ];

    private static readonly string[] Leads = ["因为", "由于", "因", "原因是", "原因", "理由是", "理由", "事由", "我", "本人", "那天", "当天", "正好", "刚好", "恰好", "要", "得",
        "有点", "这几天", "家里", "单位", "临时", "突然", "是", "的"];

    public static string? Find(Turn turn)
    {
        var message = turn.Message;
        string? best = null;
        var (bestStart, bestEnd, weight) = (0, 0, 0);
        var at = 0;
        while (at < message.Text.Length)
        {
            var end = Math.Max(at + 1, message.ClauseEnd(at));
            var (from, to) = Reason(turn, at, end);
            to = to < end && IsTheMeeting(message, from, to) ? from : to;
            to = message.Text[end - 1] is '么' or '吗' || (end < message.Text.Length && message.Text[end] == '?') ? from : to;
            var value = to - from + (Introduced(message, at, end) ? 100 : 0);
            if (to - from >= 2 && bestEnd > 0 && from - bestEnd <= 2 && from == at && best is not null)
            {
                // 脚扭了，走路都费劲: grounds side by side are one.
                (best, bestEnd, weight) = (message.Quote(bestStart, to), to, weight + value);
            }
            else if (to - from >= 2 && value > weight)
            {
                (best, bestStart, bestEnd, weight) = (message.Quote(from, to), from, to, value);
            }

            at = end;
            while (at < message.Text.Length && Chars.IsMark(message.Text[at]))
            {
                at++;
            }
        }

        if (best is not null)
        {
            turn.Findings.Note(SlotNames.Reason, bestStart, bestEnd, "ground");
        }

        return best;
    }

    // 明天的调研我参加不了: the meeting that is missed is no ground.
    private static bool IsTheMeeting(Message message, int from, int to)
    {
        var end = to > from && message[to - 1] is '我' or '都' ? to - 1 : to;
        return end > from && message.Words.Notices.Events.EndingAt(message.Text, from, end) > 0 && message.Text.AsSpan(from, end - from).IndexOfAny("有开要去在陪和跟撞冲另别长") < 0;
    }

    private static bool Introduced(Message message, int start, int end) =>
        message.Text.AsSpan(start, end - start).Contains('因') || message.Text.AsSpan(start, end - start).Contains("由于", StringComparison.Ordinal);

    private static (int From, int To) Reason(Turn turn, int start, int end)
    {
        var message = turn.Message;
        // 10月我要生产: the day is no ground and does not weigh against one.
        var (from, to) = (turn.Message.Words.Scanner.At(turn.Message.Dates, start, out var day) && day.End < end ? day.End : start, end);
        var refusal = FirstRefusal(message, from, to, out var length);
        while (refusal >= 0)
        {
            // The ground stands before the refusal or behind it.
            (from, to) = refusal - from > to - (refusal + length) ? (from, refusal) : (refusal + length, to);
            refusal = FirstRefusal(message, from, to, out length);
        }

        from = SkipLead(turn, from, to);
        if (message[from] is '向' or '跟' or '给' && AsksLeave(message, start, end))
        {
            // 身体不适，向周五的全体会议请假
            return (to, to);
        }

        while (to > from
            && message.Text[to - 1] is ',' or ' ' or '了' or '所' or '就' or '啦' or '哦' or '吧' or '啊' or '我' or '故' or '而' or '的' or '会' or '以' or '要'
            or '需'
            && !(message.Text[to - 1] == '会' && to - from < 4) && !(message.Text[to - 1] is '要' or '需' or '以' && to - from < 4))
        {
            if (message.Text[to - 1] == '会' && IsMeeting(message, from, to))
            {
                break;
            }

            to--;
        }

        return (from, to);
    }

    // 开会, 家长会, 年会: part of the ground.
    private static bool IsMeeting(Message message, int from, int to) =>
        to - from >= 2 && message.Text[to - 2] is '开' or '长' or '年' or '董' or '标' or '班' or '东' or '议' or '展' or '例' or '事';

    private static int SkipLead(Turn turn, int from, int to)
    {
        var message = turn.Message;
        var moved = true;
        while (moved && from < to)
        {
            moved = false;
            from += message[from] is '从' or '自' && message.Words.Scanner.At(message.Dates, from + 1, out _) ? 1 : 0;
            if (message.Words.Scanner.At(message.Dates, from, out var date) && date.End <= to)
            {
                from = date.End;
                moved = true;
            }
            else if (message.Words.Dates.Parts.Match(message.Text, from) is var part and > 0 && from + part < to)
            {
                from += part;
                moved = true;
            }
            else if (Chars.IsMark(message.Text[from]) || message.Text[from] is '的' or '会' && to - from > 3 && message[from + 1] != '议' && message[from + 1] != '诊')
            {
                from++;
                moved = true;
            }
            else
            {
                foreach (var lead in Leads.AsSpan(0, 11))
                {
                    if (message.Says(from, lead) && from + lead.Length < to)
                    {
                        from += lead.Length;
                        moved = true;
                        break;
                    }
                }
            }
        }

        return from;
    }

    private static int FirstRefusal(Message message, int from, int to, out int length)
    {
        length = 0;
        for (var i = from; i < to; i++)
        {
            length = AskedFor(message, i, to);
            foreach (var word in Refusals)
            {
                if (word.Length > length && i + word.Length <= to && message.Says(i, word) && !(word is "参加" or "出席" && GoesThere(message, from, i)))
                {
                    length = word.Length;
                }
            }

            if (length > 0)
            {
                return i;
            }
        }

        return -1;
    }
}
