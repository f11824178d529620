using WeLiaison.Bot.Common;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Clock;

/// <summary>What reminders and their answers say.</summary>
internal static class ReminderWords
{
    public const string NothingReminded = "最近没有提醒过您要办的事。";

    public const string Decide = "是哪一项不归您？";

    private const int MostListed = 5;

    public static string Headline(IReadOnlyList<DutyStanding> duties) => duties.Count == 1 ? duties[0].Duty.Title : $"{duties.Count}件事要办";

    public static string Message(IReadOnlyList<DutyStanding> duties, DateOnly today)
    {
        var lines = duties.Take(MostListed).Select((d, i) => $"{(duties.Count > 1 ? CountWords(i) : string.Empty)}{Line(d, today)}");
        var more = duties.Count > MostListed ? $"\n还有{duties.Count - MostListed}项，回“我的任务”看全部。" : string.Empty;
        return $"提醒您：\n{string.Join('\n', lines)}{more}\n办过了直接告诉我就行；回“知道了”一周内不再提醒；不该您办的，回“这项不归我”。";
    }

    public static string Line(DutyStanding duty, DateOnly today) =>
        $"{duty.Duty.Title}{(DutyWords.When(duty, null, today) is { } when ? $"（{when}）" : string.Empty)}：{DutyWords.Count(duty)}{Due(duty, today)}。{duty.Duty.How.TrimEnd('。')}。";

    public static string Quiet(int days, DateOnly until) => $"好的，{days}天内不再提醒，{DayWords.Short(until)}以后再说。";

    public const string FewNow = "好的，最近没有催过您，以后也尽量少发。通知、来信和快到期的事还会告诉您；不归您的事，提醒来时回“这项不归我”。";

    public static string Fewer(int days, DateOnly until) => $"好的，提醒过的事{days}天内不再提，{DayWords.Short(until)}以后再说。通知和来信照常发；不归您的事，回“这项不归我”。";

    public static string Disowned(string title) => $"好的，{Quotes.Around(title)}先不提醒您了，已请办公室核对。";

    public static string DisownedToOffice(string name, DutyStanding duty, Regulation regulation) =>
        $"{name}说{Quotes.Around(duty.Duty.Title)}（{DutyWords.Cited(regulation, duty.Duty)}）不归自己，请核对。归本人的，回“归{name}”；确实不归的，改名册里的职务或设免计。";

    public static string BackAgain(string name) => $"好的，已恢复提醒{name}。";

    public static string Title(DutyStanding duty) => duty.Duty.Title;

    private static string Due(DutyStanding duty, DateOnly today) => duty.Due switch
    {
        null => string.Empty,
        { } due when due < today => $"，{(due.Year == today.Year ? string.Empty : $"{due.Year}年")}{DayWords.Short(due)}已到期",
        { } due when due == today => "，今天到期",
        { } due => $"，{DayWords.Short(due)}前",
    };

    private static string CountWords(int index) => ((char)('①' + index)).ToString();
}
