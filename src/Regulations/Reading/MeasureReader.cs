using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>What a duty counts: the word under <c>measure</c> decides which other words are asked for.</summary>
internal static class MeasureReader
{
    private static readonly string[] Words =
    [
        "links", "contacts", "persons", "each-link", "round-contacts", "events", "results", "form", "plan", "report", "coverage", "step",
        "card", "posts", "membership", "list", "checklist", "round",
    ];

    public static Measure Measure(Block duty) => duty.Text("measure") switch
    {
        "links" => new LinksMeasure(duty.Text("tier")),
        "contacts" => Contacts(duty, persons: false),
        "persons" => Contacts(duty, persons: true),
        "each-link" => new EachLinkMeasure(duty.Text("tier"), duty.Filter("ways")),
        "round-contacts" => new RoundContactsMeasure(Needed(duty, "of"), Contacts(duty, persons: false)),
        "events" => new EventsMeasure(duty.Text("of")),
        "results" => new ResultsMeasure(Needed(duty, "of")),
        "form" => new FormMeasure(duty.Text("of"), duty.Choice("unit", Choices.FormUnits, FormUnit.Person)),
        "plan" => new PlanMeasure(duty.TextOr("form"), duty.TextOr("of")),
        "report" => new ReportMeasure(duty.Text("of"), duty.Flag("perPerson")),
        "coverage" => new CoverageMeasure([.. duty.Children("of").Select(Coverage)]),
        "step" => new StepMeasure(duty.Text("of")),
        "card" => new CardMeasure(duty.Choice("of", Choices.CardStages)),
        "posts" => new PostsMeasure(),
        "membership" => new MembershipMeasure(),
        "list" => new ListMeasure(duty.Text("of")),
        "checklist" => new ChecklistMeasure(duty.Text("of"), Needed(duty, "items")),
        "round" => new RoundMeasure(duty.Text("of")),
        var word => Unknown(duty, word),
    };

    private static ContactsMeasure Contacts(Block duty, bool persons) => new()
    {
        Tiers = duty.Texts("tiers"),
        Ways = duty.Filter("ways"),
        PerLinked = duty.Choice("per", [("member", false), ("contact", true)], false),
        Unlinked = duty.Flag("unlinked"),
        Flag = duty.TextOr("flag"),
        Gatherings = duty.Flag("gatherings"),
        With = duty.Texts("with"),
        Persons = persons,
    };

    private static CoverageKind Coverage(Block block)
    {
        var words = block.Text("words");
        CoverageKind? kind = block.Text("kind") switch
        {
            "everyone-linked" => new EveryoneLinked(words, block.Text("tier"), Needed(block, "posts")),
            "every-sector-links" => new EverySectorLinks(words, block.Text("tier")),
            "every-sector-has-committee" => new EverySectorHasCommittee(words),
            "studios-approved" => new StudiosApproved(words),
            _ => null,
        };
        if (kind is null)
        {
            block.Complain("kind", "不认识这种覆盖要求", "可写的有：everyone-linked、every-sector-links、every-sector-has-committee、studios-approved");
        }

        block.Close();
        return kind ?? new StudiosApproved(words);
    }

    private static IReadOnlyList<string> Needed(Block block, string key)
    {
        var texts = block.Texts(key);
        if (texts.Count == 0)
        {
            block.Missing(key, 0);
        }

        return texts;
    }

    private static LinksMeasure Unknown(Block duty, string word)
    {
        if (word.Length > 0)
        {
            var near = Nearest.To(word, Words);
            duty.Complain("measure", $"不认识计量方式“{word}”", near is null ? $"可写的有：{string.Join('、', Words)}" : $"是不是想写“{near}”？");
        }

        return new LinksMeasure(string.Empty);
    }
}
