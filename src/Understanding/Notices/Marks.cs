using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Notices;

/// <summary>When and where of a notice, with the stretches of the message that say so.</summary>
internal sealed partial class Marks
{
    private readonly List<Span> covered = [];
    private Firmness firmness;

    public DateOnly? Date { get; private set; }

    public string? Time { get; private set; }

    public Span? Place { get; private set; }

    public bool Covers(int at)
    {
        foreach (var span in covered)
        {
            if (span.Holds(at))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsPlace(int at) => Place is { } place && place.Holds(at);

    public static Marks Find(Message message)
    {
        var marks = new Marks();
        var times = new TimeScanner(message.Words.Dates);
        var changed = Changed(message.Text);
        DateOnly? deadline = null;
        var i = 0;
        while (i < message.Text.Length)
        {
            var next = marks.DateAt(message, i, changed, ref deadline);
            next = next > i ? next : marks.TimeAt(message, times, i, changed);
            next = next > i ? next : marks.PlaceAt(message, i);
            i = Math.Max(next, i + 1);
        }

        marks.Date ??= deadline;
        return marks;
    }

    /// <summary>Where a change is announced: what is said behind it holds; -1 if nothing is changed.</summary>
    private static int Changed(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["改", "顺延", "推迟", "延期", "提前到", "应为", "换到", "挪到"])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    private int DateAt(Message message, int at, int changed, ref DateOnly? deadline)
    {
        if (!message.Words.Scanner.At(message.Dates, at, out var date) || date.Firmness is Firmness.JustNow || (date.Firmness == Firmness.Vague && date.Length < 3))
        {
            return at;
        }

        var end = date.End;
        if (date.Firmness == Firmness.Festival && NamesAnEvent(message, end))
        {
            return at;
        }

        if (message[end] == '(')
        {
            // 7月22日（周二）
            var close = message.Text.IndexOf(')', end, Math.Min(8, message.Text.Length - end));
            end = close > 0 ? close + 1 : end;
        }

        covered.Add(new Span(at, end));
        if (message[end] is '前' || message.Says(end, "之前") || message.Says(end, "以前") || message.Says(end, "截止"))
        {
            covered.Add(new Span(end, end + (message[end] == '前' ? 1 : 2)));
            deadline ??= date.Day;
        }
        else if (IsFormer(message, at))
        {
            return end;
        }
        else if (Date is null || (changed >= 0 && at > changed) || (firmness == Firmness.Festival && date.Firmness > firmness))
        {
            Date = date.Day ?? Date;
            firmness = date.Firmness;
        }

        if (date.Part is { } part && message[date.End] != '前')
        {
            Time ??= part;
        }

        return end;
    }

    // 中秋茶话会, 重阳节慰问活动: the festival is part of the name.
    private static bool NamesAnEvent(Message message, int at)
    {
        for (var end = at + 2; end <= Math.Min(message.Text.Length, at + 10) && Chars.IsHan(message[end - 1]); end++)
        {
            if (message.Words.Notices.Events.EndingAt(message.Text, at, end) > 1)
            {
                return message.Text.AsSpan(at, end - at).IndexOfAny("前后开举") < 0;
            }
        }

        return false;
    }

    // 原定9月10日, 不是九点半: what held before, or does not hold.
    private static bool IsFormer(Message message, int at)
    {
        if (message.Words.Scanner.At(message.Dates, at, out var date) && date.Day < message.Today
            && (message.Says(date.End, "发的") || message.Says(date.End, "发出") || message.Says(date.End, "通知的") || message.Says(date.End, "的通知")
                || message.Says(date.End, "那条")))
        {
            // 昨天发的通知有误
            return true;
        }

        foreach (var word in (ReadOnlySpan<string>)["原定于", "原定在", "原定", "原来", "本来", "原", "不是", "而不是", "从", "由"])
        {
            if (message.Says(at - word.Length, word))
            {
                return true;
            }
        }

        return false;
    }

    private int TimeAt(Message message, TimeScanner times, int at, int changed)
    {
        if (!times.At(message.Text, at, Time is "上午" or "中午" or "下午" or "晚上" ? Time : null, out var time) || (time.Clock is null && time.Length < 2))
        {
            return at;
        }

        covered.Add(new Span(at, time.End));
        if (message[time.End] is '前' || IsFormer(message, at) || (Time is not null && Time.Contains(':', StringComparison.Ordinal) && !(changed >= 0 && at > changed)))
        {
            return time.End;
        }

        Time = time.Value;
        return time.End;
    }

    private int PlaceAt(Message message, int at)
    {
        var label = 0;
        foreach (var word in (ReadOnlySpan<string>)["换到", "改在", "挪到", "移到", "搬到", "集合点改成", "集合点改到", "集合点改为", "集合点改在", "集合点换到", "集合点换成", "集合地点改成",
            "集合地点改到", "集合地点改为", "地点改成", "会场改到", "会场改在", "会场换到", "集合地点", "会议地点", "活动地点", "地点改到", "地点改在", "地点改为", "地点换到", "地点换成", "地点在", "地点是", "地点",
            "集合点在", "集合点"])
        {
            if (message.Says(at, word))
            {
                label = word.Length;
                break;
            }
        }

        var prepositions = message.Text[at] is '在' or '到' or '于' or '来' && message.Words.NotPrepositions.Match(message.Text, at) == 0
            && !message.Says(at, "到会") && !message.Says(at, "在线");
        prepositions &= !(message.Text[at] == '于' && at > 0 && message[at - 1] is '关' or '由' or '对' or '属' or '至' or '位' or '基' or '鉴' or '定');
        if (label == 0 && !prepositions)
        {
            return at;
        }

        var from = at + (label > 0 ? label : 1);
        from += label > 0 && message[from] is ':' or '在' or '是' ? 1 : 0;
        from = label > 0 && message[from] == '从' ? New(message.Text, from) : from;
        var to = from;
        while (to < message.Text.Length && !Chars.IsBreak(message.Text[to]) && message.Text[to] is not (':' or '(') && !IsStop(message, to, from))
        {
            to++;
        }

        // 到后天下午四点, which is no room; 到二号会议室 is one.
        if (message.Words.Scanner.At(message.Dates, from, out var day)
            && !(to - day.End > 1 && day.Length < 4 && message.Words.PlaceTails.EndingAt(message.Text, day.End, to) == to - day.End))
        {
            return at;
        }

        if (to - from < 2 || (label == 0 && message.Words.PlaceTails.EndingAt(message.Text, from, to) == 0 && !message.Words.PlaceTails.Any(message.Text, from, to)))
        {
            return at;
        }

        if (message[from] is '不' or '另' or '待' or '同' or '照' or '未' or '暂' || (label == 0 && message[at - 1] == '不'))
        {
            covered.Add(new Span(at, to));
            return to;
        }

        covered.Add(new Span(at, to));
        Place ??= new Span(from, to);
        return to;
    }

    // 地点从牧城公园换成马洲公园: the new one counts.
    private static int New(string text, int from)
    {
        foreach (var word in (ReadOnlySpan<string>)["换成", "换到", "改成", "改到", "改为", "改在", "挪到", "移到"])
        {
            if (text.IndexOf(word, from, Math.Min(20, text.Length - from), StringComparison.Ordinal) is var at and > 0)
            {
                return at + word.Length;
            }
        }

        return from;
    }

    private static bool IsStop(Message message, int at, int from)
    {
        foreach (var word in (ReadOnlySpan<string>)["召开", "举行", "举办", "开展", "参加", "开", "集合", "集中", "进行", "组织", "出发", "学习", "开会", "座谈", "协商", "上车",
            "报到", "签到", "调研", "视察", "考察", "慰问", "义诊", "植树", "巡河", "参观", "听", "观看", "请", "做", "搞", "乘车", "见", "等候", "领取", "办"])
        {
            if (at > from && message.Says(at, word) && !(word is "开" && message[at + 1] is '发')
                && !(word is "座谈" or "学习" or "协商" or "听" or "办" && message[at + word.Length] is '室' or '厅' or '中' or '公' or '证')
                && !(word == "办" && message[at - 1] is '街' or '道'))
            {
                return true;
            }
        }

        return at > from && message.Words.Scanner.At(message.Dates, at, out var date) && date.Firmness >= Firmness.Relative;
    }
}
