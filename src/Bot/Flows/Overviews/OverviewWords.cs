namespace WeLiaison.Bot.Flows.Overviews;

/// <summary>What whoever looks after a sector or a 专委会 reads.</summary>
internal static class OverviewWords
{
    private const int MostNames = 15;

    private const int MostListed = 60;

    private const int MostDebts = 3;

    public static string Which(IReadOnlyList<string> known) => $"看哪一个？{string.Join('、', known.Take(MostNames))}{(known.Count > MostNames ? "等" : string.Empty)}。";

    public static string Idle(string period, int members, IReadOnlyList<string> names, bool visits) => names.Count == 0
        ? $"{period}：{members}位委员都有{(visits ? "走访" : "联系")}记录。"
        : $"{period}还没有{(visits ? "走访" : "联系")}记录的委员{names.Count}人（共{members}人）：{string.Join('、', names.Take(MostListed))}{(names.Count > MostListed ? "……" : "。")}\n要提醒，说“通知{names[0]}：……”；替人补记，说“代录 姓名：……”。";

    public static string Totals(string period, int contacts, int members) => $"{period}共联系{contacts}次，{members}位委员有记录。\n谁还没有，问“谁{period}还没联系群众”；要表格，说“打印”加期间和名称。";

    public static string Owing(int members, IReadOnlyList<(string Name, List<string> Debts)> owing) => owing.Count == 0
        ? $"{members}位委员都没有到期未办的任务。"
        : $"到期或未达标的委员{owing.Count}人（共{members}人）：\n{string.Join('\n', owing.Take(MostNames).Select(o => $"{o.Name}　{string.Join('；', o.Debts.Take(MostDebts))}{(o.Debts.Count > MostDebts ? $"等{o.Debts.Count}项" : string.Empty)}"))}{(owing.Count > MostNames ? "\n……" : string.Empty)}";

    public static string Sums(string name, int members, int contacts, int reports, int idle, IReadOnlyList<string> names) =>
        $"{name}：委员{members}人，今年联系{contacts}次，社情民意{reports}篇。\n"
        + (idle == 0
            ? "都有联系记录。"
            : $"还没有联系记录的{idle}人{(names.Count > 0 ? $"：{string.Join('、', names.Take(MostNames))}{(names.Count > MostNames ? "等" : string.Empty)}。\n要提醒，说“通知{names[0]}：……”" : string.Empty)}。");
}
