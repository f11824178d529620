using WeLiaison.Bot.Member;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Duties;

/// <summary>How duties and their states are called, in tables and in chat alike.</summary>
public static class DutyWords
{
    private const int MostNamed = 5;

    /// <summary>Where it stands, as people cite it: 《意见》五.5. An id of ours says nothing to them.</summary>
    public static string Cited(Regulation regulation, DutyRule duty)
    {
        var article = duty.Article.Split('、', '；')[0];
        return $"《{Kind(regulation.Identity.Title)}》{(article[0] == '（' ? $"第{article}条" : article)}";
    }

    /// <summary>
    /// What tells several standings of one duty apart: the month, quarter or half-year (第2季度), the phase of a round, the year that a report tells of, the tier of a form where it is not
    /// that of the public. Null where there is but one.
    /// </summary>
    public static string? When(DutyStanding duty, Regulation? regulation, DateOnly today)
    {
        if (duty.Period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.HalfYear)
        {
            return duty.Period.Label.Replace($"{today.Year}年", string.Empty, StringComparison.Ordinal);
        }

        if (duty.Duty.Due is OnSetDay { YearOffset: > 0 })
        {
            return duty.Period.Label;
        }

        if (duty.Part is not { Length: > 0 } part)
        {
            return null;
        }

        return duty.Duty.Measure is RoundContactsMeasure ? part : regulation?.FindTier(part) is { Linked.Public: false } tier ? Short(tier.Name) : null;
    }

    /// <summary>联系委员: whom, not who; the reader knows their own posts.</summary>
    private static string Short(string tier) => tier.LastIndexOf("联系", StringComparison.Ordinal) is > 0 and var at ? tier[at..] : tier;

    /// <summary>How much of it is done, in the words of what it counts: 要2次，已有1次，还差1次.</summary>
    public static string Count(DutyStanding duty)
    {
        if (duty.Duty.Measure is CardMeasure && duty.Open.Count > 0)
        {
            return $"还差{Named(duty)}";
        }

        if (duty is { Duty.Measure: FormMeasure, Note: { } changed })
        {
            return changed;
        }

        if (duty.Duty.Measure is FormMeasure or PlanMeasure or ReportMeasure or ListMeasure || duty.Owed == 1)
        {
            return "还没办";
        }

        var unit = duty.Duty.Measure switch
        {
            LinksMeasure or EachLinkMeasure or ContactsMeasure { Persons: true } or ContactsMeasure { PerLinked: true } => "位",
            ResultsMeasure => "篇",
            PostsMeasure or ChecklistMeasure => "项",
            CoverageMeasure => "处",
            CardMeasure => "张",
            _ => "次",
        };
        return duty.Done == 0 ? $"要{duty.Owed}{unit}，还没有" : $"要{duty.Owed}{unit}，已有{duty.Done}{unit}，还差{duty.Left}{unit}";
    }

    private static string Named(DutyStanding duty) =>
        string.Join('、', duty.Open.Take(MostNamed).Select(o => o.Name)) + (duty.Open.Count > MostNamed ? $"等{duty.Open.Count}位" : string.Empty);

    private static string Kind(string title) => title.EndsWith("意见", StringComparison.Ordinal) ? "意见" : title.EndsWith("办法", StringComparison.Ordinal) ? "办法" : "制度";

    public static string State(DutyState state) => state switch
    {
        DutyState.NotYetDue => "未到期",
        DutyState.Near => "临近",
        DutyState.Short => "未达标",
        DutyState.Done => "已完成",
        DutyState.Overdue => "逾期",
        DutyState.DoneLate => "补完成",
        DutyState.Asked => "已询问",
        DutyState.Lapsed => "本轮已结束",
        DutyState.TargetMissed => "超过目标时间",
        DutyState.Exempt => "免计",
        _ => "不适用",
    };
}
