using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>What the constituent hears about the service card.</summary>
internal static class CardWords
{
    private const int MostShown = 8;

    public const string None = "您今年还没有服务卡。委员把您登记为联系对象以后就有了。";

    public const string ConfirmedBefore = "这一条您已经确认过了，谢谢。";

    public const string Rated = "谢谢，已写在服务卡上，办公室收卡时能看到。";

    public const string Sent = "好的，记下了。办公室收到卡会登记。";

    public static string Shown(int year, IReadOnlyList<string> members, IReadOnlyList<(Contact Contact, bool Confirmed)> rows)
    {
        var head = $"{year}年服务卡，联系您的委员：{string.Join('、', members)}。";
        if (rows.Count == 0)
        {
            return $"{head}\n还没有联系记录。";
        }

        var first = Math.Max(0, rows.Count - MostShown);
        var lines = rows.Skip(first)
            .Select((row, i) =>
                $"{first + i + 1} {row.Contact.On.Month}月{row.Contact.On.Day}日　{Member.DayWords.Brief(row.Contact.Content, 20)}　{(row.Confirmed ? "已确认" : "待您确认")}");
        var open = rows.Select((row, i) => (row.Confirmed, Number: i + 1)).Where(r => !r.Confirmed).Select(r => r.Number).ToList();
        return $"{head}\n{string.Join('\n', lines)}\n{(open.Count > 0 ? $"确有其事的，回“确认{open[^1]}”。" : string.Empty)}想评价，回“评价满意”加您的话。";
    }

    public static string Confirmed(DateOnly on) => $"谢谢，{on.Month}月{on.Day}日这一条已确认，等于您在服务卡上签了名。";

    public static string NoSuchRow(int rows) => rows == 0 ? "服务卡上还没有联系记录。" : $"服务卡上有{rows}条。回“服务卡”可以看。";

    public static string WhoseCard(IReadOnlyList<string> names) => $"评价哪一位？请带上姓名，比如“评价满意，{names[0]}”。";
}
