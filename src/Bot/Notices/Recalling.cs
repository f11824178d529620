using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Notices;

/// <summary>撤回: asked about first, because it cannot be undone. What has not left never leaves; those who got it are told that it is void.</summary>
internal static class Recalling
{
    public static Step Ask(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts) =>
        turn.Ask(new Menu { AsksWhether = true }, "choice", NoticeWords.AskRecall(notice, Got(receipts).Count), NoticeWords.RecallOrNot(notice));

    public static Step Do(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts)
    {
        var got = Got(receipts);
        return turn.Say(NoticeWords.Recalled(got.Count)) with
        {
            Changes = [notice with { State = NoticeState.Recalled }],
            Outbox = [.. got.Select(r => Errand.Tell(turn.CommitteeId, r.Person, NoticeWords.Correction(notice), turn.Now, headline: "通知作废"))],
        };
    }

    private static List<Receipt> Got(IReadOnlyList<Receipt> receipts) => [.. receipts.Where(r => r.Delivery == DeliveryState.Accepted)];
}
