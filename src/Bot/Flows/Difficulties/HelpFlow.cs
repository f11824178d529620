using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Help;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;
using WeLiaison.Storage.Numbers;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Flows.Difficulties;

/// <summary>
/// 困难协调: 有困难请协调：… by whom it concerns; 受理, 协调, 解决, 部分解决 or 解释 by those who keep in touch with them or by the office; 确认 by whom it concerns.
/// </summary>
internal sealed partial class HelpFlow(RegulationShelf shelf, IRecords<HelpRequest> requests, ILinks links, IPeople people, INumbers numbers, OfficeDesk office) : Flow(shelf)
{
    private static readonly Dictionary<string, HelpState> Verbs = new(StringComparer.Ordinal)
    {
        ["受理"] = HelpState.Accepted, ["协调"] = HelpState.Coordinating, ["协调中"] = HelpState.Coordinating, ["解决"] = HelpState.Solved, ["已解决"] = HelpState.Solved,
        ["部分解决"] = HelpState.PartlySolved, ["解释"] = HelpState.Explained, ["已解释"] = HelpState.Explained, ["确认"] = HelpState.Confirmed,
    };

    protected override string Name => "困难协调";

    protected override bool Hears(Turn turn) => !turn.Who.IsStranger;

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (words is "困难协调" or "困难" or "待协调" or "我的困难")
        {
            return call.Turn.Who.IsConstituent
                ? null
                : call.Denied(Act.SendOpinion, call.Turn.Own)
                ?? call.Say(HelpWords.List(await VisibleAsync(call, cancellationToken), call.Turn.Person!.Id));
        }

        if (!call.Turn.Who.IsConstituent && Said.After(words, "有困难请协调", "有困难，请协调", "请帮助协调困难", "困难求助", "我有困难", "有困难") is { } told)
        {
            return call.Denied(Act.SendOpinion, call.Turn.Own)
                ?? (told.Length < 4 ? call.Say(HelpWords.HowToAsk)
                    : call.Sure ? await AskAsync(call, told, cancellationToken)
                    : call.Confirm(HelpWords.Ask(told)));
        }

        return Step().Match(call.Words) is { Success: true } step
            && (await requests.ListAsync(call.Turn.CommitteeId, cancellationToken))
            .FirstOrDefault(r => r.Number.Equals(step.Groups["number"].Value, StringComparison.OrdinalIgnoreCase)) is { } request
                ? await MoveAsync(call, request, Verbs[step.Groups["verb"].Value], step.Groups["text"].Value.Trim('：', ':', '，', ',', ' ', '。'), cancellationToken)
                : null;
    }

    private async ValueTask<Step> AskAsync(Call call, string text, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var request = new HelpRequest
        {
            Id = HelpRequestId.New(turn.Now), Committee = turn.CommitteeId,
                Number = await numbers.NextAsync(turn.CommitteeId, 'K', turn.Today, cancellationToken), For = turn.Person!.Id, Text = text,
                At = turn.Now,
        };
        return call.Say(HelpWords.Asked(request.Number)) with { Changes = [request], Outbox = await HelpersAsync(turn, request, turn.Person.Name, cancellationToken) };
    }

    /// <summary>Whoever keeps in touch with the person, and the office, hear of it.</summary>
    private async ValueTask<IReadOnlyList<OutboxEntry>> HelpersAsync(Turn turn, HelpRequest request, string name, CancellationToken cancellationToken)
    {
        var linking = (await links.WithAsync(turn.CommitteeId, request.For, cancellationToken)).Where(l => l.By is not null && l.CoversDay(turn.Today)).Select(l => l.By!.Value);
        var text = HelpWords.ToHelpers(request, name);
        return [.. FlowRoster.Tell(turn.CommitteeId, linking, text, "困难协调", turn.Now, request.Number),
            .. await office.TellAsync(turn.CommitteeId, text, turn.Now, cancellationToken, request.Number)];
    }

    private async ValueTask<Step> MoveAsync(Call call, HelpRequest request, HelpState to, string text, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if ((to == HelpState.Confirmed ? call.Denied(Act.SendOpinion, new Matter { Owner = request.For }) : await DeniedAsync(call, request, cancellationToken)) is { } denied)
        {
            return denied;
        }

        if (!request.Move(to, turn.Person!.Id, to == HelpState.Accepted && text.Length == 0 ? HelpWords.Taken : text, turn.Now).Ok(out var next, out var refusal))
        {
            return call.Refuse(refusal);
        }

        var whom = to == HelpState.Confirmed ? next.Owner : next.For;
        return call.Say(HelpWords.Moved(next)) with
        {
            Changes = [next],
            Outbox = whom is { } person && person != turn.Person.Id
                ? [.. FlowRoster.Tell(next.Committee, [person], HelpWords.Told(next, turn.Person.Name), "困难协调有进展", turn.Now, next.Number)]
                : [],
        };
    }

    private async ValueTask<Step?> DeniedAsync(Call call, HelpRequest request, CancellationToken cancellationToken)
    {
        var linked = (await links.WithAsync(call.Turn.CommitteeId, request.For, cancellationToken)).Any(l => l.By == call.Turn.Person!.Id && l.CoversDay(call.Turn.Today));
        var whose = await people.FindAsync(call.Turn.CommitteeId, request.For, cancellationToken);
        // A member who raised it for a linked constituent sees to it too; everybody else as the matrix says of texts of linked people.
        return linked
            ? call.Denied(Act.Record, call.Turn.Own)
            : call.Denied(Act.SeeContactText, new Matter { Owner = request.For, SpecialCommittee = whose?.SpecialCommittee }, Reach.Scope);
    }

    private async ValueTask<IReadOnlyList<HelpRequest>> VisibleAsync(Call call, CancellationToken cancellationToken)
    {
        var visible = new List<HelpRequest>();
        foreach (var request in (await requests.ListAsync(call.Turn.CommitteeId, cancellationToken)).Where(r => r.State != HelpState.Confirmed))
        {
            if (request.For == call.Turn.Person!.Id || request.Owner == call.Turn.Person.Id || await DeniedAsync(call, request, cancellationToken) is null)
            {
                visible.Add(request);
            }
        }

        return visible;
    }

    [GeneratedRegex(@"^(?<verb>受理|协调中|协调|部分解决|已解决|解决|已解释|解释|确认)[ 　：:]*(?<number>[Kk]\d{6}-\d{1,4})(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Step();
}
