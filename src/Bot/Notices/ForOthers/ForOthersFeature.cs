using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Notices.ForOthers;

/// <summary>
/// Somebody answers a notice for another. Staff in whose scope it lies write it down (代登记), and the person is told; among members
/// only one's own word counts, so the other is asked.
/// </summary>
internal sealed class ForOthersFeature(INotices notices, IPeople people, Answering answering) : IFeature
{
    private static readonly TimeSpan Apart = TimeSpan.FromHours(12);

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Open is not null || turn.Who.IsStranger || !turn.May(Act.Record, turn.Who.IsStaff ? Matter.OfAll : turn.Own)
            || SaidForOthers.Read(turn.Words) is not { } said)
        {
            return null;
        }

        foreach (var notice in await CandidatesAsync(turn, cancellationToken))
        {
            var audience = await people.FindAllAsync(turn.CommitteeId, notice.Audience.People, cancellationToken);
            var meant = said.Names.Select(name =>
                (Word: name, People: (IReadOnlyList<Person>)[.. SaidForOthers.Among(audience, name).Where(p => p.Id != turn.Person!.Id)]))
                .ToList();
            if (meant.All(m => m.People.Count == 0))
            {
                continue;
            }

            if (meant.FirstOrDefault(m => m.People.Count > 1) is { Word: not null } several)
            {
                return several.People.Select(p => p.Name).Distinct()
                    .Count() == several.People.Count ? turn.Say(ForOthersWords.Which(several.Word, several.People.Select(p => p.Name)))
                    : turn.Ask(new Menu { PicksByWord = true }, "choice", ForOthersWords.WhichOf(several.Word, several.People.Count),
                        [.. several.People.Take(9)
                            .Select(p =>
                                new Option(turn.Words.Replace(several.Word, Namesakes.Before(p, several.People), StringComparison.Ordinal),
                                    Namesakes.Label(p, several.People)))]);
            }

            return await TakeAsync(turn, notice, said, meant, cancellationToken);
        }

        return await NobodyAsync(turn, said, cancellationToken);
    }

    private async ValueTask<Step> TakeAsync(Turn turn, Notice notice, SaidForOthers said, List<(string Word, IReadOnlyList<Person> People)> meant,
        CancellationToken cancellationToken)
    {
        var answer = Answering.Fit(said.Answer, notice.Kind);
        var step = said.Too ? await answering.RecordAsync(turn, notice, answer, said.Reason, cancellationToken) : new Step(turn.State with { Misunderstood = 0 }, null);
        foreach (var (word, found) in meant)
        {
            step = found.Count == 0 ? Say(step, ForOthersWords.NotAsked(word, notice))
                : await notices.ReceiptAsync(turn.CommitteeId, notice.Id, found[0].Id, cancellationToken) is not { } receipt ? step
                : turn.Who.IsStaff ? await WriteDownAsync(turn, step, notice, receipt, found[0], answer, said.Reason, cancellationToken)
                : Ask(turn, step, notice, receipt, found[0], answer, said.Reason);
        }

        return step;
    }

    private async ValueTask<Step> WriteDownAsync(Turn turn, Step step, Notice notice, Receipt receipt, Person other, Answer answer, string? reason,
        CancellationToken cancellationToken)
    {
        if (turn.Denied(Act.Record, Matter.Of(other), Reach.Scope) is { } denied)
        {
            return denied;
        }

        if (answer == Answer.Leave && reason is null)
        {
            return Say(step, ForOthersWords.AskWhy(other.Name));
        }

        var told = Say(step, ForOthersWords.Recorded(other.Name, notice, answer, reason, receipt.Delivery != DeliveryState.Unreachable)) with
        {
            Changes = step.Changes,
            Outbox = [.. step.Outbox,
                Errand.Tell(turn.CommitteeId, other.Id, ForOthersWords.Told(turn.Person!.Name, notice, answer, reason), turn.Now, headline: "代登记回执",
                    due: QuietHours.Next(turn.Now))],
        };
        return await answering.RecordForAsync(turn, told, notice, receipt, other, answer, reason, cancellationToken);
    }

    private static Step Ask(Turn turn, Step step, Notice notice, Receipt receipt, Person other, Answer answer, string? reason)
    {
        if (receipt.Answer != Answer.None || receipt.Delivery is DeliveryState.Failed or DeliveryState.Unreachable || receipt.RemindedAt is { } last && turn.Now - last < Apart)
        {
            return Say(step, receipt.Answer != Answer.None ? ForOthersWords.HasAnswered(other.Name)
                : receipt.Delivery is DeliveryState.Failed or DeliveryState.Unreachable ? ForOthersWords.OutOfReach(other.Name) : ForOthersWords.AskedBefore(other.Name));
        }

        return Say(step, ForOthersWords.Asking(other.Name)) with
        {
            Changes = [.. step.Changes, receipt with { RemindedAt = turn.Now }],
            Outbox = [.. step.Outbox,
                Errand.NoticeTo(notice, other.Id, ForOthersWords.Ask(turn.Person!.Name, notice, answer, reason), Buttons.For(notice), turn.Now,
                    QuietHours.Next(turn.Now))],
        };
    }

    /// <summary>Somebody who was not asked at all: told, where the words can only mean that; one's own answer counts all the same.</summary>
    private async ValueTask<Step?> NobodyAsync(Turn turn, SaidForOthers said, CancellationToken cancellationToken)
    {
        if (turn.Who.IsStaff || said.IsPlain || (await CandidatesAsync(turn, cancellationToken)) is not [var notice, ..] || !said.Names.All(SaidForOthers.IsSurelySomebody))
        {
            return null;
        }

        var step = said.Too
            ? await answering.RecordAsync(turn, notice, Answering.Fit(said.Answer, notice.Kind), said.Reason, cancellationToken)
            : new Step(turn.State with { Misunderstood = 0 }, null);
        return said.Names.Aggregate(step, (next, name) => Say(next, ForOthersWords.NotAsked(name, notice)));
    }

    /// <summary>For members what they were asked themselves; for staff what was sent; newest first, the one named by its topic before all.</summary>
    private async ValueTask<IReadOnlyList<Notice>> CandidatesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var found = new List<Notice>();
        if (turn.Who.IsStaff)
        {
            found.AddRange((await notices.RecentAsync(turn.CommitteeId, 20, cancellationToken)).Where(n => n.State is not (NoticeState.InReview or NoticeState.Returned)));
        }
        else
        {
            foreach (var receipt in await notices.ReceiptsOfAsync(turn.CommitteeId, turn.Person!.Id, 5, cancellationToken))
            {
                if (await notices.FindAsync(turn.CommitteeId, receipt.Notice, cancellationToken) is { } notice)
                {
                    found.Add(notice);
                }
            }
        }

        return [.. found.Where(n => n.State != NoticeState.Recalled && (n.Meeting?.On ?? DateOnly.FromDateTime(n.At.DateTime).AddDays(7)) >= turn.Today)
            .OrderByDescending(n => turn.Words.Contains(n.Topic, StringComparison.Ordinal))];
    }

    private static Step Say(Step step, string words) => step with { Reply = step.Reply?.Then(words) ?? new Reply(words) };
}
