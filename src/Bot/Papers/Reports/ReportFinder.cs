using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>A report asked for.</summary>
internal sealed record AskedReport(ReportRule Rule, DutyPeriod Period);

/// <summary>Which reports are meant by what people call them: 上半年情况报告, 6月月报, 街道小组报告, 考核表.</summary>
internal static class ReportFinder
{
    private static readonly string[] Common = ["书面", "工作", "情况", "报告", "报表", "统计表", "统计", "汇总", "分析", "小结", "总结", "材料", "月报", "季报", "年报", "月度", "季度", "半年", "年度", "全年", "表", "的"];

    /// <summary>Every report that fits, with the period said or else the last one that has ended.</summary>
    public static IReadOnlyList<AskedReport> Find(Regulation regulation, string said, DateOnly today)
    {
        if (regulation.FindReport(said) is { } named)
        {
            return [new AskedReport(named, PeriodWords.Last(named.Rhythm, today))];
        }

        var (period, rhythm, rest) = PeriodWords.Find(said, today);
        var (key, bare) = (Key(rest), Key(Common.Aggregate(rest, (words, common) => words.Replace(common, string.Empty, StringComparison.Ordinal))));
        if (key.Length == 0 && rhythm is null)
        {
            return [];
        }

        var fitting = regulation.Reports.Where(r => rhythm is null || r.Rhythm == rhythm).ToList();
        var meant = fitting.Where(r => InOrder(key, r)).ToList();
        if (meant.Count == 0)
        {
            // 情况报告 says nothing about which one; 街道小组情况报告 does.
            meant = [.. fitting.Where(r => bare.Length == 0 ? rhythm is not null : InOrder(bare, r))];
        }

        return [.. meant.Select(r => new AskedReport(r, period ?? PeriodWords.Last(r.Rhythm, today)))];
    }

    private static string Key(string words) => string.Concat(words.Where(char.IsLetterOrDigit));

    private static bool InOrder(string key, ReportRule rule) => key.Length > 0 && rule.Titles.Select(t => t.Text).Append(rule.Name).Any(title =>
    {
        var at = 0;
        foreach (var c in title)
        {
            at += at < key.Length && key[at] == c ? 1 : 0;
        }

        return at == key.Length;
    });
}
