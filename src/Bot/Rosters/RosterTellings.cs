using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Rosters;

/// <summary>What is said about rows that the file alone could not judge, and small comparisons for them.</summary>
internal static class RosterTellings
{
    public static string SeveralMembers(string name, int count) => $"叫“{name}”的委员有{count}位，请写上委员编号";

    public static string NumberTaken(string number, string name) => $"委员编号“{number}”已是{name}的，请核对";

    public static string NoMember(string name) => $"委员名册里没有“{name}”，请先导入委员名册，或核对姓名";

    public static string AccountTaken(string user) => $"企业微信账号“{user}”已绑定别人，账号这一项没有导入";

    public static string OutsideBasis(string by, string with) => $"{by}和{with}不在同一个专委会，也不在同一个界别，导入后待办公室同意";

    public static string IsMember(string name) => $"这个编号是委员{name}的，不是群众；委员之间的联系，请在“层级”写明是哪一层，并核对两人的政协职务";

    public static string NamedLikeMember(string name) => $"委员里也有叫“{name}”的，这一行按群众登记；要联系的是委员，请写“层级”或“联系对象编号”";

    public static string BeforeOffice(string name, DateOnly from, DateOnly office) =>
        $"起始日期{from:yyyy年M月d日}早于{name}的任职日期{office:yyyy年M月d日}；请核对起始日期，任职日期不对的，在委员名册里写明起始日期重新导入";

    public static string OnlyFirst(string taken, IEnumerable<string> left) => $"只记“{taken}”，{string.Concat(left.Select(l => $"“{l}”"))}没有记";

    public static string AwaitsConsent(string tier) => $"超出“{tier}”规定的人数，导入后待办公室同意";

    /// <summary>Records compare lists by reference; here the words count.</summary>
    public static bool Same(Person a, Person b) =>
        (a with { Posts = b.Posts, Marks = b.Marks }) == b && a.Posts.SequenceEqual(b.Posts) && a.Marks.SequenceEqual(b.Marks);

    /// <summary>The only one, or none when there are several.</summary>
    public static Person? SingleOrNone(this IReadOnlyList<Person> people) => people.Count == 1 ? people[0] : null;
}
