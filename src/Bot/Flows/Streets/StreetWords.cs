using WeLiaison.Bot.Member;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.StreetGroups;

namespace WeLiaison.Bot.Flows.Streets;

/// <summary>Everything that is said about street groups.</summary>
internal static class StreetWords
{
    public static string List(IReadOnlyList<StreetGroup> all, int posts, PersonId self) => all.Count == 0
        ? "还没有街道小组。"
        : string.Join('\n',
            all.Select(g =>
                $"{g.Street}：{g.Members.Count}位委员，职务空缺{posts - g.Posts.Count(p => p.Holder is not null)}个{(g.Members.Contains(self) ? "（您在这组）" : string.Empty)}")) + "\n要参加发“报名街道小组 街道名”。";

    public static string Which(IReadOnlyList<StreetGroup> all) => all.Count == 0 ? "还没有街道小组。" : $"哪个街道？有：{string.Join('、', all.Select(g => g.Street))}。";

    public static string Joined(string street) => $"已报名，您在{street}小组。";

    public static string Left(string street) => $"已退出{street}小组。";

    public static string SecondAsked(string name, string first, string second) => $"{name}已在{first}小组，还想参加{second}小组。同意请回“同意 {name} 参加 {second} 小组”。";

    public static string Allowed(string name, string street) => $"{name}已加入{street}小组，已告诉本人。";

    public static string Before(string street) => $"{street}小组已经有了。";

    public static string AskFound(StreetGroup group) => $"建{group.Street}小组，负责的专委会工作室：{group.SpecialCommittee ?? "未定"}";

    public static string Founded(string street, int posts) => $"{street}小组已建，{posts}个职务待配。这样说：“街道小组 {street} 组长（委室主任）：姓名”。";

    public static string Filled(string street, string post, string? name, int vacant) => $"{street}小组{post}：{name ?? "空缺"}。还空{vacant}个。";

    public static string HowToPlan(string street) => $"这样说：“小组计划 {street} 一季度义诊，二季度法律讲座”。";

    public static string AskPlan(string street, WorkPlan plan) => $"{street}小组{plan.Year}年计划：{plan.Goals}";

    public static string Planned(string street, int year) => $"{street}小组{year}年计划已交。";

    public static string Card(StreetGroup group, IReadOnlyList<(string Post, string? Holder)> posts, WorkPlan? plan) =>
        $"{group.Street}小组（{group.SpecialCommittee ?? "专委会未定"}），委员{group.Members.Count}位\n{string.Join('\n', posts.Select(p => $"{p.Post}　{p.Holder ?? "空缺"}"))}\n计划　{(plan is null ? "还没有" : $"{plan.Year}年，{DayWords.Brief(plan.Goals, 40)}")}";
}
