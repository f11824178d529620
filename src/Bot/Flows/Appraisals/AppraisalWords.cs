using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Appraisals;

namespace WeLiaison.Bot.Flows.Appraisals;

/// <summary>Everything that is said about 群众评议.</summary>
internal static class AppraisalWords
{
    public const string None = "还没有群众评议。";

    public const string Thanks = "谢谢，已记下，委员只看到合计，看不到是谁评的。";

    public const string AllDone = "您都评过了，谢谢。";

    public static IReadOnlyList<Option> Options(IReadOnlyList<string> marks) => [.. marks.Select(m => new Option(m, m))];

    public static string Prepared(Appraisal appraisal) => $"{appraisal.Year}年群众评议已准备，{DayWords.Short(appraisal.From)}至{DayWords.Short(appraisal.To)}。到时说“开放群众评议”。";

    public static string NotInWindow(Appraisal appraisal) => $"评议时间是{DayWords.Short(appraisal.From)}至{DayWords.Short(appraisal.To)}，今天不能开放。";

    public static string AskOpen(Appraisal appraisal) =>
        $"开放{appraisal.Year}年群众评议，请{appraisal.Surveys.Select(s => s.Constituent).Distinct().Count()}位群众评{appraisal.Surveys.Select(s => s.Member).Distinct().Count()}位委员，共{appraisal.Surveys.Count}份。";

    public static string Opened(Appraisal appraisal) => $"已开放，{DayWords.Short(appraisal.To)}截止。收完说“关闭群众评议”。";

    public static string Question(string member, int year) => $"{member}委员{year}年联系您的情况，您满意吗？委员看不到是谁评的，有话可以接着说。";

    public static string Next(string member, IReadOnlyList<string> marks) => $"谢谢，已记下。再请评{member}委员：{string.Join('、', marks)}？";

    public static string State(Appraisal appraisal, int answered) => $"{appraisal.Year}年群众评议：{Name(appraisal.State)}，{appraisal.Surveys.Count}份收回{answered}份。";

    public static string Moved(Appraisal appraisal, string submittedTo) => appraisal.State switch
    {
        AppraisalState.Closed => "群众评议已关闭，不再收。看结果说“汇总群众评议”。",
        AppraisalState.Submitted => $"群众评议结果已提交{submittedTo}。",
        _ => $"群众评议{Name(appraisal.State)}。",
    };

    public static string Sums(Appraisal appraisal, IReadOnlyList<(string Member, AppraisalSummary Sum)> sums) =>
        sums.Count == 0 ? $"{appraisal.Year}年群众评议没有收到评价。提交说“提交群众评议”。"
        : $"{appraisal.Year}年群众评议汇总：\n{string.Join('\n', sums.Select(s => $"{s.Member}　请{s.Sum.Asked}位评，收{s.Sum.Answered}份：{Marks(s.Sum)}"))}\n提交说“提交群众评议”。";

    public static string Mine(Appraisal appraisal, AppraisalSummary? own) => own is null
        ? appraisal.State <= AppraisalState.Open ? "评议还没有结束，结束后才能看。" : "收到的评价太少，为了不让人猜出是谁评的，不显示。"
        : $"{appraisal.Year}年群众评议：收{own.Answered}份，{Marks(own)}。";

    private static string Marks(AppraisalSummary sum) => string.Join('、', sum.Marks.Select(m => $"{m.Key}{m.Value}"));

    private static string Name(AppraisalState state) => state switch
    {
        AppraisalState.Prepared => "准备中",
        AppraisalState.Open => "开放中",
        AppraisalState.Closed => "已关闭",
        AppraisalState.SummedUp => "已汇总",
        AppraisalState.Submitted => "已提交",
        _ => "已归档",
    };
}
