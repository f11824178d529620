using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Notices;

/// <summary>What a notice is called, and what in its words is no place to meet.</summary>
internal static partial class NoticeText
{
    /// <summary>The reader's topic, unless it took the audience for it.</summary>
    private static string? Named(string? topic, string? audience) =>
        topic is null
        || (audience is { Length: > 0 }
            && (audience.Contains(topic, StringComparison.Ordinal) || topic.StartsWith(audience, StringComparison.Ordinal)))
        ? null
        : topic;

    private static string Topic(string? said, string text)
    {
        var held = HeldWords().Match(text);
        var quoted = QuotedMeeting().Match(text);
        said = quoted.Success && (said is null || quoted.Value.Contains(said, StringComparison.Ordinal)) ? quoted.Groups["topic"].Value : said;
        var topic = said ?? (held.Success ? held.Groups["topic"].Value : text.Split(['。', '\n', '，', '；', '！'], 2)[0]);
        // The title of a paper is not cut at the quotation marks inside it.
        // 下周三上午的碰头会 is 碰头会: the day stands beside it, and changes.
        topic = Bare(topic);
        topic = IsNoTitle(topic)
            && text.Split('。', '\n', '，', '；', '！').Select(part => Bare(part.Trim()))
            .FirstOrDefault(part => part.Length >= 3 && !IsNoTitle(part)) is { } better
            ? better
            : topic;
        topic = topic.StartsWith('人') && text.Contains("有" + topic, StringComparison.Ordinal) ? "有" + topic : topic;
        topic = Titled().Match(text) is { Success: true } titled
            && titled.Groups["title"].Value.Contains(topic.Trim('《', '》', ' '), StringComparison.Ordinal)
            ? titled.Groups["title"].Value
            : topic.Trim('《', '》', ' ');
        return topic.Length <= MostTopic ? topic : topic[..(MostTopic - 1)] + "…";
    }

    private static string Bare(string topic) => LeadingTime().Replace(topic, string.Empty) is { Length: >= 2 } bare ? bare : topic;

    /// <summary>各位委员好, 二楼会议室, 上午十点: a greeting, a place or an hour says nothing of the matter.</summary>
    private static bool IsNoTitle(string topic) => NoTitle().IsMatch(topic) || LeadingTime().Replace(topic, string.Empty).Length < 2;

    [GeneratedRegex("^(请)?(各位|大家|委员们)(委员|同志|领导|老师)?(们)?(好|早上好|下午好|晚上好|注意|请注意)?$|^(请注意|请大家注意|您好|你好|注意|紧急通知|温馨提示|提醒一下|通知如下)$|^(地点|在|到)?[^开参学看听会]{0,10}(会议室|楼|厅|报告厅|礼堂|会场|大院|门口)(集合|开会)?$|^(上午|下午|晚上|中午)?[0-9一二三四五六七八九十]{0,3}[点时:：]?[0-9半]{0,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NoTitle();

    [GeneratedRegex("^(?:请)?(?:各位委员|大家)?(?:请)?(?:定于|拟于|于|在)?(?:(?:\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[日号]|(?:下下个?|下个?|本|这个?)?(?:周|星期|礼拜)[一二三四五六日天]|今天|明天|后天|大后天)(?!之前|以前|前|起)(?:[（(][^）)]{1,6}[）)])?的?)(?:早上|上午|中午|下午|晚上|傍晚)?的?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:点半|点一刻|点三刻|点\\d{0,2}分?|时\\d{0,2}分?|[:：]\\d{2}))?(?:整)?(?:我们|有个?|有一个|的|来|去|请)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LeadingTime();

    [GeneratedRegex("《(?<title>[^《》\n]{2,80})》", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Titled();

    /// <summary>8点在单位门口集合, said of a visit at nine: people set out from there, they do not meet there.</summary>
    private static bool IsMeetingPoint(string? place, string? time, string text) =>
        place is { Length: > 0 } && time is { Length: > 0 }
            && text.Split('，', '。', '；', ',', '\n').FirstOrDefault(part => part.Contains(place, StringComparison.Ordinal)) is { } clause
        && SettingOut().IsMatch(clause) && Clock().Match(clause) is { Success: true } clock && Clock().Count(text) > 1 && !IsHour(clock.Groups["h"].Value, time);

    private static bool IsHour(string said, string time)
    {
        var hour = int.TryParse(said, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var plain)
            ? plain
            : "零一二三四五六七八九十".IndexOf(said[^1]) + (said.Length == 2 ? 10 : 0);
        return TimeOnly.TryParse(time, System.Globalization.CultureInfo.InvariantCulture, out var at) && at.Hour % 12 == hour % 12;
    }

    [GeneratedRegex("集合|集中|上车|乘车|出发|碰头", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SettingOut();

    [GeneratedRegex("(?<h>\\d{1,2}|十?[一二三四五六七八九十])(?:点|时|[:：]\\d{2})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Clock();
}
