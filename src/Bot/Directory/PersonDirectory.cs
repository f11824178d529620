using System.Collections.Concurrent;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Directory;

/// <summary>
/// Address → person, with their links. Kept in memory for a short while, because every message asks;
/// this instance's own changes are seen at once, those of others after <see cref="Freshness"/>.
/// </summary>
public sealed class PersonDirectory(IPeople people, ILinks links, INotices notices, IDeliveries deliveries, TimeProvider clock)
{
    /// <summary>How long a cached person may lag behind another instance's change.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(20);

    private const int Capacity = 2_000;

    private readonly ConcurrentDictionary<string, Entry> cache = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<CommitteeId, int> generations = new();
    private readonly ConcurrentDictionary<PersonId, long> changedAt = new();

    public ValueTask<Who> FindAsync(Address address, DateOnly today, CancellationToken cancellationToken) =>
        cache.TryGetValue(address.Key, out var entry)
        && clock.GetElapsedTime(entry.ReadAt) < Freshness
        && entry.Generation == generations.GetValueOrDefault(address.Committee)
        && entry.Day == today
        && (entry.Who.Person is null || !changedAt.TryGetValue(entry.Who.Person.Id, out var changed) || changed < entry.ReadAt)
            ? new ValueTask<Who>(entry.Who)
            : LoadAsync(address, today, cancellationToken);

    /// <summary>A member with their links, as staff write for them from an address of their own (代录).</summary>
    public async ValueTask<Who> OnBehalfAsync(Who writer, Person member, DateOnly today, CancellationToken cancellationToken) =>
        await WithLinksAsync(new Who(writer.Address, writer.Binding, member), today, cancellationToken);

    /// <summary>People, links or bindings of a committee have changed here.</summary>
    public void Forget(IReadOnlyList<IRecord> changes)
    {
        foreach (var change in changes)
        {
            if (change is Binding binding)
            {
                cache.TryRemove(binding.Address.Key, out _);
            }
            else if (change is Receipt receipt)
            {
                Touch(receipt.Person);
            }
            else if (change is HeldMessage held)
            {
                Touch(held.Person);
            }
            else if (change is Person or Link or Notice)
            {
                generations.AddOrUpdate(change.Committee, 1, (_, generation) => generation + 1);
            }
        }
    }

    private void Touch(PersonId person)
    {
        if (changedAt.Count >= Capacity)
        {
            changedAt.Clear();
            cache.Clear();
        }

        changedAt[person] = clock.GetTimestamp();
    }

    private async ValueTask<Who> LoadAsync(Address address, DateOnly today, CancellationToken cancellationToken)
    {
        var generation = generations.GetValueOrDefault(address.Committee);
        var readAt = clock.GetTimestamp();
        var binding = await people.BindingAsync(address, cancellationToken);
        var person = binding is null ? null : await people.FindAsync(address.Committee, binding.Person, cancellationToken);
        var who = new Who(address, binding, person);
        if (person?.Kind == PersonKind.Member)
        {
            who = await WithLinksAsync(who, today, cancellationToken);
        }
        else if (person?.Kind == PersonKind.Constituent)
        {
            var held = (await links.WithAsync(address.Committee, person.Id, cancellationToken))
                .Where(l => l.CoversDay(today) && l.State == LinkState.Active && l.By is not null).ToList();
            var members = (await people.FindAllAsync(address.Committee, [.. held.Select(l => l.By!.Value)], cancellationToken)).ToDictionary(p => p.Id);
            who = who with { Members = [.. held.Select(l => l.By!.Value).Where(members.ContainsKey).Distinct().Select(id => members[id])] };
        }

        if (person is not null)
        {
            who = who with
            {
                Pending = person.Kind == PersonKind.Constituent ? [] : await PendingAsync(address.Committee, person.Id, today, cancellationToken),
                Held = await deliveries.HeldForAsync(address.Committee, person.Id, cancellationToken),
            };
        }

        if (cache.Count >= Capacity)
        {
            // Rarely reached; starting afresh costs less than keeping an order of use on every message.
            cache.Clear();
        }

        cache[address.Key] = new Entry(who, readAt, generation, today);
        return who;
    }

    private async ValueTask<Who> WithLinksAsync(Who who, DateOnly today, CancellationToken cancellationToken)
    {
        var (committee, person) = (who.Address.Committee, who.Person!);
        var own = (await links.ByAsync(committee, person.Id, cancellationToken)).Where(l => l.CoversDay(today) && l.State == LinkState.Active && l.Tier != Link.Scanned).ToList();
        own.AddRange(await ForOrgansAsync(person, today, cancellationToken));
        var met = (await people.FindAllAsync(committee, [.. own.Select(l => l.With)], cancellationToken)).ToDictionary(p => p.Id);
        own.RemoveAll(l => !met.ContainsKey(l.With));
        var above = (await links.WithAsync(committee, person.Id, cancellationToken))
            .Where(l => l.CoversDay(today) && l.State == LinkState.Active && l.By is not null).Select(l => l.By!.Value).Distinct().ToList();
        return who with { Links = own, Contacts = [.. own.Select(l => met[l.With])],
            Leaders = above.Count == 0 ? [] : await people.FindAllAsync(committee, above, cancellationToken) };
    }

    /// <summary>Whoever belongs to an organ that links people acts for it (苍南 tier 2), so those people are known by name too.</summary>
    private async ValueTask<IReadOnlyList<Link>> ForOrgansAsync(Person person, DateOnly today, CancellationToken cancellationToken)
    {
        var found = new List<Link>();
        foreach (var organ in person.Posts.Where(p => p.CoversDay(today)).Select(p => p.Organ).Append(person.SpecialCommittee).OfType<string>().Distinct())
        {
            found.AddRange((await links.ByOrganAsync(person.Committee, organ, cancellationToken))
                .Where(l => l.CoversDay(today) && l.State == LinkState.Active && l.With != person.Id));
        }

        return found;
    }

    private async ValueTask<IReadOnlyList<Notice>> PendingAsync(CommitteeId committee, PersonId person, DateOnly today, CancellationToken cancellationToken)
    {
        var pending = new List<Notice>();
        foreach (var receipt in await notices.ReceiptsOfAsync(committee, person, 5, cancellationToken))
        {
            // What failed on its way is told with the next answer, or by telephone, and may be answered then.
            if (receipt is { Answer: Answer.None, Delivery: DeliveryState.Accepted or DeliveryState.Planned or DeliveryState.Failed }
                && await notices.FindAsync(committee, receipt.Notice, cancellationToken) is { State: not NoticeState.Recalled } notice
                && (receipt.Delivery is DeliveryState.Accepted or DeliveryState.Failed || notice.State is not (NoticeState.Paused or NoticeState.Stopped))
                && (notice.Meeting?.On ?? DateOnly.FromDateTime(notice.At.DateTime).AddDays(30)) >= today)
            {
                pending.Add(notice);
            }
        }

        return pending;
    }

    private sealed record Entry(Who Who, long ReadAt, int Generation, DateOnly Day);
}
