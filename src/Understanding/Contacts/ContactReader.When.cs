using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    private static readonly string[] BeforeDay =
    [
        "均为", "均是", "均在", "说的是", "记得是", "时间是", "日期是", "时间", "日期", "都是", "全是", "就是", "也是", "这是", "那是", "这事", "那事", "事情", "我是", "人是", "信是", "电话是", "应该", "好像", "大概",
        "都", "就", "这", "那", "是", "也", "在", "于", "我", "约", "从", ":", "-", " ", "、",
    ];

    private static readonly string[] AfterDay =
    [
        "的事情", "的事儿", "的事", "的时候", "那天", "这天", "那次", "那回", "聊", "谈", "去", "见", "走访", "打", "说", "讲", "问", "收到", "接到", "反映", "碰到", "遇到", "约", "来", "电话", "微信",
        "里", "了", "过", "起", "呢", "吧", "啊", "哈", "哦", "呀", "喔", "哟", "左右", "补记", "补报", "补录", "记录", "的", " ", "-", ")", "\"",
    ];

    /// <summary>就今儿, 大前天的事儿, 是上周五的事, 都是昨天, 信是11月20日收到的, 从八点谈起的: a clause that only says when, after all the rest.</summary>
    private bool ToldWhen(int start, int end)
    {
        if (draft.IsEmpty || end - start > 24 || message.People.ListedPrefix(start) > 1 || (draft.Persons.Count == 0 && draft.Methods == 0 && draft.Content.Count == 0))
        {
            return false;
        }

        var at = UpToDay(start, end);
        if (!words.Scanner.At(message.Dates, at, out var date) || date.End > end || date.Day is not { } day || date.Firmness < Firmness.Festival || day > message.Today)
        {
            return ToldHour(start, at, end);
        }

        var times = new TimeScanner(words.Dates);
        var after = Chars.SkipBlank(text, date.End);
        var hour = times.At(text, after, date.Part, out var time) && time.End <= end;
        var said = hour ? time.End : date.End;
        said = words.Scanner.At(message.Dates, said, out var again) && message[said] is '周' or '星' or '礼' && again.Day?.DayOfWeek == day.DayOfWeek ? again.End : said;
        said = message[said] == '(' && text.IndexOf(')', said, Math.Min(6, end - said)) is var close and > 0 ? close + 1 : said;
        if (Skipped(AfterDay, said, end) < end || (at == start && said == end))
        {
            return false;
        }

        CalledAsWell(said, end);
        var all = Has(start, at, "都") || Has(start, at, "全") || Has(start, at, "均");
        var added = false;
        foreach (var told in all ? drafts : [draft])
        {
            if (told.Dates.Count == 0)
            {
                told.Dates.Add((date, clause));
                added = true;
                AddHour(told, hour ? time : date.Part is { } part ? new TimeFound(date.Start, date.Length, null, null, part) : null);
            }
        }

        return added;
    }

    // 贾大娘，昨晚电话，…: the clause also tells how.
    private void CalledAsWell(int from, int end)
    {
        for (var i = from; i < end && draft.Methods == 0; i++)
        {
            if (words.Methods.Match(text, i, out var kind) > 1 && kind is Words.MethodKind.Phone or Words.MethodKind.Online)
            {
                draft.Add(kind);
                draft.Channel ??= words.Channels.Match(text, i, out var medium) > 0 ? medium : null;
            }
        }
    }

    // 走访了甲，凌晨三点还在施工; …，去年国庆交的钱没退: the hour, or a day long past, with which the matter itself begins.
    private bool DropWhenOfMatter(int start, int days, int hours)
    {
        if (draft.Dates.Count == days && draft.Times.Count == hours + 1 && draft.Times[^1].Time is var time && time.Start == start && time.End >= head.StoppedAt - 1)
        {
            draft.Times.RemoveAt(hours);
            return true;
        }

        if (draft.Dates.Count == days + 1 && draft.Times.Count == hours && draft.Dates[^1].Date is { Day: { } day } date && date.Start == start && date.End >= head.StoppedAt - 1
            && (days > 0 || (message.Today.DayNumber - day.DayNumber > 60 && text.AsSpan(start, date.Length).Contains('年'))))
        {
            draft.Dates.RemoveAt(days);
            return true;
        }

        return false;
    }

    // 周日上午一起走访的: no mere remark while the day is still wanting.
    private bool SaysDay(int start) => draft.Dates.Count == 0 && words.Scanner.At(message.Dates, start, out var date) && date.Day is not null && date.Firmness >= Firmness.Festival;

    // 从八点谈起的, 是两点钟去的
    private bool ToldHour(int start, int at, int end)
    {
        if (at == start || !new TimeScanner(words.Dates).At(text, at, draft.Times.Count > 0 ? draft.Times[^1].Time.Part : null, out var time)
            || time.End > end || time.Clock is null
            || Skipped(AfterDay, time.End, end) < end || (time.End == end && Has(start, at, "从")) || draft.Times.Exists(known => known.Time.Clock is not null))
        {
            return false;
        }

        draft.Times.Clear();
        AddHour(draft, time);
        return true;
    }

    private void AddHour(VisitDraft told, TimeFound? time)
    {
        if (time is { } hour && told.Times.Count == 0)
        {
            told.Times.Add((hour, clause));
        }
    }

    // 是这个星期二的事: 这 is a word of the day here.
    private int UpToDay(int start, int end)
    {
        var at = start;
        while (at < end && !words.Scanner.At(message.Dates, at, out _))
        {
            var next = Array.Find(BeforeDay, word => message.Says(at, word) && at + word.Length <= end)?.Length ?? 0;
            if (next == 0)
            {
                break;
            }

            at += next;
        }

        return at;
    }

    private int Skipped(string[] list, int from, int end)
    {
        var at = from;
        for (var moved = true; moved && at < end;)
        {
            moved = false;
            foreach (var word in list)
            {
                if (message.Says(at, word) && at + word.Length <= end)
                {
                    at += word.Length;
                    moved = true;
                    break;
                }
            }
        }

        return at;
    }
}
