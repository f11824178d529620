using WeLiaison.Documents.Forms;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>Cells that come from a person's own file (section 12: name, number, unit, identity, sector, telephone).</summary>
internal static class PersonCells
{
    public static FormDataBuilder Author(this FormDataBuilder data, PaperSetting setting, Person person)
    {
        var today = setting.Request.Today;
        data.Text("name", person.Name).Text("code", person.MemberNumber).Text("unit", person.Unit).Text("post", person.Position)
            .Text("sector", person.Sector).Text("group", person.ActivityGroup).Text("phone", person.Mobile?.Digits).Text("townCommittee", person.TownCommittee)
            .Tick("identity", [.. Identities(setting.Regulation, person, today)]);
        foreach (var post in setting.Regulation.Posts.Where(p => setting.Regulation.Holds(person, p.Name, today)))
        {
            // A layout may require a cell only of holders of a post (靖江: the 政协工委 of 镇级特邀委员).
            data.Holds(post.Name);
        }

        return data;
    }

    /// <summary>Every post held today is ticked.</summary>
    public static IEnumerable<string> Identities(Regulation regulation, Person person, DateOnly today) =>
        regulation.Posts.Where(p => p.Tick is not null && regulation.Holds(person, p.Name, today)).Select(p => p.Tick!).Distinct();

    /// <summary>The highest post, as written for a linked person; 群众 for somebody outside the committee.</summary>
    public static string HighestIdentity(Regulation regulation, Person person, DateOnly today)
    {
        if (regulation.HighestPost(person, today) is not { } post)
        {
            return "群众";
        }

        // 主席、副主席、秘书长 stand on the form as 主席会议成员; 常委 stands by its own name.
        return post.Tick is { } tick && regulation.Posts.Any(p => p.Name == tick) ? tick : post.Name;
    }

    public static string? UnitAndPosition(Person person) => Joined(person.Unit, person.Position);

    public static string? UnitOrAddress(Person person) => person.Unit ?? person.Address ?? person.Street;

    private static string? Joined(string? first, string? second) => (first, second) switch
    {
        (null, null) => null,
        (null, _) => second,
        (_, null) => first,
        _ => first + second,
    };
}
