using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Notices;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Triggers;
using WeLiaison.Regulations;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Staff;

/// <summary>触发 (苍南 二十一, 贺州 三（三）): the office opens a round, everybody asked gets one prompt, what members then report carries the round.</summary>
internal sealed class RoundFeature(RegulationShelf shelf, IPeople people, IRecords<TriggerRound> rounds, IContacts contacts) : IFeature
{
    private const int MostTitle = 60;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!(turn.Who.IsStaff || turn.Who.IsMember) || turn.Words.Length is 0 or > 120 || shelf.Find(turn.CommitteeId) is not { Triggers.Count: > 0 } regulation)
        {
            return null;
        }

        var said = turn.Words.TrimEnd('。', '！');
        if (turn.State.Open is RoundDraft draft)
        {
            return said is "发起" or "确定" or "确认" or "是" ? await OpenAsync(turn, regulation, draft, cancellationToken) : turn.Close(CommonWords.NothingToCancel);
        }

        if (!turn.IsFree)
        {
            return null;
        }

        if (said.StartsWith("发起", StringComparison.Ordinal))
        {
            return await AskAsync(turn, regulation, said[2..].TrimStart(' ', '：', ':'), cancellationToken);
        }

        if (said.StartsWith("报送", StringComparison.Ordinal) || said.StartsWith("结束", StringComparison.Ordinal))
        {
            var gathered = (await rounds.ListAsync(turn.CommitteeId, cancellationToken))
                .LastOrDefault(r =>
                    (r.State is TriggerState.SummingUp or TriggerState.Reported || (said[0] == '报' && r.IsOpen))
                    && said.Contains(r.Name, StringComparison.Ordinal));
            if (gathered is not null)
            {
                return Conclude(turn, regulation, gathered, said);
            }
        }

        var open = said.StartsWith("结束", StringComparison.Ordinal) || said.Contains("阶段", StringComparison.Ordinal)
            || regulation.Triggers.Any(t => t.Phases.Any(p => said.Contains(p, StringComparison.Ordinal)))
            ? (await rounds.ListAsync(turn.CommitteeId, cancellationToken)).LastOrDefault(r => r.IsOpen && said.Contains(r.Name, StringComparison.Ordinal))
            : null;
        return open is null ? null
            : said.StartsWith("结束", StringComparison.Ordinal) ? await EndAsync(turn, regulation, open, cancellationToken)
            : Begin(turn, regulation, open, said);
    }

    private async ValueTask<Step> AskAsync(Turn turn, Regulation regulation, string said, CancellationToken cancellationToken)
    {
        var rule = regulation.Triggers.FirstOrDefault(t => said.Contains(t.Name, StringComparison.Ordinal));
        // Only the kind in front is taken off: 十届三十次常委会议 is the name of one 常委会议.
        var title = rule is null || !said.StartsWith(rule.Name, StringComparison.Ordinal) ? said : said[rule.Name.Length..].Trim(' ', '：', ':', '，');
        if (rule is null || said.Length > MostTitle)
        {
            return turn.Denied(Act.OpenTrigger, Matter.OfAll, Reach.Scope) ?? turn.Say(StaffWords.WhichRound(regulation.Triggers));
        }

        var draft = new RoundDraft { Kind = rule.Id, Title = title.Length > 1 ? title : rule.Name };
        return (await OpenedAsync(turn, regulation, draft, cancellationToken)).Ok(out var round, out var refusal)
            ? turn.Ask(draft, "confirm", StaffWords.ConfirmRound(draft.Title, round.Asked.Count))
            : turn.Say(RefusalWords.Of(refusal));
    }

    private async ValueTask<Step> OpenAsync(Turn turn, Regulation regulation, RoundDraft draft, CancellationToken cancellationToken) =>
        !(await OpenedAsync(turn, regulation, draft, cancellationToken)).Ok(out var round, out var refusal)
            ? turn.Close(RefusalWords.Of(refusal))
            : turn.Close(StaffWords.RoundOpened(round.Name, round.Asked.Count)) with { Changes = [round], Outbox = Prompts(turn, regulation, round) };

    private async ValueTask<Result<TriggerRound>> OpenedAsync(Turn turn, Regulation regulation, RoundDraft draft, CancellationToken cancellationToken) =>
        !turn.Permitted(Act.OpenTrigger, Leaders(regulation, draft.Kind, TriggerSteps.ReachOf(regulation, draft.Kind, turn.Person!, turn.Today)),
            Reach.Scope)
            .Ok(out _, out var denied) ? denied :
        new TriggerRound { Id = TriggerRoundId.New(turn.Now), Committee = turn.CommitteeId, Kind = draft.Kind, Name = draft.Title, OpenedBy = turn.Person!.Id, From = turn.Today }
            .Open(regulation, turn.Person, await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken), turn.Today);

    private static Step Begin(Turn turn, Regulation regulation, TriggerRound round, string said)
    {
        var phase = regulation.Triggers.First(t => t.Id == round.Kind).Phases.FirstOrDefault(p => said.Contains(p, StringComparison.Ordinal)) ?? said;
        return MayLead(turn, regulation, round) is { } refused ? turn.Say(refused)
            : round.Begin(regulation, phase, turn.Today).Ok(out var next, out var refusal)
                ? turn.Say(StaffWords.PhaseBegun(round.Name, phase)) with { Changes = [next], Outbox = Prompts(turn, regulation, next) }
            : turn.Say(RefusalWords.Of(refusal));
    }

    private async ValueTask<Step> EndAsync(Turn turn, Regulation regulation, TriggerRound round, CancellationToken cancellationToken)
    {
        if (MayLead(turn, regulation, round) is { } refused)
        {
            return turn.Say(refused);
        }

        var answered = (await contacts.ListAsync(turn.CommitteeId, round.From, turn.Today, cancellationToken))
            .Where(c => c.Counts && c.Trigger == round.Id.ToString()).Select(c => c.By).Distinct().Count();
        return turn.Say(StaffWords.RoundEnded(round.Name, round.Asked.Count, answered)) with { Changes = [round with { State = TriggerState.SummingUp, To = turn.Today }] };
    }

    /// <summary>报送 名称：给谁; then 结束 名称.</summary>
    private static Step Conclude(Turn turn, Regulation regulation, TriggerRound round, string said)
    {
        if (MayLead(turn, regulation, round) is { } refused)
        {
            return turn.Say(refused);
        }

        if (said.StartsWith("报送", StringComparison.Ordinal))
        {
            var to = said[2..].Replace(round.Name, string.Empty, StringComparison.Ordinal).Trim(' ', '：', ':', '，', '给', '到');
            return round.Report(to, turn.Today).Ok(out var reported, out var refusal)
                ? turn.Say(StaffWords.RoundReported(round.Name, to)) with { Changes = [reported] }
                : turn.Say(RefusalWords.Of(refusal));
        }

        return round.State == TriggerState.Reported && round.Advance(turn.Today).Ok(out var ended, out _)
            ? turn.Say(StaffWords.RoundOver(round.Name)) with { Changes = [ended] }
            : turn.Say(StaffWords.ReportFirst(round.Name));
    }

    private static string? MayLead(Turn turn, Regulation regulation, TriggerRound round) =>
        !turn.Permitted(Act.OpenTrigger, Leaders(regulation, round.Kind, round.SpecialCommittee), Reach.Scope).Ok(out _, out var denied) ? RefusalWords.Of(denied)
        : TriggerSteps.ReachOf(regulation, round.Kind, turn.Person!, turn.Today) is { } own && own != round.SpecialCommittee ? RefusalWords.Of(new Refusal("permission.scope"))
        : null;

    /// <summary>The regulation may name fewer than the table allows; a 专委会主任 leads within the own 专委会.</summary>
    private static Matter Leaders(Regulation regulation, string kind, string? within) =>
        (within is null ? Matter.OfAll : Matter.OfCommittee(within)) with { Roles = regulation.Triggers.First(t => t.Id == kind).OpenedBy };

    private static IReadOnlyList<OutboxEntry> Prompts(Turn turn, Regulation regulation, TriggerRound round)
    {
        var how = regulation.Duties.FirstOrDefault(d => d.Measure is RoundContactsMeasure m && m.Triggers.Contains(round.Kind))?.How ?? "联系以后说一句就行。";
        var text = StaffWords.RoundAsks(round.Name, round.PhaseOn(turn.Today), how.TrimEnd('。') + "。");
        return [.. round.Asked.Select(person => Errand.Tell(turn.CommitteeId, person, text, turn.Now, headline: round.Name, due: QuietHours.Next(turn.Now)))];
    }
}
