using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Opinions;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Flows.Handovers;

/// <summary>Tells what happens to a matter at a 承办单位: its authors and the constituents behind it what concerns them, the office what waits.</summary>
internal sealed class HandoverDesk(IRecords<OpinionReport> reports, IOpinions opinions, IPeople people)
{
    /// <summary>Letters older than this are no longer with anybody.</summary>
    private const int LookBackDays = 730;

    public async ValueTask<Step> HandedOverAsync(Call call, HandoverMatter matter, Handover handover, string answer, CancellationToken cancellationToken)
    {
        var (turn, by) = (call.Turn, call.Turn.Person!.Id);
        var letters = await LettersAsync(matter, cancellationToken);
        var moved = letters.ConvertAll(l =>
            l.Move(OpinionState.InProgress, by, turn.Now, HandoverWords.Stage(handover, named: matter.Letter is not null)) with { Judgement = null });
        return call.Say(answer) with
        {
            Changes = [.. Changed(matter, moved)],
            Outbox =
            [
                .. Tell(call, await MembersAsync(matter, cancellationToken), HandoverWords.ToMember(matter, handover), matter.Number),
                .. letters.SelectMany(l => Tell(call, [l.From], HandoverWords.ToConstituent(l.Number, handover, named: matter.Letter is not null), l.Number)),
            ],
        };
    }

    public async ValueTask<Step> MovedAsync(Call call, HandoverMatter matter, Handover handover, CancellationToken cancellationToken)
    {
        if (handover.State == HandoverState.Passed)
        {
            return await PassedAsync(call, matter, handover, cancellationToken);
        }

        return call.Say(HandoverWords.Moved(matter, handover)) with
        {
            Changes = [matter.Record],
            Outbox = await NewsAsync(call.Regulation, matter, handover, call.Turn.Now, call.Turn.Person!.Id, cancellationToken),
        };
    }

    /// <summary>Who hears of a step: the office of an answer and of 申退, the authors of progress, and whoever handed it over of what the body did itself.</summary>
    public async ValueTask<IReadOnlyList<OutboxEntry>> NewsAsync(Regulation regulation, HandoverMatter matter, Handover handover, DateTimeOffset now,
        PersonId? except, CancellationToken cancellationToken)
    {
        var outbox = new List<OutboxEntry>();
        void Told(IEnumerable<PersonId> who, string words) =>
            outbox.AddRange(FlowRoster.Tell(regulation.Committee, who.Where(id => id != except), words, HandoverWords.Headline, now, matter.Number));
        if (handover.State is HandoverState.Answered or HandoverState.RefusalAsked)
        {
            Told(await ForwardersAsync(regulation, DateOnly.FromDateTime(now.DateTime), cancellationToken), HandoverWords.Waits(matter, handover));
        }
        else if (handover is { State: HandoverState.InHand, Steps: [.., { Text: { } progress }] } && handover.Steps[^2].To == HandoverState.InHand)
        {
            // 承办进展: what the body has done so far is news for its author.
            Told(await MembersAsync(matter, cancellationToken), HandoverWords.Progressed(matter, handover, progress));
        }

        if (handover.Steps[^1] is { ByBody: true, To: HandoverState.InHand } own)
        {
            Told([own.By], HandoverWords.BodyMoved(matter, handover));
        }

        return outbox;
    }

    /// <summary>Everything that is with a body now, the earliest date first.</summary>
    public async ValueTask<IReadOnlyList<HandoverMatter>> OpenAsync(CommitteeId committee, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var with = (await reports.ListAsync(committee, cancellationToken)).Select(r => new HandoverMatter(r, null))
            .Concat((await opinions.ListAsync(committee, now.AddDays(-LookBackDays), now.AddDays(1), cancellationToken)).Select(o => new HandoverMatter(null, o)));
        return [.. with.Where(m => m.Handovers.Any(h => h.IsOpen)).OrderBy(m => m.Handovers.Where(h => h.IsOpen).Min(h => h.Due ?? DateOnly.MaxValue))
            .ThenBy(m => m.Number, StringComparer.Ordinal)];
    }

    /// <summary>The reviewed answer: told to its authors and to the constituents behind it; an issued report is fed back with it.</summary>
    private async ValueTask<Step> PassedAsync(Call call, HandoverMatter matter, Handover handover, CancellationToken cancellationToken)
    {
        var (turn, by) = (call.Turn, call.Turn.Person!.Id);
        var letters = await LettersAsync(matter, cancellationToken);
        var over = matter.Handovers.All(h => !h.IsOpen);
        var told = letters.ConvertAll(l => l.Move(over ? OpinionState.ResultTold : OpinionState.InProgress, by, turn.Now, handover.Answer));
        var record = over && matter.Report is { State: OpinionReportState.Issued } issued
            && issued.Move(OpinionReportState.FedBack, by, turn.Now, handover.Answer).Ok(out var fedBack, out _)
            ? matter with { Report = fedBack }
            : matter;
        return call.Say(HandoverWords.Passed(record, handover, letters.Count)) with
        {
            Changes = [.. Changed(record, told)],
            Outbox =
            [
                .. Tell(call, await MembersAsync(matter, cancellationToken), HandoverWords.AnswerToMember(matter, handover), matter.Number),
                .. letters.Select(l =>
                    Errand.Tell(call.Turn.CommitteeId, l.From, HandoverWords.AnswerToConstituent(l.Number, handover, over), turn.Now,
                        headline: "您反映的事有结果", about: l.Number, sender: by, options: over ? JudgeWords.Options : [])),
            ],
        };
    }

    private static IEnumerable<IRecord> Changed(HandoverMatter matter, IEnumerable<Opinion> letters) => matter.Report is { } report ? [report, .. letters] : letters;

    /// <summary>The letter itself, or those that the report was drawn from.</summary>
    private async ValueTask<List<Opinion>> LettersAsync(HandoverMatter matter, CancellationToken cancellationToken)
    {
        if (matter.Letter is { } letter)
        {
            return [letter];
        }

        var found = new List<Opinion>();
        foreach (var id in matter.Report!.Opinions)
        {
            if (await opinions.FindAsync(matter.Report.Committee, id, cancellationToken) is { State: not OpinionState.Withdrawn } source)
            {
                found.Add(source);
            }
        }

        return found;
    }

    private async ValueTask<IReadOnlyList<PersonId>> MembersAsync(HandoverMatter matter, CancellationToken cancellationToken) => matter.Report is { } report
        ? [.. (await reports.ListAsync(report.Committee, cancellationToken)).Where(r => r.MergedInto == report.Id).SelectMany(r => r.Authors).Concat(report.Authors).Distinct()]
        : matter.Letter!.To is { } to ? [to] : [];

    private async ValueTask<IEnumerable<PersonId>> ForwardersAsync(Regulation regulation, DateOnly today, CancellationToken cancellationToken) =>
        (await people.ListAsync(regulation.Committee, PersonKind.Staff, cancellationToken))
            .Where(p => Permit.ReachOf(regulation, p, Act.Forward, today) >= Reach.All).Select(p => p.Id);

    private static IEnumerable<OutboxEntry> Tell(Call call, IEnumerable<PersonId> who, string text, string about) =>
        FlowRoster.Tell(call.Turn.CommitteeId, who.Where(id => id != call.Turn.Person!.Id), text, HandoverWords.Headline, call.Turn.Now, about);
}
