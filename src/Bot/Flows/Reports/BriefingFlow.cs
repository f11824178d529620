using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Reports;

/// <summary>
/// 社情民意 after it was handed in: 登记, 退回, 留存, 并入, 编辑, 送审, 审核, 签发, 印发, 报送, 采用, 批示, 反馈, each a sentence with the number. Its authors hear of every step.
/// </summary>
internal sealed partial class BriefingFlow(RegulationShelf shelf, IRecords<OpinionReport> reports, BriefingDesk desk) : Flow(shelf)
{
    private static readonly OpinionReportState[] WithOffice =
        [OpinionReportState.Submitted, OpinionReportState.Registered, OpinionReportState.Editing, OpinionReportState.AwaitingCheck, OpinionReportState.Signed, OpinionReportState.Issued];

    private static readonly Dictionary<string, OpinionReportState> Plain = new(StringComparer.Ordinal)
    {
        ["退回"] = OpinionReportState.Returned, ["退回补充"] = OpinionReportState.Returned, ["留存"] = OpinionReportState.Kept, ["取消并入"] = OpinionReportState.Registered,
        ["送审"] = OpinionReportState.AwaitingCheck, ["送审核"] = OpinionReportState.AwaitingCheck, ["印发"] = OpinionReportState.Issued, ["反馈"] = OpinionReportState.FedBack,
    };

    protected override string Name => "社情民意办理";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (words is "社情民意" or "待办社情民意" or "社情民意清单" or "待办信息")
        {
            return await ListAsync(call, cancellationToken);
        }

        if (Opening().Match(call.Words) is not { Success: true } said)
        {
            return null;
        }

        var (verb, number) = (said.Groups["verb"].Value, said.Groups["number"].Value.ToUpperInvariant());
        var text = said.Groups["text"].Value.Trim('：', ':', '，', ',', ' ', '。', '\n');
        var all = await reports.ListAsync(call.Turn.CommitteeId, cancellationToken);
        if (all.FirstOrDefault(r => r.Number == number) is not { } report)
        {
            return call.Denied(Act.HandleReports, call.Turn.Own) ?? call.Say(BriefingWords.None(number));
        }

