using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>The register of countable duties.</summary>
internal static class DutyReader
{
    public static IReadOnlyList<DutyRule> Duties(Block root) => [.. root.Children("duties").Select(Duty)];

    private static DutyRule Duty(Block block)
    {
        var id = block.Text("id");
        var duty = new DutyRule
        {
            Id = id,
            Rule = block.TextOr("rule") ?? id,
            Article = block.Text("article"),
            Title = block.Text("title"),
            How = block.Text("how"),
            Subject = Subject(block),
            Measure = MeasureReader.Measure(block),
            Min = block.Number("min", 0, 10_000),
            Max = block.Number("max", 0, 10_000),
            Period = block.Choice("period", Choices.Periods),
            Due = Due(block),
            AfterChangeDays = block.Number("afterChange", 1, 366),
            Nature = block.Choice("nature", Choices.Natures, DutyNature.Debt),
            Strength = block.Choice("strength", Choices.Strengths, Strength.Must),
            Origin = block.Choice("origin", Choices.Origins, Origin.Regulation),
            OwedTo = block.Texts("owedTo"),
            On = block.Flag("enabled", true),
        };
        Judge(block, duty);
        block.Close();
        return duty;
    }

    private static void Judge(Block block, DutyRule duty)
    {
        if (duty.Max < duty.Min)
        {
            block.Complain("max", $"上限{duty.Max}小于下限{duty.Min}", "请把上限改大，或删去上限");
        }

        if (duty.Nature == DutyNature.Debt && duty.Strength is Strength.May or Strength.Encourage or Strength.None)
        {
            block.Complain("strength", "“可”“鼓励”一类的规定不能成为必须完成的任务", "改成 must 或 principle，或从 duties 移到 rules");
        }

        if (duty.Min is null && duty.Max is null)
        {
            block.Complain("min", "没有写数量", "写“min: 1”；制度没有定数量的，不要列入 duties");
        }
    }

    private static DutySubject Subject(Block duty)
    {
        if (duty.Child("who") is not { } block)
        {
            return duty.Missing("who", new NamedOrgan(string.Empty));
        }

        DutySubject subject = block.TextOr("each") switch
        {
            "linking-person" => new LinkingPersons(),
            "author" => new ContactAuthors(),
            { } => new EachOrgan(block.Choice("each", Choices.OrganKinds, OrganKind.Sector)),
            null when block.TextOr("organ") is { } organ => new NamedOrgan(organ),
            null => new PostHolders(block.Texts("posts")),
        };
        if (subject is PostHolders { Posts.Count: 0 })
        {
            block.Complain("posts", "没有写由谁完成", "写“posts: [委员]”、“organ: 机构名”或“each: special-committee”");
        }

        block.Close();
        return subject;
    }

    private static DueRule Due(Block duty)
    {
        if (!duty.Has("due"))
        {
            return new AtPeriodEnd();
        }

        if (duty.Child("due") is not { } block)
        {
            return new AtPeriodEnd();
        }

        DueRule? due = block.TextOr("date") is { } day ? OnDay(block, day)
            : block.Number("days", 0, 366) is { } days ? new DaysAfter(days)
            : block.Number("workingDays", 0, 250) is { } working ? new WorkingDaysAfter(working)
            : block.TextOr("setDay") is { } name ? new OnSetDay(name, block.Number("years", 0, 1) ?? 0)
            : null;
        if (due is null)
        {
            block.Complain("date", "没有写期限", "写“date: 06-30”（每年）、“days: 15”、“workingDays: 5”或“setDay: 日子的名称”");
        }

        block.Close();
        return due ?? new AtPeriodEnd();
    }

    private static OnDay OnDay(Block block, string day)
    {
        if (DateOnly.TryParseExact($"2024-{day}", "yyyy-MM-dd", out var date))
        {
            return new OnDay(date.Month, date.Day, block.Number("linkGrace", 0, 366));
        }

        block.Complain("date", $"“{day}”不是月-日", "写成两位月和两位日，例如“date: 06-30”");
        return new OnDay(12, 31);
    }
}
