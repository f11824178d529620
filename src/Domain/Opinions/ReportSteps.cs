using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Opinions;

/// <summary>One step that a report has taken; told to its author in plain words.</summary>
/// <param name="To">The state after it.</param>
/// <param name="Text">Reason, wording or place, as the step wants one.</param>
public sealed record ReportStep(DateTimeOffset At, PersonId By, OpinionReportState To, string? Text = null);

/// <summary>The wording that goes out, beside the author's own, which is never changed.</summary>
public sealed record EditedReport(string Title, string Text, string? To = null, string? CopiedTo = null);

/// <summary>报送: where an issued report was sent, and what became of it there.</summary>
/// <param name="To">市政协, 全国政协.</param>
/// <param name="On">The day.</param>
/// <param name="Adopted">单篇 or 综合, once it was adopted.</param>
/// <param name="Remark">批示, with who wrote it.</param>
public sealed record ReportSent(string To, DateOnly On, string? Adopted = null, string? Remark = null);

/// <summary>How a 社情民意 moves on after it was handed in. Who may take a step is the table's to say; here is what follows what.</summary>
public static class ReportSteps
{
    private static readonly (OpinionReportState From, OpinionReportState To)[] Allowed =
    [
        (OpinionReportState.Submitted, OpinionReportState.Registered), (OpinionReportState.Submitted, OpinionReportState.Returned),
            (OpinionReportState.Registered, OpinionReportState.Returned),
        (OpinionReportState.Returned, OpinionReportState.Submitted), (OpinionReportState.Submitted, OpinionReportState.Drafting),
        (OpinionReportState.Registered, OpinionReportState.Kept), (OpinionReportState.Registered, OpinionReportState.Merged),
            (OpinionReportState.Merged, OpinionReportState.Registered),
        (OpinionReportState.Registered, OpinionReportState.Editing), (OpinionReportState.Editing, OpinionReportState.Editing),
            (OpinionReportState.Editing, OpinionReportState.AwaitingCheck),
        (OpinionReportState.AwaitingCheck, OpinionReportState.AwaitingSignature), (OpinionReportState.AwaitingCheck, OpinionReportState.Editing),
        (OpinionReportState.AwaitingSignature, OpinionReportState.Signed), (OpinionReportState.AwaitingSignature, OpinionReportState.Editing),
        (OpinionReportState.Signed, OpinionReportState.Issued), (OpinionReportState.Issued, OpinionReportState.FedBack), (OpinionReportState.Kept, OpinionReportState.FedBack),
    ];

    private static readonly OpinionReportState[] WantReason = [OpinionReportState.Returned, OpinionReportState.Kept, OpinionReportState.Issued, OpinionReportState.FedBack];

    /// <summary>
    /// Takes a step. Refusals <c>briefing.state</c> when it does not follow, <c>briefing.reason</c> where words are wanted
    /// (returned, kept, sent back to editing, the number of the issue, the feedback), <c>briefing.self</c> when somebody checks their own wording.
    /// </summary>
    public static Result<OpinionReport> Move(this OpinionReport report, OpinionReportState to, PersonId by, DateTimeOffset at, string? text = null)
    {
        if (!Allowed.Contains((report.State, to)))
        {
            return new Refusal("briefing.state");
        }

        var back = to == OpinionReportState.Editing && report.State is not (OpinionReportState.Registered or OpinionReportState.Editing);
        if ((back || WantReason.Contains(to)) && string.IsNullOrWhiteSpace(text))
        {
            return new Refusal("briefing.reason");
        }

        if (report.State == OpinionReportState.AwaitingCheck && report.Steps.LastOrDefault(s => s.To == OpinionReportState.Editing)?.By == by)
        {
            return new Refusal("briefing.self");
        }

        return report with { State = to, Steps = [.. report.Steps, new ReportStep(at, by, to, string.IsNullOrWhiteSpace(text) ? null : text)] };
    }

    /// <summary>编辑: the wording that goes out. Refusals as of <see cref="Move"/>.</summary>
    public static Result<OpinionReport> Edit(this OpinionReport report, EditedReport wording, PersonId by, DateTimeOffset at) =>
        report.Move(OpinionReportState.Editing, by, at).Ok(out var edited, out var refusal) ? edited with { Edited = wording } : refusal;

    /// <summary>并入 another one. Refusals <c>briefing.state</c>, <c>briefing.merge</c> into itself or into one that is merged itself.</summary>
    public static Result<OpinionReport> Merge(this OpinionReport report, OpinionReport into, PersonId by, DateTimeOffset at)
    {
        if (into.Id == report.Id || into.State is OpinionReportState.Merged or OpinionReportState.Drafting or OpinionReportState.Discarded or OpinionReportState.Returned)
        {
            return new Refusal("briefing.merge");
        }

        return report.Move(OpinionReportState.Merged, by, at, into.Number).Ok(out var merged, out var refusal) ? merged with { MergedInto = into.Id } : refusal;
    }

    /// <summary>报送, 采用 and 批示 of an issued report. Refusal <c>briefing.state</c> before it is issued.</summary>
    public static Result<OpinionReport> Sent(this OpinionReport report, ReportSent sent)
    {
        if (report.State is not (OpinionReportState.Issued or OpinionReportState.FedBack))
        {
            return new Refusal("briefing.state");
        }

        var before = report.Sendings.FirstOrDefault(s => s.To == sent.To);
        var known = before is null ? sent : before with { Adopted = sent.Adopted ?? before.Adopted, Remark = sent.Remark ?? before.Remark };
        return report with { Sendings = [.. report.Sendings.Where(s => s.To != sent.To), known] };
    }
}
