using WeLiaison.Bot.Common;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Figures;
using WeLiaison.Domain.Help;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Paragraphs drafted from the figures: what happened, what stands out, what is open. Facts only; the judgement is the author's.</summary>
internal static class ReportProse
{
    private const int MostNamed = 8;

    public static string Overview(ReportSetting setting)
    {
        var figures = setting.Figures;
        if (figures.Contacts.Number == 0)
        {
            return $"{setting.Period.Label}没有联系记录。{Rest(setting)}";
        }

        var by = setting.Request.SpecialCommittee ?? setting.Studio?.Name ?? setting.Regulation.Identity.ShortName;
        var people = setting.Behind(figures.Contacts).SelectMany(c => c.CoVisitors.Append(c.By)).Distinct().Count();
        var tiers = setting.Regulation.Tiers.Count > 1 && List(figures.ByTier) is { Length: > 0 } list ? $"其中{list}。" : string.Empty;
        return $"{setting.Period.Label}，{by}共有{people}人开展联系{figures.Contacts.Number}次。{tiers}按方式，{List(figures.ByWay)}。{Rest(setting)}";
    }

    public static IEnumerable<string> Notable(ReportSetting setting)
    {
        var said = false;
        foreach (var flag in setting.Regulation.Offers.Flags)
        {
            var marked = setting.Behind(setting.Figures.Contacts).Where(c => c.Flags.Contains(flag)).ToList();
            if (marked.Count > 0)
            {
                said = true;
                yield return $"标明“{flag}”的联系{marked.Count}次：{Named(marked.Select(c => c.Number))}。";
            }
        }

        var opinions = setting.Figures.OpinionsReceived.Keys.ToHashSet(StringComparer.Ordinal);
        var categories = setting.Archive.Of<Opinion>().Where(o => opinions.Contains(o.Id.ToString())).GroupBy(o => o.Category ?? "未分类").OrderByDescending(g => g.Count()).ToList();
        if (categories.Count > 0)
        {
            said = true;
            yield return $"意见按类别：{string.Join('、', categories.Select(g => $"{g.Key}{g.Count()}件"))}。";
        }

        if (setting.Figures.ByTopic.Count > 0)
        {
            said = true;
            yield return $"联系的内容：{List([.. setting.Figures.ByTopic.OrderByDescending(t => t.Number)])}。";
        }

        if (setting.Figures.Gatherings.Count > 0)
        {
            said = true;
            yield return $"举办活动：{List(setting.Figures.Gatherings)}。";
        }

        if (!said)
        {
            yield return "没有需要特别说明的情况。";
        }
    }

    public static IEnumerable<string> Problems(ReportSetting setting)
    {
        var found = Late(setting).Concat(Uncovered(setting)).Concat(Waiting(setting)).ToList();
        return found.Count == 0 ? ["从记录看，各项任务没有逾期，意见没有积压。"] : found.Select((text, i) => $"{i + 1}．{text}");
    }

    private static IEnumerable<string> Late(ReportSetting setting)
    {
        var table = new DutyTable(setting.Period.From, setting.Period.To, setting.Request.AsOf, setting.Duties);
        foreach (var group in table.Shortfalls.Where(s => s.Duty.Measure is not CoverageMeasure).GroupBy(s => s.Duty).OrderBy(g => DutyBlocks.Place(setting, g.Key)))
        {
            var who = group.Select(s => BearerNames.Of(setting.Archive, s.Bearer)).Distinct().ToList();
            var periods = group.Select(s => s.Period).Distinct().OrderBy(p => p.From).Select(p => p.Label).ToList();
            var when = group.Key.Period == PeriodKind.Standing ? string.Empty : $"，{string.Join('、', periods)}";
            yield return $"{Quotes.Around(group.Key.Title)}（{group.Key.Article}{when}）还有{who.Count}{(group.All(s => s.Bearer.Kind == BearerKind.Person) ? "人" : "处")}没有完成：{Named(who)}。";
        }

        if (setting.Figures.Without.Number > 0 && setting.Person is null)
        {
            yield return $"有{setting.Figures.Without.Number}名委员本期没有联系记录。";
        }
    }

    private static IEnumerable<string> Uncovered(ReportSetting setting) =>
        setting.Duties.Where(s => s.Duty.Measure is CoverageMeasure && s.Open.Count > 0)
            .Select(s => $"{Quotes.Around(s.Duty.Title)}还有{s.Open.Count}处空缺：{Named(s.Open.Select(o => o.Name))}。");

    private static IEnumerable<string> Waiting(ReportSetting setting)
    {
        var received = setting.Figures.OpinionsReceived.Keys.ToHashSet(StringComparer.Ordinal);
        var open = setting.Archive.Of<Opinion>()
            .Where(o => received.Contains(o.Id.ToString()) && o.State is not (OpinionState.Closed or OpinionState.Withdrawn)).OrderBy(o => o.At)
            .ToList();
        if (open.Count > 0)
        {
            yield return $"本期收到的意见还有{open.Count}件没有办结，最早的是{open[0].Number}。";
        }

        var help = setting.Archive.Of<HelpRequest>().Count(h => h.State < HelpState.Solved && setting.In(CivilDate.DayOf(h.At, setting.Regulation.Zone)));
        if (help > 0)
        {
            yield return $"提出的困难还有{help}件正在协调。";
        }
    }

    private static string Rest(ReportSetting setting)
    {
        var figures = setting.Figures;
        var text = $"收到意见{figures.OpinionsReceived.Number}件，办结{figures.OpinionsClosed.Number}件。";
        text += figures.Results.Count > 0 ? $"形成{string.Join('、', figures.Results.Select(r => $"{r.Label}{r.Number}件"))}。" : string.Empty;
        text += figures.Gatherings.Count > 0 ? $"举办活动{figures.Gatherings.Sum(g => g.Number)}次。" : string.Empty;
        text += figures.Without.Number > 0 && setting.Person is null ? $"还有{figures.Without.Number}名委员没有联系记录。" : string.Empty;
        return text + (figures.LinksEnded.Number > 0 ? $"调整联系对象{figures.LinksEnded.Number}人。" : string.Empty);
    }

    private static string List(IReadOnlyList<Figure> figures) => string.Join('、', figures.Where(f => f.Number > 0).Select(f => $"{f.Label}{f.Number}次"));

    private static string Named(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join('、', all.Take(MostNamed)) + (all.Count > MostNamed ? "等" : string.Empty);
    }
}
