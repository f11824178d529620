using System.Globalization;
using WeLiaison.Domain.Notices;
using WeLiaison.WeChat;
using WeLiaison.WeChat.Api;

namespace WeLiaison.Bot.Delivering;

/// <summary>
/// The three lines of a template or subscription notice: what about, when, where or what. A line of kind <c>thing</c> takes 20 characters, so the
/// essentials come first and a longer text is announced, not cut in the middle: any word of the person's brings it whole.
/// </summary>
internal static class NoticeTemplate
{
    private const int Line = 20;

    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static Dictionary<string, TemplateValue> Lines(Outgoing message, DateTimeOffset now) => new()
    {
        ["thing1"] = new(TemplateValues.Fit("thing1", message.Headline!)),
        ["time2"] = new(message.When ?? TimeZoneInfo.ConvertTime(now, Beijing).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)),
        ["thing3"] = new(TemplateValues.Fit("thing3", Third(message))),
    };

    /// <summary>True when the notice does not carry all of the text.</summary>
    public static bool Shortens(Outgoing message) => OneLine(message.Text).Length > Line;

    /// <summary>The meeting's time as a template wants it, or null when there is none or only a part of the day is known.</summary>
    public static string? When(MeetingTime? meeting) => meeting is null ? null
        : meeting.On.ToString("yyyy年M月d日",
            CultureInfo.InvariantCulture) + (TimeOnly.TryParseExact(meeting.Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? " " + meeting.Time
            : string.Empty);

    private static string Third(Outgoing message)
    {
        if (!Shortens(message))
        {
            return OneLine(message.Text);
        }

        var room = Line - DeliveryWords.ReadOn.Length;
        var essentials = OneLine(message.Brief ?? message.Text);
        return (essentials.Length <= room ? essentials : essentials[..(room - 1)] + "…") + DeliveryWords.ReadOn;
    }

    private static string OneLine(string text) =>
        text.ReplaceLineEndings("，").Replace("，，", "，", StringComparison.Ordinal).Replace("：，", "：", StringComparison.Ordinal)
        .Replace("。，", "。", StringComparison.Ordinal);
}
