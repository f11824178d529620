namespace WeLiaison.Bot.Flows.Overviews;

/// <summary>What whoever looks after a sector or a 专委会 reads.</summary>
internal static class OverviewWords
{
    private const int MostNames = 15;

    public static string Which(IReadOnlyList<string> known) => $"看哪一个？{string.Join('、', known.Take(MostNames))}{(known.Count > MostNames ? "等" : string.Empty)}。";

    public static string Sums(string name, int members, int contacts, int reports, int idle, IReadOnlyList<string> names) =>
        $"{name}：委员{members}人，今年联系{contacts}次，社情民意{reports}篇。\n"
        + (idle == 0 ? "都有联系记录。" : $"还没有联系记录的{idle}人{(names.Count > 0 ? $"：{string.Join('、', names.Take(MostNames))}{(names.Count > MostNames ? "等" : string.Empty)}。\n要提醒，说“通知{names[0]}：……”" : string.Empty)}。");
}
