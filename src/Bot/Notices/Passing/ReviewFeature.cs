using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Notices.Passing;

/// <summary>审核: whoever passes notices lets one go out or returns it with a reason; its author may take it up again.</summary>
internal sealed partial class ReviewFeature(INotices notices, Sending sending, AnsweredCards cards) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Who.IsStranger || !(turn.May(Act.ApproveNotice, Matter.OfOffice) || NoticeScope.MayDraft(turn)))
        {
            return null;
        }

        if (turn.Heard is Heard.CardTap tap)
        {
            return tap.Task.StartsWith("review-", StringComparison.Ordinal) ? await TapAsync(turn, tap, cancellationToken) : null;
        }

        if (!turn.IsFree || turn.Words.Length is 0 or > 200)
        {
            return null;
        }

        if (Again().Match(turn.Words) is { Success: true } again)
        {
            return await notices.RecentAsync(turn.CommitteeId, 30, cancellationToken) is var all
                && all.FirstOrDefault(n =>
                    n.State == NoticeState.Returned && n.By == turn.Person!.Id
                    && string.Equals(n.Number, again.Groups["number"].Value, StringComparison.OrdinalIgnoreCase)) is { } returned
                ? turn.Ask(NoticeText.Draft(returned, turn.Now), "confirm", NoticeWords.Preview(returned, returned.Audience.People.Count, 0))
                : null;
        }

        var said = Ruling().Match(turn.Words);
        if (!said.Success || !turn.May(Act.ApproveNotice, Matter.OfOffice))
        {
            return null;
        }

        var number = said.Groups["number"].Value.ToUpperInvariant();
        var waiting = (await notices.RecentAsync(turn.CommitteeId, 30, cancellationToken))
            .Where(n => n.State == NoticeState.InReview && n.By != turn.Person!.Id && (number.Length == 0 || n.Number == number)).ToList();
        return waiting.Count != 1 ? (number.Length == 0 ? null : turn.Say(PassingWords.NothingToPass))
            : said.Groups["verb"].Value == "通过" ? await PassAsync(turn, waiting[0], cancellationToken)
            : await ReturnAsync(turn, waiting[0], said.Groups["reason"].Value.Trim(), cancellationToken);
    }

    private async ValueTask<Step?> TapAsync(Turn turn, Heard.CardTap tap, CancellationToken cancellationToken)
    {
        if (turn.Denied(Act.ApproveNotice, Matter.OfOffice) is { } denied)
        {
            return denied;
        }

        if (!Guid.TryParseExact(tap.Task.Split('-')[1], "N", out var id)
            || await notices.FindAsync(turn.CommitteeId, NoticeId.From(id), cancellationToken) is not { State: NoticeState.InReview } notice || notice.By == turn.Person!.Id)
        {
            return turn.Say(PassingWords.NothingToPass);
        }

        return (tap.Chosen.Count > 0 ? tap.Chosen[0] : tap.Key) == "pass"
            ? await PassAsync(turn, notice, cancellationToken)
            : await ReturnAsync(turn, notice, string.Empty, cancellationToken);
    }

    private async ValueTask<Step> PassAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        var passed = notice with { State = NoticeState.Sending, At = turn.Now };
        var due = QuietHours.Next(turn.Now);
        var (changes, outbox, unbound) = await sending.OfAsync(passed, turn.Now, due, cancellationToken);
        var told = PassingWords.PassedToSender(notice, turn.Person!.Name, NoticeWords.Sent(passed, notice.Audience.People.Count, unbound, due, turn.Now));
        var step = turn.Say(PassingWords.Passed(notice)) with
        {
            Changes = changes,
            Outbox = [.. outbox, Errand.Tell(turn.CommitteeId, notice.By, told, turn.Now, headline: "通知已通过")],
        };
        return await ShowAsync(turn, step, notice, passed: true, cancellationToken);
    }

    private async ValueTask<Step> ReturnAsync(Turn turn, Notice notice, string reason, CancellationToken cancellationToken)
    {
        if (reason.Length == 0)
        {
            return turn.Say($"{PassingWords.AskReturnReason}（{notice.Number}）");
        }

        var step = turn.Say(PassingWords.Returned(notice)) with
        {
            Changes = [notice with { State = NoticeState.Returned }],
            Outbox = [Errand.Tell(turn.CommitteeId, notice.By, PassingWords.ReturnedToSender(notice, turn.Person!.Name, reason), turn.Now, headline: "通知被退回")],
        };
        return await ShowAsync(turn, step, notice, passed: false, cancellationToken);
    }

    private ValueTask<Step> ShowAsync(Turn turn, Step step, Notice notice, bool passed, CancellationToken cancellationToken) =>
        cards.ShowAsync(turn, step, $"review-{notice.Id}", null, PassingWords.CardPassed(turn.Person!.Name, passed), TappedCard.Of(turn), cancellationToken);

    [GeneratedRegex("^(?<verb>通过|退回)\\s*(?<number>[Tt]\\d{6}-\\d{1,4})?[：:，, ]*(?<reason>.{0,100})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Ruling();

    [GeneratedRegex("^(?:改|修改|接着改)\\s*(?<number>[Tt]\\d{6}-\\d{1,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Again();
}
