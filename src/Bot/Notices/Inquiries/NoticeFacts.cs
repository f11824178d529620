using System.Text.RegularExpressions;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Notices.Inquiries;

/// <summary>Answers a question about a notice with what the notice says, and with nothing else.</summary>
internal static partial class NoticeFacts
{
    /// <summary>The answer in words, or null when the notice does not say.</summary>
    public static string? Answer(Notice notice, string question)
    {
        if (notice.AnswerBy is { } by && Deadline().IsMatch(question))
        {
            return InquiryWords.AnswerBy(notice, by);
        }

        // A question for the way, the entrance or the end is no question for the room and the hour.
        if (notice.Meeting is { } meeting && !Details().IsMatch(question))
        {
            if (Where().IsMatch(question))
            {
                return meeting.Place is { Length: > 0 } ? InquiryWords.Meets(notice, meeting) : null;
            }

            if (When().IsMatch(question))
            {
                return InquiryWords.Meets(notice, meeting);
            }
        }

        return Clause(notice.Text, notice.Topic, question) is { } clause ? InquiryWords.Says(notice, clause) : null;
    }

    /// <summary>The part of the text that speaks of what is asked for: it shares most pairs of characters with the question's own words.</summary>
    private static string? Clause(string text, string topic, string question)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Asking().Replace(Days().Replace(question, "|"), "|").Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            for (var i = 0; i + 2 <= part.Length; i++)
            {
                // The name of the meeting stands in every such question and tells nothing apart.
                if (!topic.Contains(part.AsSpan(i, 2), StringComparison.Ordinal))
                {
                    pairs.Add(part.Substring(i, 2));
                }
            }
        }

        // An answer that was added stands whole on its own line.
        var clauses = text.Split('\n').SelectMany(line => line.StartsWith(InquiryWords.Added, StringComparison.Ordinal)
            ? [line[InquiryWords.Added.Length..]]
            : line.Split(['，', '。', '；', '！', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var best = clauses.MaxBy(clause => pairs.Count(p => clause.Contains(p, StringComparison.Ordinal)));
        return best is not null && pairs.Any(p => best.Contains(p, StringComparison.Ordinal)) ? best
            : Bring().IsMatch(question) ? clauses.FirstOrDefault(c => Brought().IsMatch(c))
            : null;
    }

    // A day says which meeting is meant; every notice has one.
    [GeneratedRegex("[0-9０-９]+|(上|下|本|这)?(周|星期|礼拜)[一二三四五六日天]|[月日号点]|今天|明天|后天|那个|这个", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Days();

    [GeneratedRegex("截止|报名到|最晚|最迟|哪天前|几号前|什么时候前", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Deadline();

    [GeneratedRegex("几点|什么时候|什么时间|啥时候|哪天|几号|周几|星期几|时间", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex When();

    [GeneratedRegex("在哪|哪里|哪儿|地点|什么地方|哪个会议室|几楼", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Where();

    [GeneratedRegex("结束|散会|多久|多长时间|停车|停哪|吃饭|午饭|晚饭|住宿|签到|报到|集合|发车|坐车|班车|材料|领取|入口|几号门|怎么走", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Details();

    [GeneratedRegex("带什么|带啥|要带|准备什么|准备啥|要不要带|用带", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Bring();

    [GeneratedRegex("带|备好|准备", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Brought();

    // What every question is made of says nothing about what is asked.
    [GeneratedRegex("[？?，。！、 ]|请问|能不能|可不可以|可以|有没有|是不是|要不要|需要|怎么|什么|哪里|哪儿|哪个|几点|多少|多久|吗|呢|么|啊|能|会议|开会|这次|那天|当天|会上|都有谁|有谁|谁|哪些人|多少人|几个人|我们|我|要|有|是|会|的|了|在|(?<![签报])到|去|参加|大家", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Asking();
}
