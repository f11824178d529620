using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Notices.Onward;

/// <summary>
/// 转给我联系的群众: a member passes a paper on to the constituents on the own list. The text is shown and asked about once; it goes to those
/// who are bound and have agreed to be written to, and the member is told who got it.
/// </summary>
internal sealed partial class PassOnFeature(INotices notices, IPeople people, IDeliveries deliveries, AnsweredCards cards) : IFeature
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.DraftNotice))
        {
            return null;
        }

        if (turn.Heard is Heard.CardTap tap)
        {
            return (tap.Chosen.Count > 0 ? tap.Chosen[0] : tap.Key) == PassOnRequest.Key && tap.Task.StartsWith("notice-", StringComparison.Ordinal)
                && Guid.TryParseExact(tap.Task.Split('-')[1], "N", out var id)
                && await notices.FindAsync(turn.CommitteeId, NoticeId.From(id), cancellationToken) is { State: not NoticeState.Recalled } tapped
                ? await AskAsync(turn, tapped, [], cancellationToken)
                : null;
        }

        if (turn.State.Open is PassOnRequest request && (YesNo.Of(turn.Words) ?? (turn.Words.TrimEnd('。', '吧') is "发送" or "转" or "转发" ? true : null)) is { } yes)
        {
            return yes ? await SendAsync(turn, request, cancellationToken) : turn.Close(PassOnWords.NotSent);
        }

        if (!turn.IsFree || turn.Words.Length is < 3 or > 60)
        {
            return null;
        }

        if (ToWhom().IsMatch(turn.Words) && await NewestAsync(turn, n => n.Receipt.PassedOn.Count > 0, cancellationToken) is var (passed, receipt))
        {
            return turn.Say(await SeenAsync(turn, passed, receipt, cancellationToken));
        }

        var named = turn.Who.Contacts.Where(p => p.Kind == PersonKind.Constituent && turn.Words.Contains(p.Name, StringComparison.Ordinal)).ToList();
        if (!ToAll().IsMatch(turn.Words) && (named.Count == 0 || !ToSome().IsMatch(turn.Words)))
        {
            return null;
        }

        if (turn.Words.Contains("会议", StringComparison.Ordinal))
        {
            return turn.Say(PassOnWords.OnlyPapers);
        }

        return await NewestAsync(turn, n => n.Notice.Kind == NoticeKind.Policy, cancellationToken) is var (notice, _)
            ? await AskAsync(turn, notice, named, cancellationToken)
            : turn.Say(turn.Who.Pending.Count > 0 ? PassOnWords.OnlyPapers : PassOnWords.NothingToPass);
    }

    private async ValueTask<Step> AskAsync(Turn turn, Notice notice, IReadOnlyList<Person> named, CancellationToken cancellationToken)
    {
        if (notice.Kind != NoticeKind.Policy)
        {
            return turn.Say(PassOnWords.OnlyPapers);
        }

        if (await notices.ReceiptAsync(turn.CommitteeId, notice.Id, turn.Person!.Id, cancellationToken) is not { } receipt)
        {
            return turn.Say(PassOnWords.NothingToPass);
        }

        var own = (named.Count > 0 ? named : turn.Who.Contacts.Where(p => p.Kind == PersonKind.Constituent)).DistinctBy(p => p.Id)
            .Where(p => turn.May(Act.DraftNotice, Matter.Of(p, linked: true))).ToList();
        var left = own.Where(p => receipt.PassedOn.All(d => d.To != p.Id)).ToList();
        if (left.Count == 0)
        {
            return turn.Say(own.Count == 0 ? PassOnWords.NobodyLinked : PassOnWords.Before(own));
        }

        var willing = await WillingAsync(turn, [.. left.Select(p => p.Id)], cancellationToken);
        var (able, unable) = (left.Where(p => willing.Contains(p.Id)).ToList(), left.Where(p => !willing.Contains(p.Id)).ToList());
        return able.Count == 0
            ? turn.Say(PassOnWords.NobodyAble(unable))
            : turn.Ask(new PassOnRequest { Notice = notice.Id, To = [.. able.Select(p => p.Id)], Tapped = TappedCard.Of(turn) }, "confirm", PassOnWords.Ask(notice, able, unable));
    }

    private async ValueTask<Step> SendAsync(Turn turn, PassOnRequest request, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(turn.CommitteeId, request.Notice, cancellationToken) is not { State: not NoticeState.Recalled } notice
            || await notices.ReceiptAsync(turn.CommitteeId, request.Notice, turn.Person!.Id, cancellationToken) is not { } receipt)
        {
            return turn.Close(PassOnWords.NothingToPass);
        }

        // Looked at again: somebody may have left the list, or the account, since it was shown.
        var willing = await WillingAsync(turn, request.To, cancellationToken);
        var to = turn.Who.Contacts.Where(p => willing.Contains(p.Id) && receipt.PassedOn.All(d => d.To != p.Id)).DistinctBy(p => p.Id).ToList();
        if (to.Count == 0)
        {
            return turn.Close(PassOnWords.NothingToPass);
        }

        var due = QuietHours.Next(turn.Now);
        var text = PassOnWords.ToConstituent(turn.Person.Name, notice);
        var step = turn.Close(PassOnWords.Sent(to, due, turn.Now)) with
        {
            Changes = [Passed(receipt, to, turn.Now)],
            Outbox = [.. to.Select(p => Errand.Tell(turn.CommitteeId, p.Id, text, turn.Now, headline: notice.Topic, sender: turn.Person.Id, due: due, brief: notice.Text))],
        };
        return await cards.ShowAsync(turn, step, Buttons.Subject(notice), turn.Person.Id, PassOnWords.CardPassedOn(to.Count), request.Tapped, cancellationToken);
    }

    /// <summary>Whoever passes a paper on has got it.</summary>
    private static Receipt Passed(Receipt receipt, IReadOnlyList<Person> to, DateTimeOffset now) => receipt with
    {
        PassedOn = [.. receipt.PassedOn, .. to.Select(p => new PassedOn(p.Id, now))],
        Delivery = DeliveryState.Accepted,
        Answer = receipt.Answer == Answer.None ? Answer.Received : receipt.Answer,
        AnsweredAt = receipt.Answer == Answer.None ? now : receipt.AnsweredAt,
    };

    private async ValueTask<IReadOnlySet<PersonId>> WillingAsync(Turn turn, IReadOnlyList<PersonId> wanted, CancellationToken cancellationToken) =>
        (await people.BindingsOfAsync(turn.CommitteeId, wanted, cancellationToken))
            .Where(b => b is { Reachable: true, Suspended: false, ConsentAt: not null }).Select(b => b.Person).ToHashSet();

    private async ValueTask<string> SeenAsync(Turn turn, Notice notice, Receipt receipt, CancellationToken cancellationToken)
    {
        var text = PassOnWords.ToConstituent(turn.Person!.Name, notice);
        var (got, waiting) = (new List<Person>(), new List<Person>());
        foreach (var person in await people.FindAllAsync(turn.CommitteeId, [.. receipt.PassedOn.Select(p => p.To)], cancellationToken))
        {
            ((await deliveries.HeldForAsync(turn.CommitteeId, person.Id, cancellationToken)).Any(h => h.Text == text) ? waiting : got).Add(person);
        }

        return PassOnWords.Seen(notice, got, waiting);
    }

    /// <summary>The notice named by its topic, or else the newest that fits.</summary>
    private async ValueTask<(Notice Notice, Receipt Receipt)?> NewestAsync(Turn turn, Func<(Notice Notice, Receipt Receipt), bool> fits, CancellationToken cancellationToken)
    {
        var found = new List<(Notice Notice, Receipt Receipt)>();
        foreach (var receipt in await notices.ReceiptsOfAsync(turn.CommitteeId, turn.Person!.Id, 10, cancellationToken))
        {
            if (await notices.FindAsync(turn.CommitteeId, receipt.Notice, cancellationToken) is { State: not NoticeState.Recalled } notice
                && turn.Now - notice.At < Lately && fits((notice, receipt)))
            {
                found.Add((notice, receipt));
            }
        }

        return found.Count == 0 ? null : found.Find(f => turn.Words.Contains(f.Notice.Topic, StringComparison.Ordinal)) is { Notice: not null } named ? named : found[0];
    }

    [GeneratedRegex("(转|转发|转达|转告|发)(送)?(给|到|一下)(我)?(们)?(所|自己|名下)?(有|全部)?(联系|结对|名单)?(上|里)?的?(所有|各位)?(界别)?(群众|居民|联系人|联系对象)(们|朋友)?(一下|看看)?(吗|吧|了)?[。？?！]?$|^转(发)?(给)?群众$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ToAll();

    [GeneratedRegex("^(请|帮我|麻烦)?(把)?(这个|这条|这份|刚才的?|上面的?)?(通知|消息|文件|政策)?(也)?(转|转发|转达|转告)(给)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ToSome();

    [GeneratedRegex("转给(了)?(谁|哪些人|哪几个|几个人|几人)|(群众|他们).{0,4}(都)?收到(了)?(吗|没有|没)|谁收到了?转", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ToWhom();
}
