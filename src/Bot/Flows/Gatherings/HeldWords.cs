using WeLiaison.Bot.Member;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Flows.Gatherings;

/// <summary>What is said about gatherings that took place.</summary>
internal static class HeldWords
{
    public static string Kinds(IReadOnlyList<GatheringKind> kinds) => $"什么活动？有：{string.Join('、', kinds.Select(k => k.Name))}。{HowTo(kinds[0].Name)}";

    public static string HowTo(string kind) => $"这样说：“记活动 {kind} 6月10日，地点三楼会议室，到场张三、李四，内容……”。";

    public static string Card(Gathering gathering, string? inNameOf, IReadOnlyList<Person> people) =>
        $"{gathering.Kind}{(inNameOf is null ? string.Empty : $"（{inNameOf}）")}\n时间　{DayWords.Day(gathering.On)}{(gathering.Place is { } place ? $"\n地点　{place}" : string.Empty)}\n到场　{string.Join('、', people.Select(p => p.Name))}\n内容　{gathering.Minutes}";

    public static string Kept(Gathering gathering, string? number) =>
        $"{gathering.Kind}已记，到场{gathering.People.Count}人{(number is null ? "。" : $"，同时记为联系 {number}，每个人都算联系到了。")}";
}
