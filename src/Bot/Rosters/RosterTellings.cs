using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Rosters;

/// <summary>What is said about rows that the file alone could not judge, and small comparisons for them.</summary>
internal static class RosterTellings
{
    public static string SeveralMembers(string name, int count) => $"叫“{name}”的委员有{count}位，请写上委员编号";

    public static string NumberTaken(string number, string name) => $"委员编号“{number}”已是{name}的，请核对";

    public static string NoMember(string name) => $"委员名册里没有“{name}”，请先导入委员名册，或核对姓名";

    public static string AccountTaken(string user) => $"企业微信账号“{user}”已绑定别人，账号这一项没有导入";

    public static string AwaitsConsent(string tier) => $"超出“{tier}”规定的人数，导入后待办公室同意";

    /// <summary>Records compare lists by reference; here the words count.</summary>
    public static bool Same(Person a, Person b) =>
        (a with { Posts = b.Posts, Marks = b.Marks }) == b && a.Posts.SequenceEqual(b.Posts) && a.Marks.SequenceEqual(b.Marks);

    /// <summary>The only one, or none when there are several.</summary>
    public static Person? SingleOrNone(this IReadOnlyList<Person> people) => people.Count == 1 ? people[0] : null;
}
