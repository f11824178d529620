using WeLiaison.Bot.Common;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Flows.Gatherings;

/// <summary>What is said at the door.</summary>
internal static class DoorWords
{
    public const string NoDoor = "现在没有开着签到的会。开会那天说“开始签到”。";

    public const string WrongNumber = "没有这个签到号，请看会场上的四位数字，回“签到 四位数字”。";

    public const string WhichNumber = "请看会场上的四位数字，回“签到 四位数字”。";

    private const int MostNames = 30;

    public static string WhichMeeting(IReadOnlyList<Notice> meetings) => meetings.Count == 0
        ? "今天没有发过通知的会。先发会议通知，开会那天再说“开始签到”。"
        : $"今天有{meetings.Count}个会：{string.Join('、', meetings.Select(m => m.Topic))}。说“开始签到”加会名。";

    public static string Opened(Gathering gathering, bool withCode) =>
        $"{Quotes.Around(gathering.Topic)}开始签到，签到号 {gathering.Door}。请写在会场上，到会的回“签到 {gathering.Door}”{(withCode ? "；二维码随后发给您，放在门口，扫一下也行" : string.Empty)}。看到场说“签到情况”，散会说“结束签到”。";

    public static string SignedIn(Gathering gathering, bool expected) => $"签到成功：{gathering.Topic}。{(expected ? string.Empty : "您不在通知名单里，已记下您到场。")}";

    public static string Already(Gathering gathering) => $"您已经签过到了：{gathering.Topic}。";

    public static string AskClose(Gathering gathering) => $"结束{Quotes.Around(gathering.Topic)}的签到，没签到的记为未到场。现在到场{gathering.People.Count(a => a.Attended)}人";

    public static string Attendance(Gathering gathering, IReadOnlyList<string> present, IReadOnlyList<string> walkIns, IReadOnlyList<string> away, IReadOnlyList<string> missing)
    {
        var lines = new List<string> { $"{Quotes.Around(gathering.Topic)}{DayWords.Short(gathering.On)}：到场{present.Count + walkIns.Count}人{(gathering.State == GatheringState.Running ? "，还在签到" : "，签到已结束")}" };
        Line(lines, "到场", present);
        Line(lines, "没报名也到了", walkIns);
        Line(lines, "请假或不参加", away);
        Line(lines, gathering.State == GatheringState.Running ? "还没签到" : "未到场", missing);
        return string.Join('\n', lines);
    }

    private static void Line(List<string> lines, string label, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            lines.Add($"{label}　{string.Join('、', names.Take(MostNames))}{(names.Count > MostNames ? $"等{names.Count}人" : string.Empty)}");
        }
    }
}