        return verb switch
        {
            "看" or "查看" => await ShowAsync(call, report, cancellationToken),
            "建议" => call.Denied(Act.HandleReports, await desk.MatterAsync(report, cancellationToken), Reach.Scope) ?? await desk.RemarkAsync(call, report, text, cancellationToken),
            "补充" => await desk.SupplementAsync(call, report, text, cancellationToken),
            "撤回" or "撤销提交" => TakeBack(call, report),
            _ => await StepAsync(call, report, all, verb, text, cancellationToken),
        };
    }

    private async ValueTask<Step> StepAsync(Call call, OpinionReport report, IReadOnlyList<OpinionReport> all, string verb, string text, CancellationToken cancellationToken)
    {
        if (Denied(call, verb) is { } denied)
        {
            return denied;
        }

        return verb switch
        {
            "登记" => await desk.MoveAsync(call, report with { Category = text.Length > 0 ? text : report.Category }, OpinionReportState.Registered, null, cancellationToken),
            "并入" =>
                await desk.MergeAsync(call, report,
                    all.FirstOrDefault(r => r.Number is { } other && text.Contains(other, StringComparison.OrdinalIgnoreCase)), cancellationToken),
            "编辑" => await desk.EditAsync(call, report, text, cancellationToken),
            "审核" => await RuleAsync(call, report, text, OpinionReportState.AwaitingCheck, OpinionReportState.AwaitingSignature, cancellationToken),
            "签发" =>
                await desk.MaySignAsync(call, cancellationToken) is { } refused
                ? refused
                : await RuleAsync(call, report, text, OpinionReportState.AwaitingSignature, OpinionReportState.Signed, cancellationToken),
            "报送" or "采用" or "批示" => await desk.SendAsync(call, report, verb, text, cancellationToken),
            _ => await desk.MoveAsync(call, report, Plain[verb], text, cancellationToken),
        };
    }

    /// <summary>Whoever handles reports in the whole committee; signing and what became of them have rows of their own.</summary>
    private static Step? Denied(Call call, string verb) => verb switch
    {
        "签发" => call.Denied(Act.SignReports, Matter.OfAll, Reach.Sign),
        "采用" or "批示" => call.Denied(Act.RecordAdoption, Matter.OfAll, Reach.All),
        _ => call.Denied(Act.HandleReports, Matter.OfAll, Reach.All),
    };

    private async ValueTask<Step> RuleAsync(Call call, OpinionReport report, string text, OpinionReportState waits, OpinionReportState passed, CancellationToken cancellationToken)
    {
        if (report.State != waits)
        {
            return call.Refuse(new Refusal("briefing.state"));
        }

        var back = text.StartsWith("退回", StringComparison.Ordinal) || text.StartsWith('不');
        return back
            ? await desk.MoveAsync(call, report, OpinionReportState.Editing, text.TrimStart('退', '回', '不', '同', '意', '通', '过').Trim('，', ',', '：', ':', ' '), cancellationToken)
            : await desk.MoveAsync(call, report, passed, null, cancellationToken);
    }

    private async ValueTask<Step> ListAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.HandleReports, call.Turn.Own) is { } denied)
        {
            return denied;
        }

        var (handles, signs) = (call.Turn.May(Act.HandleReports, Matter.OfAll, Reach.All), call.Turn.May(Act.SignReports, Matter.OfAll, Reach.Sign));
        // A 专委会, its head or the liaison office: what members in their scope have sent, to suggest what should be done with it.
        var scope = !handles && !signs && call.Turn.May(Act.HandleReports, Matter.OfAll, Reach.Scope) ? await desk.InScopeAsync(call, WithOffice, cancellationToken) : [];
        if (scope.Count > 0 || call.Turn is { Who.IsStaff: true } && !handles && !signs)
        {
            return call.Denied(Act.HandleReports, Matter.OfAll, Reach.Scope) ?? call.Say(BriefingWords.ListInScope(await desk.NamedAsync(call, scope, cancellationToken)));
        }

        var self = call.Turn.Person!.Id;
        var waiting = (await reports.ListAsync(call.Turn.CommitteeId, cancellationToken))
            .Where(r =>
                (handles && WithOffice.Contains(r.State)) || (signs && r.State == OpinionReportState.AwaitingSignature)
                || (!handles && !signs && r.Authors.Contains(self) && r.State is not (OpinionReportState.Discarded or OpinionReportState.Drafting)))
            .OrderBy(r => r.Number, StringComparer.Ordinal);
        return call.Say(BriefingWords.List(await desk.NamedAsync(call, waiting, cancellationToken), own: !handles && !signs));
    }

    private async ValueTask<Step> ShowAsync(Call call, OpinionReport report, CancellationToken cancellationToken)
    {
        var own = report.Authors.Contains(call.Turn.Person!.Id);
        var signs = report.State == OpinionReportState.AwaitingSignature && call.Turn.May(Act.SignReports, Matter.OfAll, Reach.Sign);
        var denied = own ? call.Denied(Act.HandleReports, call.Turn.Own)
            : signs ? null
            : call.Denied(Act.HandleReports, await desk.MatterAsync(report, cancellationToken), Reach.Scope);
        var handles = call.Turn.May(Act.HandleReports, Matter.OfOffice, Reach.All);
        var hint = handles || own || signs ? null : BriefingWords.MaySuggest(report.Number!);
        return denied ?? call.Say(BriefingWords.Show(report, (await desk.NamedAsync(call, [report], cancellationToken))[0].Author, own && !handles, hint));
    }

    /// <summary>撤销提交 by its author, until it is registered.</summary>
    private static Step TakeBack(Call call, OpinionReport report)
    {
        if (call.Denied(Act.HandleReports, new Matter { Owner = report.Authors[0] }) is { } denied)
        {
            return denied;
        }

        return report.Move(OpinionReportState.Drafting, call.Turn.Person!.Id, call.Turn.Now).Ok(out var back, out var refusal)
            ? call.Say(BriefingWords.TakenBack(report.Number!)) with { Changes = [back with { SubmittedAt = null }] }
            : call.Refuse(refusal);
    }

    [GeneratedRegex(@"^(?<verb>登记|退回补充|退回|留存|取消并入|并入|编辑|送审核|送审|审核|签发|印发|报送|采用|批示|反馈|建议|补充|查看|看|撤销提交|撤回)[ 　：:]*(?<number>[Ss]\d{6}-\d{1,4})(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();
}
