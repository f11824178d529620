using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>Every name a file refers to must stand in the file: a duty that cites a missing tier would silently never be met.</summary>
internal static class CrossReferences
{
    public static void Check(Regulation regulation, Block root)
    {
        var posts = regulation.Posts.Select(p => p.Name).Concat(regulation.Posts.SelectMany(p => p.Implies)).ToHashSet(StringComparer.Ordinal);
        var rules = regulation.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        Unique(root, "rules", regulation.Rules.Select(r => r.Id));
        Unique(root, "duties", regulation.Duties.Select(d => d.Id));
        Unique(root, "tiers", regulation.Tiers.Select(t => t.Id));
        Unique(root, "forms", regulation.Forms.Select(f => f.Id));
        Each(root, "tiers", regulation.Tiers, (tier, block) =>
        {
            Known(block, "linking", tier.Linking.Posts, posts, "职务");
            Known(block, "linked", tier.Linked.Posts, posts, "职务");
            Known(block, "rules", tier.Rules.Concat(tier.Topics.Select(t => t.Rule)), rules, "规则");
        });
        Each(root, "duties", regulation.Duties, (duty, block) => Duty(regulation, duty, block, posts, rules));
        Each(root, "forms", regulation.Forms, (form, block) => Known(block, "rules", form.Rules, rules, "规则"));
        Each(root, "triggers", regulation.Triggers, (trigger, block) =>
        {
            Known(block, "asks", trigger.Asked, posts, "职务");
            Known(block, "rule", [trigger.Rule], rules, "规则");
        });
        HashSet<string> kinds = [.. regulation.Offers.Entries.Select(e => e.Name), .. regulation.Offers.Gatherings.Select(g => g.Name)];
        Each(root, "reports", regulation.Reports, (report, block) =>
        {
            Known(block, "rules", report.Rules, rules, "规则");
            Each(block, "titles", report.Titles, (title, inner) => Known(inner, "post", title.Post is { } post ? [post] : [], posts, "职务"));
            Each(block, "contents", report.Sections, (section, inner) => Known(inner, "of", section.Of, kinds, "活动或记录类型"));
        });
        Each(root, "routes", regulation.Routes, (route, block) =>
        {
            Known(block, "rule", [route.Rule], rules, "规则");
            Known(block, "category", [route.Category], [.. regulation.Offers.OpinionCategories], "意见类别");
        });
    }

    private static void Duty(Regulation regulation, DutyRule duty, Block block, HashSet<string> posts, HashSet<string> rules)
    {
        Known(block, "rule", [duty.Rule], rules, "规则");
        if (duty.Subject is PostHolders holders)
        {
            Known(block, "who", holders.Posts, posts, "职务");
        }

        if (duty.Due is OnSetDay day)
        {
            Known(block, "due", [day.Name], [.. regulation.Counting.SetDays], "每年另定的日子");
        }

        HashSet<string> tiers = [.. regulation.Tiers.Select(t => t.Id)];
        HashSet<string> forms = [.. regulation.Forms.Select(f => f.Id)];
        switch (duty.Measure)
        {
            case LinksMeasure m:
                Known(block, "tier", [m.Tier], tiers, "联系层级");
                break;
            case EachLinkMeasure m:
                Known(block, "tier", [m.Tier], tiers, "联系层级");
                break;
            case ContactsMeasure m:
                Known(block, "tiers", m.Tiers, tiers, "联系层级");
                Known(block, "with", m.With, posts, "职务");
                break;
            case RoundContactsMeasure m:
                Known(block, "of", m.Triggers, [.. regulation.Triggers.Select(t => t.Id)], "触发事由");
                Known(block, "tiers", m.Contacts.Tiers, tiers, "联系层级");
                break;
            case FormMeasure m:
                Known(block, "of", [m.Form], forms, "表格");
                break;
            case PlanMeasure { Form: { } form }:
                Known(block, "form", [form], forms, "表格");
                break;
            case ReportMeasure m:
                Known(block, "of", [m.Report], [.. regulation.Reports.Select(r => r.Id)], "报告");
                break;
            case StepMeasure m:
                Known(block, "of", [m.Step], [.. regulation.Workflows.SelectMany(w => w.Steps).Select(s => s.Name)], "办理步骤");
                break;
            case CoverageMeasure m:
                Known(block, "of", m.Kinds.OfType<EveryoneLinked>().Select(k => k.Tier).Concat(m.Kinds.OfType<EverySectorLinks>().Select(k => k.Tier)), tiers, "联系层级");
                Known(block, "of", m.Kinds.OfType<EveryoneLinked>().SelectMany(k => k.Posts), posts, "职务");
                break;
            case EventsMeasure m:
                Known(block, "of", [m.Kind], [.. regulation.Offers.Gatherings.Select(g => g.Name)], "活动类型");
                break;
            case ResultsMeasure m:
                Known(block, "of", m.Kinds, [.. regulation.Offers.Results], "履职成果");
                break;
            default:
                break;
        }
    }

    private static void Known(Block block, string key, IEnumerable<string> names, HashSet<string> known, string what)
    {
        foreach (var name in names.Where(n => !known.Contains(n)))
        {
            var near = Nearest.To(name, known);
            block.Complain(key, $"文件里没有{what}“{name}”", near is null ? $"请先列出这个{what}，或改用已有的：{string.Join('、', known.Take(12))}" : $"是不是想写“{near}”？");
        }
    }

    private static void Unique(Block root, string key, IEnumerable<string> ids)
    {
        foreach (var twice in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            root.Complain(key, $"“{twice.Key}”出现了两次", "每个编号只能用一次，请改其中一个");
        }
    }

    private static void Each<T>(Block root, string key, IReadOnlyList<T> items, Action<T, Block> check)
    {
        var blocks = root.Children(key);
        for (var i = 0; i < items.Count && i < blocks.Count; i++)
        {
            check(items[i], blocks[i]);
        }
    }
}
