using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Notices.Passing;

/// <summary>准假: whoever must grant leave from a meeting says so by button or in words, and the member is told.</summary>
internal sealed partial class LeaveFeature(INotices notices, IPeople people, AnsweredCards cards) : IFeature
{
    /// <summary>What the cards are about that ask for one person's leave.</summary>
    public static string Subject(Notice notice, PersonId person) => $"leave-{notice.Id}-{person.Value:N}";

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Who.IsStranger || !turn.May(Act.ApproveNotice, Matter.OfAll))
        {
            return null;
        }

        if (turn.Heard is Heard.CardTap tap)
        {
            return tap.Task.StartsWith("leave-", StringComparison.Ordinal) ? await TapAsync(turn, tap, cancellationToken) : null;
        }

        var said = Ruling().Match(turn.Words);
        if (!said.Success || !turn.IsFree)
        {
            return null;
        }

        var name = said.Groups["name"].Value;
        var waiting = await WaitingAsync(turn, cancellationToken);
        var meant = name.Length == 0 ? waiting : [.. waiting.Where(w => w.Person.Name == name)];
        if (meant.Count != 1)
        {
            // A bare 同意 means something else unless just one leave waits.
            return name.Length == 0 ? null : turn.Say(PassingWords.NothingToGrant);
        }

        return turn.Denied(Act.ApproveNotice, Matter.Of(meant[0].Person))
            ?? await RuleAsync(turn, meant[0].Notice, meant[0].Receipt, meant[0].Person, !said.Groups["verb"].Value.StartsWith('不'),
                said.Groups["reason"].Value.Trim(), cancellationToken);
    }

    private async ValueTask<Step?> TapAsync(Turn turn, Heard.CardTap tap, CancellationToken cancellationToken)
    {
        var parts = tap.Task.Split('-');
        if (parts.Length < 3 || !Guid.TryParseExact(parts[1], "N", out var id) || !Guid.TryParseExact(parts[2], "N", out var who)
            || await notices.FindAsync(turn.CommitteeId, NoticeId.From(id), cancellationToken) is not { } notice
            || await notices.ReceiptAsync(turn.CommitteeId, notice.Id, PersonId.From(who), cancellationToken) is not { Ruling: LeaveRuling.Asked } receipt
            || await people.FindAsync(turn.CommitteeId, receipt.Person, cancellationToken) is not { } person)
        {
            return turn.Say(PassingWords.NothingToGrant);
        }

        return turn.Denied(Act.ApproveNotice, Matter.Of(person))
            ?? await RuleAsync(turn, notice, receipt, person, (tap.Chosen.Count > 0 ? tap.Chosen[0] : tap.Key) == "grant", null, cancellationToken);
    }

    private ValueTask<Step> RuleAsync(Turn turn, Notice notice, Receipt receipt, Person person, bool granted, string? reason, CancellationToken cancellationToken)
    {
        var step = turn.Say(PassingWords.Ruled(person.Name, granted)) with
        {
            Changes = [receipt with { Ruling = granted ? LeaveRuling.Granted : LeaveRuling.Refused }],
            Outbox = [Errand.Tell(turn.CommitteeId, person.Id, PassingWords.ToMember(notice, granted, reason), turn.Now, headline: granted ? "请假已批准" : "请假没有批准")],
        };
        return cards.ShowAsync(turn, step, Subject(notice, person.Id), null, PassingWords.CardRuled(turn.Person!.Name, granted), TappedCard.Of(turn), cancellationToken);
    }

    private async ValueTask<List<(Notice Notice, Receipt Receipt, Person Person)>> WaitingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var waiting = new List<(Notice, Receipt)>();
        foreach (var notice in await notices.RecentAsync(turn.CommitteeId, 10, cancellationToken))
        {
            if (notice is { State: not NoticeState.Recalled, Kind: NoticeKind.MustAttend })
            {
                waiting.AddRange((await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken)).Where(r => r.Ruling == LeaveRuling.Asked).Select(r => (notice, r)));
            }
        }

        var names = (await people.FindAllAsync(turn.CommitteeId, [.. waiting.Select(w => w.Item2.Person).Distinct()], cancellationToken)).ToDictionary(p => p.Id);
        return [.. waiting.Where(w => names.ContainsKey(w.Item2.Person)).Select(w => (w.Item1, w.Item2, names[w.Item2.Person]))];
    }

    [GeneratedRegex("^(?<verb>不同意|不批准|不批|不准|同意|批准|准)(?<name>[\\p{L}·]{2,12}?)?(?:委员)?(?:的)?(?:请假|假)?(?:[：:，, ]\\s*(?<reason>.{1,60}))?[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Ruling();
}
