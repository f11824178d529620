using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Notices.Inquiries;

/// <summary>答复周敏：可以停车。 Staff answer a recipient's question; the answer is relayed, and shared with everybody when staff want that.</summary>
internal sealed partial class InquiryAnswerFeature(INotices notices, IPeople people) : IFeature
{
    private const int MostWords = 300;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.StaffMay(Act.DraftNotice) || turn.Words.Length is 0 or > MostWords)
        {
            return null;
        }

        if (Sharing().Match(turn.Words) is { Success: true } share)
        {
            return await ShareAsync(turn, share.Groups["number"].Value, share.Groups["name"].Value, cancellationToken);
        }

        var said = Answering().Match(turn.Words);
        return said.Success && await OpenAsync(turn, said.Groups["name"].Value, cancellationToken) is { } open
            ? Relay(turn, open.Notice, open.Receipt, said.Groups["name"].Value, said.Groups["words"].Value.Trim())
            : null;
    }

    private static Step Relay(Turn turn, Notice notice, Receipt receipt, string name, string words)
    {
        var answered = receipt.Inquiries.Last(i => i.Reply is null) with { Reply = words };
        return turn.Ask(new Menu { AsksWhether = true }, "choice", InquiryWords.Relayed(name), InquiryWords.ShareOrNot(notice, name)) with
        {
            Changes = [receipt with { Inquiries = [.. receipt.Inquiries.Where(i => i.At != answered.At), answered] }],
            Outbox = [Errand.Tell(turn.CommitteeId, receipt.Person, InquiryWords.ToAsker(notice, answered), turn.Now, headline: "办公室答复")],
        };
    }

    private async ValueTask<Step> ShareAsync(Turn turn, string number, string name, CancellationToken cancellationToken)
    {
        var notice = (await notices.RecentAsync(turn.CommitteeId, 30, cancellationToken)).FirstOrDefault(n => n.Number == number);
        var asker = (await NamedAsync(turn, name, cancellationToken)).Select(p => p.Id).ToHashSet();
        var receipts = notice is null ? [] : await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken);
        if (notice is null || receipts.FirstOrDefault(r => asker.Contains(r.Person))?.Inquiries.LastOrDefault(i => i.Reply is not null) is not { } answered)
        {
            return turn.Say(InquiryWords.NothingToShare);
        }

        var others = receipts.Where(r => r.Delivery == DeliveryState.Accepted && !asker.Contains(r.Person)).ToList();
        return turn.Say(InquiryWords.Shared(others.Count)) with
        {
            Changes = [notice with { Text = notice.Text + InquiryWords.IntoText(answered) }],
            Outbox = [.. others.Select(r => Errand.Tell(turn.CommitteeId, r.Person, InquiryWords.Supplement(notice, answered), turn.Now, headline: notice.Topic, due: QuietHours.Next(turn.Now)))],
        };
    }

    /// <summary>The newest question of somebody of that name that still waits.</summary>
    private async ValueTask<(Notice Notice, Receipt Receipt)?> OpenAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        foreach (var person in await NamedAsync(turn, name, cancellationToken))
        {
            foreach (var receipt in await notices.ReceiptsOfAsync(turn.CommitteeId, person.Id, 10, cancellationToken))
            {
                if (receipt.Inquiries.Any(i => i.Reply is null) && await notices.FindAsync(turn.CommitteeId, receipt.Notice, cancellationToken) is { } notice)
                {
                    return (notice, receipt);
                }
            }
        }

        return null;
    }

    private async ValueTask<IReadOnlyList<Person>> NamedAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        [.. (await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken)).Where(p => p.Name == name || p.Name + "委员" == name)];

    [GeneratedRegex("^(?:答复|回复|回话|告诉|答|回)\\s*(?<name>[\\p{L}·]{2,12}?)\\s*[：:，, ]\\s*(?<words>.{1,280})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Answering();

    [GeneratedRegex("^告诉大家 (?<number>T\\d{6}-\\d{1,4}) (?<name>\\S{2,20})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Sharing();
}
