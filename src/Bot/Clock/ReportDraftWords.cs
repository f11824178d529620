using System.Text;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Figures;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Clock;

/// <summary>What is said when periodic reports have been drafted: which, to whom they go, and the figures.</summary>
internal static class ReportDraftWords
{
    private const int MostListed = 6;

    public static string Of(IReadOnlyList<ReportRule> reports, DutyPeriod period, string? specialCommittee, PeriodFigures figures)
    {
        var text = new StringBuilder($"{period.Label}{specialCommittee}的报表起草好了：{string.Concat(reports.Select(r => $"\n{r.Name}，报{string.Join('、', r.To)}"))}\n这段时间的数字：");
        text.Append($"\n联系{figures.Contacts.Number}次{List(figures.ByTier)}");
        text.Append(figures.Contacts.Number > 0 ? $"\n方式{List(figures.ByWay)}" : string.Empty);
        text.Append($"\n收到意见{figures.OpinionsReceived.Number}件，办结{figures.OpinionsClosed.Number}件");
        if (figures.Results.Any(r => r.Number > 0))
        {
            text.Append($"\n成果{List(figures.Results)}");
        }

        text.Append($"\n还没有联系的委员{figures.Without.Number}人");
        if (figures.LinksEnded.Number > 0)
        {
            text.Append($"\n调整联系对象{figures.LinksEnded.Number}人");
        }

        return text.Append($"\n名单和明细都在里面。核改送出以后回“已报送”；再要一份，说“打印{period.Label}{reports[0].Name}”。").ToString();
    }

    private static string List(IReadOnlyList<Figure> figures)
    {
        var told = figures.Where(f => f.Number > 0).OrderByDescending(f => f.Number).Take(MostListed).Select(f => $"{f.Label}{f.Number}").ToList();
        return told.Count == 0 ? string.Empty : $"：{string.Join('、', told)}";
    }
}
