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

        if (ToWhoever().Match(turn.Words) is { Success: true } whoever && await AskingAsync(turn, cancellationToken) is { Count: > 0 } asking)
        {
            return asking is [var only]
                ? Relay(turn, only.Notice, only.Receipt, only.Name, whoever.Groups["words"].Value.Trim())
                : turn.Say(InquiryWords.Whom([.. asking.Select(a => a.Name).Distinct()]));
        }

        var said = Answering().Match(turn.Words);
        return said.Success && await OpenAsync(turn, said.Groups["name"].Value, cancellationToken) is { } open
            ? Relay(turn, open.Notice, open.Receipt, said.Groups["name"].Value, said.Groups["words"].Value.Trim())
            : null;
    }

    private static Step Relay(Turn turn, Notice notice, Receipt receipt, string name, string words)
    {
        // Of several open questions the one that shares most with the answer; otherwise the newest.
        var answered = receipt.Inquiries.Where(i => i.Reply is null).Reverse().MaxBy(i => Shared(i.Words, words))! with { Reply = words };
        return turn.Ask(new Menu { AsksWhether = true }, "choice", InquiryWords.Relayed(name), InquiryWords.ShareOrNot(notice, name)) with
        {
            Changes = [receipt with { Inquiries = [.. receipt.Inquiries.Where(i => i.At != answered.At), answered] }],
            Outbox = [Errand.Tell(turn.CommitteeId, receipt.Person, InquiryWords.ToAsker(notice, answered), turn.Now, headline: "办公室答复")],
        };
    }

    private static int Shared(string question, string answer) =>
        Enumerable.Range(0, Math.Max(0, question.Length - 1)).Count(i => answer.Contains(question.Substring(i, 2), StringComparison.Ordinal));

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
            Outbox = [.. others.Select(r =>
                Errand.Tell(turn.CommitteeId, r.Person, InquiryWords.Supplement(notice, answered), turn.Now, headline: notice.Topic,
                    due: QuietHours.Next(turn.Now)))],
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

    /// <summary>答复他: whoever has a question open about the speaker's own notices; clear only while it is one.</summary>
    private async ValueTask<IReadOnlyList<(Notice Notice, Receipt Receipt, string Name)>> AskingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var open = new List<(Notice Notice, Receipt Receipt)>();
        foreach (var notice in (await notices.RecentAsync(turn.CommitteeId, 10, cancellationToken)).Where(n => n.By == turn.Person!.Id))
        {
            open.AddRange((await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken)).Where(r => r.Inquiries.Any(i => i.Reply is null)).Select(r => (notice, r)));
        }

        var names = (await people.FindAllAsync(turn.CommitteeId, [.. open.Select(o => o.Receipt.Person).Distinct()], cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        return [.. open.Where(o => names.ContainsKey(o.Receipt.Person)).Select(o => (o.Notice, o.Receipt, names[o.Receipt.Person]))];
    }

    private async ValueTask<IReadOnlyList<Person>> NamedAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        [.. (await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken)).Where(p => p.Name == name || p.Name + "委员" == name)];

    [GeneratedRegex("^(?:答复|回复|回话|告诉|答|回)\\s*(?<name>[\\p{L}·]{2,12}?)\\s*[：:，, ]\\s*(?<words>.{1,280})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Answering();

    [GeneratedRegex("^(?:答复|回复|回话|告诉|回)\\s*(?:他|她|对方|委员)(?:一下|说)?\\s*[：:，, ]\\s*(?<words>.{1,280})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex ToWhoever();

    [GeneratedRegex("^告诉大家 (?<number>T\\d{6}-\\d{1,4}) (?<name>\\S{2,20})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Sharing();
}
