using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>Identity, words, counting, posts, organs and the list of rules.</summary>
internal static class GeneralReader
{
    public static Identity Identity(Block root)
    {
        if (root.Child("identity") is not { } block)
        {
            return root.Missing("identity", new Identity { Committee = string.Empty, ShortName = string.Empty, Title = string.Empty });
        }

        var identity = new Identity
        {
            Committee = block.Text("committee"),
            ShortName = block.Text("shortName"),
            Title = block.Text("title"),
            DocumentNumber = block.TextOr("documentNumber"),
            AdoptedBy = block.TextOr("adoptedBy"),
            AdoptedOn = block.Date("adoptedOn"),
            RevisedOn = block.Date("revisedOn"),
            IssuedOn = block.Date("issuedOn"),
            Annexes = block.Texts("annexes"),
            SentTo = block.Texts("sentTo"),
            CopiedTo = block.Texts("copiedTo"),
        };
        block.Close();
        return identity;
    }

    public static Words Words(Block root)
    {
        if (root.Child("words") is not { } block)
        {
            return root.Missing("words",
                new Words { Public = string.Empty, Constituent = string.Empty, MainOffice = string.Empty, Office = string.Empty,
                    Practice = string.Empty });
        }

        var words = new Words
        {
            Public = block.Text("public"),
            Constituent = block.Text("constituent"),
            MainOffice = block.Text("mainOffice"),
            Office = block.Text("office"),
            Practice = block.Text("practice"),
        };
        block.Close();
        return words;
    }

    public static CountingRules Counting(Block root)
    {
        if (root.Child("counting") is not { } block)
        {
            return new CountingRules();
        }

        var counting = new CountingRules
        {
            EntryGraceDays = block.Number("entryGraceDays", 0, 366) ?? 15,
            OrdinaryMembersOnly = block.Choice("tier3AppliesTo", [("all", false), ("ordinary", true)], false),
            ConfirmationDays = block.Number("confirmationDays", 1, 366) ?? 14,
            LinkChanges = block.TextOr("linkChanges") ?? "any-time",
            SetDays = block.Texts("setDays"),
        };
        block.Close();
        return counting;
    }

    public static IReadOnlyList<PostDefinition> Posts(Block root) =>
    [
        .. root.Children("posts").Select(block =>
        {
            var post = new PostDefinition(
                block.Text("name"), block.Texts("implies"), block.Number("rank", 1, 99) ?? 99, block.TextOr("tick"), Roles(block));
            block.Close();
            return post;
        }),
    ];

    public static IReadOnlyList<OrganDefinition> Organs(Block root) =>
    [
        .. root.Children("organs").Select(block =>
        {
            var organ = new OrganDefinition(
                block.Text("name"), block.Choice("kind", [("single", 0), ("each", 1)], 0) == 0 ? "single" : "each", block.Texts("tasks"), Roles(block), block.Texts("rules"));
            block.Close();
            return organ;
        }),
    ];

    public static IReadOnlyList<Rule> Rules(Block root) =>
    [
        .. root.Children("rules").Select(block =>
        {
            var rule = new Rule(
                block.Text("id"), block.Text("article"), block.Text("text"), block.Choice("strength", Choices.Strengths, Strength.Must),
                    block.Choice("origin", Choices.Origins, Origin.Regulation), block.Text("met"));
            block.Close();
            return rule;
        }),
    ];

    private static IReadOnlyList<string> Roles(Block block)
    {
        var roles = block.Texts("roles");
        foreach (var role in roles.Where(r => !Domain.Regulations.Roles.All.Contains(r)))
        {
            block.Complain("roles", $"没有“{role}”这个角色", $"可写的有：{string.Join('、', Domain.Regulations.Roles.All)}");
        }

        return roles;
    }
}
