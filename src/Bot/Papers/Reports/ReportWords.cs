using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>What is said about periodic reports.</summary>
internal static class ReportWords
{
    public const string Which = "是哪一份？";

    public const string WhichSent = "报送的是哪一份？";

    public static string Coming(string title, int count, ReportRule rule, bool mayFile)
    {
        var what = count == 1 ? $"{title}起草好了，马上发给您。" : $"{title}共{count}份，装成一册马上发给您。";
        return mayFile ? $"{what}\n请核改盖章。送出以后回“已报送”，就记下报给{string.Join('、', rule.To)}。" : what;
    }

    public static string List(IEnumerable<string> names) => $"可以打印：{string.Join('、', names)}。说“打印”加期间和名称，比如“打印上半年情况报告”；要表格的加“表格版”。";

    public static string Filed(string name, string period, IReadOnlyList<string> to) => $"记下了：{period}{name}已报送{string.Join('、', to)}。";
}
