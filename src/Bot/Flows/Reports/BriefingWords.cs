using WeLiaison.Bot.Common;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Flows.Reports;

/// <summary>Everything that is said while the office works on a 社情民意.</summary>
internal static class BriefingWords
{
    public const string NoneWaiting = "现在没有等着办的社情民意。";

    public const string NoneOwn = "您还没有送出的社情民意。想写的话，直接说是什么事。";

    public const string HowToEdit = "请写明要改什么，例如“编辑 S260908-001 标题：关于……的建议，内容：……，主送：区政府，抄送：区建交委”。";

    public const string HowToMerge = "并到哪一篇？例如“并入 S260908-002 S260908-001”。";

    public const string HowToSend = "报到哪里？例如“报送 S260908-001 市政协”。";

    public const string HowToAdopt = "哪里采用、怎么采用？例如“采用 S260908-001 市政协 单篇”，并进综合的说“综合”。";

    public const string HowToRemark = "谁批示的、怎么批的？例如“批示 S260908-001 区长：请建交委研究”。";

    public const string HowToSuggest = "建议怎么办？例如“建议 S260908-001 并入交通专题，转区交通支队”。";

    /// <summary>How far a letter is whose report was issued; told to its author when they ask.</summary>
    public const string IssuedStage = "已写成社情民意报送";

    private const int MostListed = 10;

    public static string None(string number) => $"没有编号{number}的社情民意。";

    /// <summary>What waits, and the words that take the next step.</summary>
    /// <param name="waiting">With their authors.</param>
    /// <param name="own">One's own reports: told how far they are, not what the office has to say.</param>
    public static string List(IReadOnlyList<(OpinionReport Report, string Author)> waiting, bool own)
    {
        if (waiting.Count == 0)
        {
            return own ? NoneOwn : NoneWaiting;
        }

        var lines = waiting.Take(MostListed)
            .Select(w =>
                $"{w.Report.Number} {w.Author}：{DayWords.Brief(TitleOf(w.Report), 24)}（{State(w.Report.State)}{(own || Next(w.Report).Length == 0 ? string.Empty : "，" + Next(w.Report))}）");
        return $"{(own ? "您送出的" : "等着办的")}{waiting.Count}件：\n{string.Join('\n', lines)}{(waiting.Count > MostListed ? $"\n还有{waiting.Count - MostListed}件。" : string.Empty)}\n说“看 编号”看全文。";
    }

    /// <summary>For a 专委会: what its members have sent. It decides nothing, so it reads how far they are and may suggest.</summary>
    public static string ListInScope(IReadOnlyList<(OpinionReport Report, string Author)> some)
    {
        if (some.Count == 0)
        {
            return "您负责的委员现在没有在办的社情民意。";
        }

        var lines = some.Take(MostListed).Select(w => $"{w.Report.Number} {w.Author}：{DayWords.Brief(TitleOf(w.Report), 24)}（{State(w.Report.State)}）");
        return $"您负责的委员送出的{some.Count}件：\n{string.Join('\n', lines)}\n说“看 编号”看全文，有建议说“建议 编号 ……”。";
    }

    public static string MaySuggest(string number) => $"有建议说“建议 {number} ……”。";

    public static string Show(OpinionReport report, string authors, bool own, string? hint = null)
    {
        var lines = new List<string> { $"{report.Number}（{State(report.State)}）{authors}", $"标题　{TitleOf(report)}",
            $"内容　{DayWords.Brief(report.Edited?.Text ?? report.Text, 600)}" };
        if (report.Suggestion is { } wish && report.Edited is null)
        {
            lines.Add($"建议　{DayWords.Brief(wish, 300)}");
        }

        if (report.Edited is { } edited)
        {
            lines.Add($"主送　{edited.To ?? "未定"}{(edited.CopiedTo is { } copied ? $"；抄送　{copied}" : string.Empty)}");
            lines.Add($"原稿　{DayWords.Brief(report.Title, 30)}：{DayWords.Brief(report.Text, 120)}");
        }

        lines.AddRange(report.Sendings.Select(s =>
            $"报送　{DayWords.Short(s.On)} {s.To}{(s.Adopted is { } how ? $"，采用（{how}）" : string.Empty)}{(s.Remark is { } remark ? $"，批示：{remark}" : string.Empty)}"));
        lines.AddRange(own ? [] : report.Remarks.Select(r => $"建议　{DayWords.Brief(r.Text!, 120)}"));
        lines.AddRange(report.Handovers.Select(h => $"转办　{(own ? Handovers.HandoverWords.Line(h) : Handovers.HandoverWords.LineForOffice(h))}"));
        lines.Add(own ? string.Empty : hint ?? Next(report));
        return string.Join('\n', lines.Where(l => l.Length > 0));
    }

    public static string TitleOf(OpinionReport report) => report.Edited?.Title ?? report.Title;

