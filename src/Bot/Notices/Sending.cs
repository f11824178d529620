using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Notices;

/// <summary>Sends a notice: a receipt for each of its audience, and an errand for each who can be reached.</summary>
internal sealed class Sending(IPeople people, INotices notices)
{
    private const double Wider = 1.2;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <summary>What is written when the notice goes out, and how many of its audience are not bound.</summary>
    public async Task<(IReadOnlyList<IRecord> Changes, IReadOnlyList<OutboxEntry> Outbox, int Unbound)> OfAsync(Notice notice, DateTimeOffset now,
        DateTimeOffset due, CancellationToken cancellationToken)
    {
        var bindings = await people.BindingsOfAsync(notice.Committee, notice.Audience.People, cancellationToken);
        var unbound = Unreached(notice.Audience.People, bindings);
        // Who has unfollowed may follow again: it waits for them, though the office is told to phone.
        var left = bindings.Where(b => b is { Reachable: false, Suspended: false }).Select(b => b.Person).ToHashSet();
        var text = NoticeWords.Whole(notice);
        return (
            [notice, .. notice.Audience.People.Select(p => Receipt(notice, p, unbound, left))],
            [.. notice.Audience.People.Where(p => !unbound.Contains(p) || left.Contains(p)).Select(p => Errand.FirstNoticeTo(notice, p, text, Buttons.For(notice), now, due))],
            unbound.Count);
    }

    public async Task<IReadOnlySet<PersonId>> UnboundAsync(CommitteeId committee, IReadOnlyList<PersonId> wanted, CancellationToken cancellationToken) =>
        Unreached(wanted, await people.BindingsOfAsync(committee, wanted, cancellationToken));

    private static HashSet<PersonId> Unreached(IReadOnlyList<PersonId> wanted, IReadOnlyList<Binding> bindings)
    {
        var reachable = bindings.Where(b => b is { Reachable: true, Suspended: false }).Select(b => b.Person).ToHashSet();
        return wanted.Where(id => !reachable.Contains(id)).ToHashSet();
    }

    /// <summary>Those who did not get the last notice of this topic, when this one goes to a fifth more people; else nobody.</summary>
    public async Task<(Notice Last, IReadOnlyList<PersonId> Added)?> WiderAsync(Notice notice, CancellationToken cancellationToken)
    {
        var last = (await notices.RecentAsync(notice.Committee, 20, cancellationToken))
            .FirstOrDefault(n => n.Topic == notice.Topic && n.State is not (NoticeState.Recalled or NoticeState.Returned or NoticeState.InReview));
        return last is null || notice.Audience.People.Count <= last.Audience.People.Count * Wider ? null : (last, [.. notice.Audience.People.Except(last.Audience.People)]);
    }

    /// <summary>The notice of the same topic and day that went to some of the same people within the last days; null when there is none.</summary>
    public async Task<(Notice Notice, IReadOnlyList<Receipt> Receipts)?> BeforeAsync(Notice notice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = (await notices.RecentAsync(notice.Committee, 20, cancellationToken)).FirstOrDefault(n =>
            n.Topic == notice.Topic && n.Meeting?.On == notice.Meeting?.On && now - n.At < Lately && n.Audience.People.Intersect(notice.Audience.People).Any()
            && n.State is NoticeState.Sending or NoticeState.Scheduled or NoticeState.Paused or NoticeState.Done);
        return before is null ? null : (before, await notices.ReceiptsAsync(notice.Committee, before.Id, cancellationToken));
    }

    private static Receipt Receipt(Notice notice, PersonId person, IReadOnlySet<PersonId> unbound, IReadOnlySet<PersonId> left) => new()
    {
        Committee = notice.Committee,
        Notice = notice.Id,
        Person = person,
        Delivery = unbound.Contains(person) ? DeliveryState.Unreachable : DeliveryState.Planned,
        FailureWords = !unbound.Contains(person) ? null : left.Contains(person) ? DeliveryWords.NotFollowing : DeliveryWords.NotBound,
    };
}
