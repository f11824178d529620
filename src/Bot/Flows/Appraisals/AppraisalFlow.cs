using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Notices;
using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Appraisals;

/// <summary>群众评议 (贺州 六（四）) by the office: 准备, 开放, 关闭, 汇总, 提交, 归档; a member sees the sum of their own, when there are enough answers.</summary>
internal sealed class AppraisalFlow(RegulationShelf shelf, IRecords<Appraisal> appraisals, IRecords<AppraisalAnswer> answers, ILinks links,
    IPeople people, FlowRoster roster) : Flow(shelf)
{
    private static readonly Dictionary<string, AppraisalState> Verbs = new(StringComparer.Ordinal)
    {
        ["准备"] = AppraisalState.Prepared, ["开放"] = AppraisalState.Open, ["关闭"] = AppraisalState.Closed, ["汇总"] = AppraisalState.SummedUp, ["提交"] = AppraisalState.Submitted, ["归档"] = AppraisalState.Archived,
    };

    protected override string Name => "群众评议";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (call.Regulation.Evaluation is not { } rule || !words.Contains("评议", StringComparison.Ordinal))
        {
            return null;
        }

        var all = await appraisals.ListAsync(call.Turn.CommitteeId, cancellationToken);
        var current = all.LastOrDefault();
        if (words is "我的评议" or "评议结果")
        {
            return call.Turn.MemberMay(Act.Appraisal) ? call.Say(await MineAsync(call, current, cancellationToken)) : null;
        }

        if (words == rule.Name)
        {
            return call.Turn.StaffMay(Act.Appraisal)
                ? call.Say(current is null ? AppraisalWords.None : AppraisalWords.State(current, await CountAsync(call, current, cancellationToken)))
                : null;
        }

        var verb = Verbs.Keys.FirstOrDefault(v => words == v + rule.Name);
        if (verb is null)
        {
            return null;
        }

        return call.Denied(Act.Appraisal, Matter.OfAll, Reach.All) ?? await StepAsync(call, rule, current, Verbs[verb], cancellationToken);
    }

    private async ValueTask<Step> StepAsync(Call call, Domain.Regulations.EvaluationRule rule, Appraisal? current, AppraisalState to, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (to is AppraisalState.Prepared or AppraisalState.Open && (current is null || current.Year != turn.Today.Year))
        {
            var year = turn.Today.Year;
            current = new Appraisal { Id = AppraisalId.New(turn.Now), Committee = turn.CommitteeId, Year = year,
                From = new DateOnly(year, rule.OpensMonth, rule.OpensDay), To = new DateOnly(year, rule.ClosesMonth, rule.ClosesDay) };
            if (to == AppraisalState.Prepared)
            {
                return call.Say(AppraisalWords.Prepared(current)) with { Changes = [current] };
            }
        }

        if (current is null || current.State != to - 1)
        {
            return call.Refuse(new Refusal("appraisal.state"));
        }

        if (to == AppraisalState.Open)
        {
            return await OpenAsync(call, current, cancellationToken);
        }

        if (!current.Advance().Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        var words = to == AppraisalState.SummedUp ? await SumsAsync(call, next, cancellationToken) : AppraisalWords.Moved(next, rule.SubmittedTo);
        return call.Say(words) with { Changes = [next] };
    }

    /// <summary>One survey for each linked constituent who can be reached; they are asked in the daytime.</summary>
    private async ValueTask<Step> OpenAsync(Call call, Appraisal appraisal, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (turn.Today < appraisal.From || turn.Today > appraisal.To)
        {
            return call.Say(AppraisalWords.NotInWindow(appraisal));
        }

        var every = await links.ListAsync(turn.CommitteeId, cancellationToken);
        var bindings = await people.BindingsOfAsync(turn.CommitteeId, [.. every.Select(l => l.With).Distinct()], cancellationToken);
        var bound = bindings.Where(b => b is { Suspended: false, Reachable: true, ConsentAt: not null }).Select(b => b.Person).ToHashSet();
        if (!appraisal.Open(call.Regulation, every, bound, turn.Today).Ok(out var open, out var refusal))
        {
            return call.Refuse(refusal);
        }

        if (!call.Sure)
        {
            return call.Confirm(AppraisalWords.AskOpen(open));
        }

        var asked = new List<Storage.Outbox.OutboxEntry>();
        foreach (var first in open.Surveys.DistinctBy(s => s.Constituent))
        {
            var text = AppraisalWords.Question(await roster.NameAsync(turn.CommitteeId, first.Member, cancellationToken), open.Year);
            asked.Add(Errand.Tell(turn.CommitteeId, first.Constituent, text, turn.Now, headline: "请您评一评",
                options: AppraisalWords.Options(call.Regulation.Evaluation!.Marks), due: QuietHours.Next(turn.Now)));
        }

        return call.Say(AppraisalWords.Opened(open)) with { Changes = [open], Outbox = asked };
    }

    private async ValueTask<int> CountAsync(Call call, Appraisal appraisal, CancellationToken cancellationToken) =>
        (await answers.ListAsync(call.Turn.CommitteeId, cancellationToken)).Count(a => a.Appraisal == appraisal.Id);

    private async ValueTask<string> SumsAsync(Call call, Appraisal appraisal, CancellationToken cancellationToken)
    {
        var given = await answers.ListAsync(call.Turn.CommitteeId, cancellationToken);
        var sums = new List<(string, AppraisalSummary)>();
        foreach (var member in appraisal.Surveys.Select(s => s.Member).Distinct())
        {
            sums.Add((await roster.NameAsync(call.Turn.CommitteeId, member, cancellationToken), AppraisalSummary.Of(member, appraisal, call.Regulation, given)));
        }

        return AppraisalWords.Sums(appraisal, sums);
    }

    private async ValueTask<string> MineAsync(Call call, Appraisal? appraisal, CancellationToken cancellationToken) => appraisal is null
        ? AppraisalWords.None
        : AppraisalWords.Mine(appraisal,
            AppraisalSummary.Of(call.Turn.Person!.Id, appraisal, call.Regulation, await answers.ListAsync(call.Turn.CommitteeId, cancellationToken))
            .ForMember(appraisal, call.Regulation));
}
