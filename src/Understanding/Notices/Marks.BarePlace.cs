using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Notices;

/// <summary>A place that is a clause of its own.</summary>
internal sealed partial class Marks
{
    /// <summary>…，区委党校报告厅，…: a clause that is nothing but a place.</summary>
    public void AddBarePlace(Message message, Span audience)
    {
        var text = message.Text;
        for (var i = 0; Place is null && i < Math.Min(text.Length, 400);)
        {
            var from = i;
            while (i < text.Length && !Chars.IsBreak(text[i]) && text[i] is not (':' or ' '))
            {
                i++;
            }

            Bare(message, audience, from, i);
            i++;
        }
    }

    private void Bare(Message message, Span audience, int from, int to)
    {
        while (from < to && Covers(from))
        {
            from++;
        }

        foreach (var tail in (ReadOnlySpan<string>)["集合", "上车", "集中", "报到", "签到", "开会", "碰头", "见", "举行", "召开", "座谈", "出发", "等"])
        {
            to -= to - from > tail.Length + 1 && message.Says(to - tail.Length, tail) && from <= to - tail.Length ? tail.Length : 0;
        }

        var words = message.Words;
        if (to - from is < 2 or > 24 || (to - from == 2 && !(message[to - 1] == '楼' && Numerals.IsNumeral(message[from])))
            || (from < audience.To && audience.From < to) || Covers(to - 1) || words.Notices.Events.EndingAt(message.Text, from, to) > 0
            || HasPeople(message, from, to))
        {
            return;
        }

        var tailed = words.PlaceTails.EndingAt(message.Text, from, to);
        if ((tailed > 1 || IsRoom(message, to) || EndsBeside(message, from, to)) && !words.Predicates.Has(message.Text, from, to)
            && !words.Notices.EventVerbs.Has(message.Text, from, to) && words.Notices.NoiseBefore.Match(message.Text, from) < 2
            && !HasVerb(message, from, to))
        {
            covered.Add(new Span(from, to));
            Place = new Span(from, to);
        }
    }

    // 三楼会议室, 202室, 政协302
    private static bool IsRoom(Message message, int to) =>
        message[to - 1] is '楼' or '室' or '厅' or '馆' or '堂' or '场' or '院' or '园'
        || (Chars.IsDigit(message[to - 1]) && Chars.IsDigit(message[to - 2]) && Chars.IsDigit(message[to - 3]));

    // 工人文化宫东侧
    private static bool EndsBeside(Message message, int from, int to)
    {
        for (var i = from + 2; i < to; i++)
        {
            if (message.Words.PlaceAfter.Match(message.Text, i) == to - i && message.Words.PlaceTails.EndingAt(message.Text, from, i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPeople(Message message, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (message.Words.Notices.Heads.Match(message.Text, i) > 1 && !message.Says(to - 3, "工作室") && !message.Says(i, "办公室")
                && !message.Says(i, "街道") && !message.Says(i, "机关") && !message.Says(i, "工作室") && !message.Says(i, "统战部"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerb(Message message, int from, int to)
    {
        foreach (var word in (ReadOnlySpan<string>)["看", "调研", "视察", "考察", "走访", "慰问", "参观", "报送", "上报", "填报", "提交", "学习", "讨论", "清理", "完成", "了"])
        {
            if (message.Text.AsSpan(from, to - from).Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
