using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>Tiers of links with their topics, and the table of ways.</summary>
internal static class TierReader
{
    public static IReadOnlyList<Tier> Tiers(Block root)
    {
        var blocks = root.Children("tiers");
        if (blocks.Count == 0)
        {
            root.Missing("tiers", 0);
        }

        return [.. blocks.Select(Tier)];
    }

    public static IReadOnlyList<WayRule> Ways(Block root)
    {
        var blocks = root.Children("ways");
        if (blocks.Count == 0)
        {
            root.Missing("ways", 0);
        }

        return [.. blocks.Select(Way)];
    }

    private static Tier Tier(Block block)
    {
        var linking = block.Child("linking");
        var linked = block.Child("linked");
        var tier = new Tier
        {
            Id = block.Text("id"),
            Name = block.Text("name"),
            Linking = linking is null ? block.Missing("linking", new LinkingSide([], null)) : Linking(linking),
            Linked = linked is null ? block.Missing("linked", new LinkedSide([], false)) : Linked(linked),
            Min = block.Number("min", 0, 1000),
            Max = block.Number("max", 0, 1000),
            Everyone = block.Flag("everyone"),
            Basis = block.Texts("basis"),
            Rules = block.Texts("rules"),
            Ways = block.WaysOf("ways"),
            Topics = [.. block.Children("topics").Select(Topic)],
        };
        if (tier.Max < tier.Min)
        {
            block.Complain("max", $"上限{tier.Max}小于下限{tier.Min}", "请把上限改大，或删去上限");
        }

        block.Close();
        return tier;
    }

    private static LinkingSide Linking(Block block)
    {
        var side = new LinkingSide(block.Texts("posts"), block.TextOr("organ"));
        if (side.Posts.Count == 0 == side.Organ is null)
        {
            block.Complain("posts", "联系方要么写职务，要么写机构", "写“posts: [委员]”或“organ: 专委会”，二者取一");
        }

        block.Close();
        return side;
    }

    private static LinkedSide Linked(Block block)
    {
        var side = new LinkedSide(block.Texts("posts"), block.Flag("public"));
        if (side.Posts.Count == 0 == !side.Public)
        {
            block.Complain("posts", "被联系方要么写职务，要么写 public: true（群众）", "写“posts: [常委]”或“public: true”，二者取一");
        }

        block.Close();
        return side;
    }

    private static Topic Topic(Block block)
    {
        var topic = new Topic(block.Text("label"), block.TextOr("content") ?? block.Text("label"), block.Text("rule"), block.Texts("parts"));
        block.Close();
        return topic;
    }

    private static WayRule Way(Block block)
    {
        var code = block.Text("code");
        var way = new WayRule
        {
            Way = block.WaysOf("code") is [var known] ? known : ContactWay.Other,
            Label = block.Text("label"),
            Also = block.Texts("also"),
            FaceToFace = block.OptionalFlag("f2f"),
            Walk = block.Flag("walk"),
            Tick = block.Number("tick", 1, 9),
            WordBehindTick = block.Flag("wordBehind"),
            Offered = block.Flag("offered", true),
        };
        if (way.FaceToFace is null && code != "other")
        {
            block.Complain("f2f", "没有写是不是面对面", "写“f2f: true”或“f2f: false”");
        }

        block.Close();
        return way;
    }
}
