using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Notices;

/// <summary>Those who are called by what stands around them, be there a word for people or not.</summary>
internal static partial class AudienceFinder
{
    private static readonly string[] Sending =
    [
        "发个", "发一", "发邀", "发送", "发通", "发条", "发份", "发去", "发出", "推送", "推一", "推个", "下通知", "下个通知", "去个电话", "打个电话", "打个招呼", "提个醒", "做个提醒", "做提醒", "捎个信", "群发", "发:", "发,",
    ];

    /// <summary>给苏浙沪乡贤发邀请, 向党派成员推送, 给还没认领项目的界别组提个醒.</summary>
    private static Span Framed(Message message)
    {
        var limit = Math.Min(message.Text.Length, LongestPhrase);
        for (var at = 0; at < limit; at++)
        {
            if (message[at] is not ('给' or '向' or '对') || !(at == 0 || Chars.IsMark(message[at - 1]) || message[at - 1] is '请' or '我' or '再' or '烦' or '要' or '联'))
            {
                continue;
            }

            for (var end = at + 3; end < Math.Min(message.Text.Length, at + LongestPhrase) && !Chars.IsBreak(message[end]); end++)
            {
                if (IsSent(message, end) && message.People.At(at + 1, end, expected: true, out var person) is var named && !(named && person.End >= end))
                {
                    return new Span(at + 1, end);
                }
            }
        }

        return default;
    }

    private static bool IsSent(Message message, int at)
    {
        if (message[at - 1] is '开' or '研' or '颁' or '群')
        {
            return false;
        }

        foreach (var word in Sending)
        {
            if (message.Says(at, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>各位编外信息员：…; 群发全体：….</summary>
    private static Span Greeted(Message message)
    {
        for (var at = 0; at < Math.Min(message.Text.Length, LongestPhrase); at++)
        {
            if (!message.Says(at, "各位") && !message.Says(at, "全体"))
            {
                continue;
            }

            var end = at + 2;
            while (end < message.Text.Length && Chars.IsHan(message[end]) && end - at < 16)
            {
                end++;
            }

            return message[end] is ':' or ',' && (end - at > 2 || message[at] == '全') ? new Span(at, end) : default;
        }

        return default;
    }

    /// <summary>谁还没交总结，挨个催; 三组还有两个人没回执，盯一下; 催漏填的: who is late, told without a word for people.</summary>
    private static Span Wanting(Message message)
    {
        for (var from = 0; from < message.Text.Length;)
        {
            var end = from;
            while (end < message.Text.Length && !Chars.IsBreak(message[end]) && message[end] != ':')
            {
                end++;
            }

            if (Late(message, from, end) is { IsFound: true } late)
            {
                return late;
            }

            from = end + 1;
        }

        return default;
    }

    private static Span Late(Message message, int from, int end)
    {
        var at = message.Text.AsSpan(from, Math.Max(0, end - from)).IndexOfAny("没未差欠漏逾零谁");
        if (at < 0)
        {
            return default;
        }

        var start = from;
        foreach (var lead in (ReadOnlySpan<string>)["到今天", "到现在", "截至今天", "截止今天", "目前", "今天", "催办一下", "催一催", "催一下", "催办", "再催催", "催催", "催", "提醒", "盯一下", "帮我", "麻烦", "请"])
        {
            start += message.Says(start, lead) ? lead.Length : 0;
        }

        // 差一两次的都喊一声, 谁没回催谁
        var stop = end;
        for (var i = from + at + 1; i < end; i++)
        {
            if (message[i] == '的' && message[i - 1] != '谁' && EndsThere(message, i + 1))
            {
                stop = i + 1;
                break;
            }

            if (message[i] is '催' && i > start + 1)
            {
                stop = i;
                break;
            }
        }

        return stop - start is > 1 and <= LongestPhrase && start <= from + at ? new Span(start, stop) : default;
    }
}