    public static string Moved(OpinionReport report) => $"{report.Number}：{State(report.State)}。{Sentence(Next(report))}";

    public static string Confirm(OpinionReport report, string step) => $"{report.Number}{Quotes.Around(DayWords.Brief(TitleOf(report), 30))}{step}";

    public static string Sent(OpinionReport report, ReportSent sent) =>
        $"{report.Number}已记：{sent.To}{(sent.Adopted is { } how ? $"采用（{how}）" : sent.Remark is { } remark ? $"批示“{remark}”" : "，报送")}。";

    /// <summary>To its authors: every change, in plain words.</summary>
    public static string ToAuthor(OpinionReport report, string? reason) => report.State switch
    {
        OpinionReportState.Registered => $"您的社情民意 {report.Number} 已登记。",
        OpinionReportState.Returned => $"您的社情民意 {report.Number} 退回补充：{reason}\n补好回“补充 {report.Number}：……”。",
        OpinionReportState.Kept => $"您的社情民意 {report.Number} 这次没有采用，留存备用：{reason}",
        OpinionReportState.Merged => $"您的社情民意 {report.Number} 并入 {reason} 一起办，署名照旧。",
        OpinionReportState.Signed => $"您的社情民意 {report.Number} 已签发。",
        OpinionReportState.Issued => $"您的社情民意 {report.Number} 已印发（{reason}）。",
        OpinionReportState.FedBack => $"您的社情民意 {report.Number} 有结果：{reason}",
        _ => $"您的社情民意 {report.Number}：{State(report.State)}。",
    };

    public static string SentToAuthor(OpinionReport report, ReportSent sent) =>
        sent.Adopted is { } how ? $"您的社情民意 {report.Number} 被{sent.To}采用（{how}）。"
        : sent.Remark is { } remark ? $"您的社情民意 {report.Number} 有批示（{sent.To}）：{remark}"
        : $"您的社情民意 {report.Number} 已报送{sent.To}。";

    /// <summary>To those whose letters it came from: four coarse stages, no names of offices (C-19).</summary>
    public static string ToConstituent(string number, OpinionReportState state, string? result) => state switch
    {
        OpinionReportState.Issued => $"您反映的事（{number}）已写成社情民意报送。",
        OpinionReportState.FedBack => $"您反映的事（{number}）有结果了：{result}",
        _ => $"您反映的事（{number}）正在研究。",
    };

    public static string Waits(OpinionReport report) => $"社情民意 {report.Number}{Quotes.Around(DayWords.Brief(TitleOf(report), 30))}{State(report.State)}。{Sentence(Next(report))}";

    public static string Suggested(string number) => $"建议已记在{number}旁边，送办公室参考。";

    public static string SuggestedToOffice(OpinionReport report, string who, string text) =>
        $"{who}对社情民意 {report.Number}{Quotes.Around(DayWords.Brief(TitleOf(report), 30))}有建议：{text}";

    public static string Supplemented(string number) => $"{number}已补充，重新送到办公室。";

    public static string TakenBack(string number) => $"{number}已撤回，成了初稿，回“看初稿”。";

    public static string State(OpinionReportState state) => state switch
    {
        OpinionReportState.Drafting => "起草",
        OpinionReportState.Submitted => "已送办公室，待登记",
        OpinionReportState.Registered => "已登记，审查中",
        OpinionReportState.Returned => "退回补充",
        OpinionReportState.Kept => "未采用，留存",
        OpinionReportState.Merged => "已并入",
        OpinionReportState.Editing => "编辑中",
        OpinionReportState.AwaitingCheck => "待审核",
        OpinionReportState.AwaitingSignature => "待签发",
        OpinionReportState.Signed => "已签发，待印发",
        OpinionReportState.Issued => "已印发",
        OpinionReportState.FedBack => "已反馈",
        _ => "已删除",
    };

    private static string Sentence(string words) => words.Length == 0 ? string.Empty : words + "。";

    /// <summary>The words that take the next step.</summary>
    private static string Next(OpinionReport report) => report.State switch
    {
        OpinionReportState.Submitted => $"回“登记 {report.Number} 类别”",
        OpinionReportState.Registered => $"回“编辑 {report.Number} 标题：……”“留存 {report.Number} 原因”“并入 {report.Number} 另一篇的编号”",
        OpinionReportState.Editing => $"回“送审 {report.Number}”",
        OpinionReportState.AwaitingCheck => $"回“审核 {report.Number} 通过”或“审核 {report.Number} 退回，原因”",
        OpinionReportState.AwaitingSignature => $"回“签发 {report.Number}”或“签发 {report.Number} 退回，原因”",
        OpinionReportState.Signed => $"回“印发 {report.Number} 第几期”",
        OpinionReportState.Issued => $"回“报送 {report.Number} 哪里”“转办 {report.Number} 单位 期限”“采用 {report.Number} 哪里 单篇”“反馈 {report.Number} 结果”",
        _ => string.Empty,
    };
}
