using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Studios;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Studios;

/// <summary>A studio's chain of opinions, in the order of the regulation file: 签 名称 同意, 不同意 or 退回补充, with words; 命名、挂牌 last.</summary>
internal sealed partial class StudioFlow(RegulationShelf shelf, IRecords<Studio> studios, FlowRoster roster) : Flow(shelf)
{
    protected override string Name => "工作室";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Regulation.FindWorkflow(StudioSteps.Workflow) is null)
        {
            return null;
        }

        var words = Said.Plain(call.Words);
        if (words is "待签" or "要签的" or "我要签的" or "有要签的吗" or "工作室申请")
        {
            return call.Denied(Act.Studio, Matter.OfAll) ?? await WaitingAsync(call, cancellationToken);
        }

        if (words is "工作室" or "我的工作室" or "工作室一览")
        {
            var all = await studios.ListAsync(call.Turn.CommitteeId, cancellationToken);
            return call.Denied(Act.Studio, Matter.OfAll)
                ?? call.Say(StudioWords.List(words == "我的工作室"
                    ? [.. all.Where(s =>
                        s.Head == call.Turn.Person!.Id || s.AppliedBy == call.Turn.Person.Id || s.Members.Contains(call.Turn.Person.Id))]
                    : all));
        }

        if (Said.After(words, "重报") is { Length: > 0 } again && await FindAsync(call, again, cancellationToken) is { } returned)
        {
            return await ResubmitAsync(call, returned, again, cancellationToken);
        }

        return Signing().Match(call.Words) is { Success: true } signed && await FindAsync(call, signed.Groups["name"].Value, cancellationToken) is { } studio
            ? await SignAsync(call, studio, signed.Groups["answer"].Value, signed.Groups["text"].Value.Trim('，', ',', '：', ' '), cancellationToken)
            : null;
    }

    private async ValueTask<Step> WaitingAsync(Call call, CancellationToken cancellationToken)
    {
        var waiting = (await studios.ListAsync(call.Turn.CommitteeId, cancellationToken))
            .Select(s => (Studio: s, Step: s.Waiting(call.Regulation)))
            .Where(w => w.Step is not null && Domain.Regulations.RoleBook.MayTake(call.Regulation, w.Step, call.Turn.Person!, w.Studio.SpecialCommittee, call.Turn.Today)).ToList();
        return call.Say(StudioWords.ToSign([.. waiting.Select(w => (w.Studio, w.Step!))]));
    }

    private async ValueTask<Step> SignAsync(Call call, Studio studio, string answer, string text, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.Studio, Matter.OfCommittee(studio.SpecialCommittee), Reach.Scope) is { } denied)
        {
            return denied;
        }

        var step = studio.Waiting(call.Regulation);
        var said = answer switch { "退回" => StudioSteps.SentBack, "挂牌" => StudioSteps.Agreed, _ => answer };
        if (!studio.Decide(call.Regulation, call.Turn.Person!, said, text, call.Turn.Today).Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        if (!call.Sure)
        {
            return call.Confirm(StudioWords.Opinion(studio, step!, said, text));
        }

        var now = call.Turn.Now;
        var waits = next.Waiting(call.Regulation);
        var takers = waits is null ? [] : await roster.TakersAsync(call.Regulation, waits, next.SpecialCommittee, call.Turn.Today, cancellationToken);
        return call.Say(StudioWords.Signed(next, step!, said, waits)) with
        {
            Changes = [next],
            Outbox =
            [
                .. FlowRoster.Tell(next.Committee, [next.AppliedBy, next.Head], StudioWords.ToApplicant(next, step!, said, text, waits), "工作室申请有了意见", now, next.Name),
                .. waits is null ? [] : FlowRoster.Tell(next.Committee, takers.Select(p => p.Id), StudioWords.Waits(next, waits), "工作室申请", now, next.Name),
            ],
        };
    }

    private async ValueTask<Step> ResubmitAsync(Call call, Studio studio, string said, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.Studio, new Matter { Owner = studio.Head == call.Turn.Person!.Id ? studio.Head : studio.AppliedBy }) is { } denied)
        {
            return denied;
        }

        var parts = Said.Parts(said, ["名称", "地址"]);
        var changed = studio with { Name = parts.GetValueOrDefault("名称") ?? studio.Name, Address = parts.GetValueOrDefault("地址") ?? studio.Address };
        if (!changed.Resubmit().Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        var step = next.Waiting(call.Regulation)!;
        var takers = await roster.TakersAsync(call.Regulation, step, next.SpecialCommittee, call.Turn.Today, cancellationToken);
        return call.Say(StudioWords.Resubmitted(next, step)) with
        {
            Changes = [next],
            Outbox = [.. FlowRoster.Tell(next.Committee, takers.Select(p => p.Id), StudioWords.Waits(next, step), "工作室申请", call.Turn.Now, next.Name)],
        };
    }

    /// <summary>The newest studio whose name stands in the words.</summary>
    private async ValueTask<Studio?> FindAsync(Call call, string words, CancellationToken cancellationToken) =>
        (await studios.ListAsync(call.Turn.CommitteeId, cancellationToken)).Where(s => words.Contains(s.Name, StringComparison.Ordinal))
            .MaxBy(s => (s.Name.Length, s.Id.ToString()));

    [GeneratedRegex(@"^签[ 　：:]*(?<name>.{2,60}?)[ ，,：:]+(?<answer>同意|不同意|退回补充|退回|挂牌)(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Signing();
}
