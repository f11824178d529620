using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Storage.Numbers;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Flows.Routes;

/// <summary>
/// 对政协工作的意见: where the regulation has a way of its own for them (苍南 十九), step by step along it, each step by its role and the last
/// told to whoever brought it; elsewhere to the office as any other letter.
/// </summary>
internal sealed partial class RouteFlow(RegulationShelf shelf, IRecords<OpinionRouting> routings, IOpinions opinions, INumbers numbers,
    FlowRoster roster, OfficeDesk office) : Flow(shelf)
{
    private const string AboutUs = "对政协工作的意见";

    protected override string Name => AboutUs;

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (Said.After(words, "对政协工作的意见", "对政协工作提意见", "对政协工作的建议", "给政协工作提意见") is { } told)
        {
            return call.Denied(Act.SendOpinion, call.Turn.Own)
                ?? (told.Length < 6 ? call.Say(RouteWords.HowTo)
                    : call.Sure ? await SendAsync(call, told, cancellationToken)
                    : call.Confirm(RouteWords.Ask(told, OpinionRouting.RouteOf(call.Regulation, AboutUs))));
        }

        if (words is "待研究" or "待办意见" && call.Regulation.Routes.Count > 0)
        {
            return call.Denied(Act.StudyOpinion, Matter.OfAll, Reach.Scope) ?? await WaitingAsync(call, cancellationToken);
        }

        if (Classify().Match(words) is { Success: true } sorted)
        {
            return await ClassifyAsync(call, sorted.Groups["number"].Value, sorted.Groups["category"].Value, cancellationToken);
        }

        return Step().Match(call.Words) is { Success: true } step
            && await opinions.NumberedAsync(call.Turn.CommitteeId, step.Groups["number"].Value.ToUpperInvariant(), cancellationToken) is { } opinion
            ? await TakeStepAsync(call, opinion, step.Groups["verb"].Value, step.Groups["text"].Value.Trim('：', ':', '，', ',', ' '), cancellationToken)
            : null;
    }

    private async ValueTask<Step> SendAsync(Call call, string text, CancellationToken cancellationToken)
    {
        var (turn, from) = (call.Turn, call.Turn.Person!);
        var opinion = new Opinion
        {
            Id = OpinionId.New(turn.Now), Committee = turn.CommitteeId,
                Number = await numbers.NextAsync(turn.CommitteeId, 'Y', turn.Today, cancellationToken), From = from.Id, Text = text,
                Original = [call.Words],
            NameMayBeTold = true, Category = AboutUs, At = turn.Now, State = OpinionState.WithOffice, Steps = [new OpinionStep(turn.Now, from.Id, OpinionState.WithOffice)],
        };
        var (changes, outbox) = await BeginAsync(call, opinion, cancellationToken);
        return call.Say(RouteWords.Sent(opinion.Number, OpinionRouting.RouteOf(call.Regulation, AboutUs))) with { Changes = changes, Outbox = outbox };
    }

    /// <summary>Puts the opinion on the route of its category, if the regulation has one, and tells whoever takes the first step.</summary>
    private async ValueTask<(IReadOnlyList<IRecord> Changes, IReadOnlyList<OutboxEntry> Outbox)> BeginAsync(Call call, Opinion opinion, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (OpinionRouting.RouteOf(call.Regulation, opinion.Category) is not { } route)
        {
            return ([opinion], await office.TellAsync(turn.CommitteeId, RouteWords.ToOffice(opinion), turn.Now, cancellationToken, opinion.Number));
        }

        var routing = new OpinionRouting { Id = OpinionRoutingId.New(turn.Now), Committee = turn.CommitteeId, Opinion = opinion.Id, Category = route.Category };
        return ([opinion, routing], await ToTakersAsync(call, opinion, route.Steps[0], cancellationToken));
    }

    private async ValueTask<IReadOnlyList<OutboxEntry>> ToTakersAsync(Call call, Opinion opinion, WorkflowStep step, CancellationToken cancellationToken)
    {
        var takers = await roster.TakersAsync(call.Regulation, step, null, call.Turn.Today, cancellationToken);
        var text = RouteWords.Waits(opinion, step);
        return takers.Count == 0
            ? await office.TellAsync(call.Turn.CommitteeId, text, call.Turn.Now, cancellationToken, opinion.Number)
            : [.. FlowRoster.Tell(call.Turn.CommitteeId, takers.Select(p => p.Id), text, AboutUs, call.Turn.Now, opinion.Number)];
    }

    private async ValueTask<Step> TakeStepAsync(Call call, Opinion opinion, string verb, string said, CancellationToken cancellationToken)
    {
        var routing = (await routings.ListAsync(call.Turn.CommitteeId, cancellationToken)).FirstOrDefault(r => r.Opinion == opinion.Id);
        if (call.Denied(Act.StudyOpinion, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        if (routing is null)
        {
            return call.Say(RouteWords.NoRoute(opinion.Number));
        }

        if (routing.Waiting(call.Regulation) is { } waits && verb != "办理" && !waits.Name.Contains(verb, StringComparison.Ordinal))
        {
            return call.Say(RouteWords.OtherStep(opinion.Number, waits.Name));
        }

        var parts = Said.Parts(said, ["会议"]);
        if (!routing.Take(call.Regulation, call.Turn.Person!, parts[string.Empty], parts.GetValueOrDefault("会议"), call.Turn.Now, call.Turn.Today).Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        var done = next.Steps[^1];
        if (!call.Sure)
        {
            return call.Confirm(RouteWords.Taking(opinion.Number, done));
        }

        var following = next.Waiting(call.Regulation);
        var moved = opinion.Move(following is null ? OpinionState.ResultTold : OpinionState.InProgress, call.Turn.Person!.Id, call.Turn.Now, done.Text);
        return call.Say(RouteWords.Taken(opinion.Number, done.Step, following)) with
        {
            Changes = [next, moved],
            Outbox =
            [
                .. FlowRoster.Tell(opinion.Committee, [opinion.From], RouteWords.ToAuthor(opinion.Number, done, following is null), "意见有进展", call.Turn.Now, opinion.Number),
                .. following is null ? [] : await ToTakersAsync(call, opinion, following, cancellationToken),
            ],
        };
    }

    /// <summary>The office sorts a letter into a category; one with a way of its own goes along it from then on.</summary>
    private async ValueTask<Step?> ClassifyAsync(Call call, string number, string category, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.AnswerOpinion, Matter.OfAll, Reach.Scope) is { } denied)
        {
            return denied;
        }

        if (!call.Regulation.Offers.OpinionCategories.Contains(category)
            || await opinions.NumberedAsync(call.Turn.CommitteeId, number.ToUpperInvariant(), cancellationToken) is not { } opinion)
        {
            return call.Say(RouteWords.Categories(call.Regulation));
        }

        if ((await routings.ListAsync(call.Turn.CommitteeId, cancellationToken)).Any(r => r.Opinion == opinion.Id))
        {
            return call.Say(RouteWords.OnItsWay(number));
        }

        var sorted = opinion with { Category = category };
        var (changes, outbox) = OpinionRouting.RouteOf(call.Regulation, category) is null ? ([sorted], []) : await BeginAsync(call, sorted, cancellationToken);
        return call.Say(RouteWords.Sorted(opinion.Number, category, OpinionRouting.RouteOf(call.Regulation, category))) with { Changes = changes, Outbox = outbox };
    }

    private async ValueTask<Step> WaitingAsync(Call call, CancellationToken cancellationToken)
    {
        var waiting = new List<(Opinion, WorkflowStep)>();
        foreach (var routing in await routings.ListAsync(call.Turn.CommitteeId, cancellationToken))
        {
            if (routing.Waiting(call.Regulation) is { } step && call.Regulation.MayTake(step, call.Turn.Person!, null, call.Turn.Today)
                && await opinions.FindAsync(call.Turn.CommitteeId, routing.Opinion, cancellationToken) is { } opinion)
            {
                waiting.Add((opinion, step));
            }
        }

        return call.Say(RouteWords.Waiting(waiting));
    }

    [GeneratedRegex(@"^(?<verb>汇总|主席会议研究|研究|采纳情况|采纳|反馈委员|反馈|办理)[ 　：:]*(?<number>[Yy]\d{6}-\d{1,4})(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Step();

    [GeneratedRegex(@"^归类[ 　：:]*(?<number>[Yy]\d{6}-\d{1,4})[ 　：:，]*(?<category>.{2,20})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Classify();
}
