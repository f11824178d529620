using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using WeLiaison.Regulations;
using WeLiaison.Storage.Numbers;

namespace WeLiaison.Bot.Flows.Gatherings;

/// <summary>
/// 记活动: a gathering that took place, told in one sentence: kind, day, place, who was there, what came of it. It is one record for everybody present,
/// in the name of a studio, a street group or a 专委会 where one is named (东城 季度例会, 苍南 专委会座谈).
/// </summary>
internal sealed class HeldFlow(RegulationShelf shelf, IRecords<Studio> studios, IRecords<StreetGroup> groups, ILinks links, INumbers numbers, FlowRoster roster) : Flow(shelf)
{
    private static readonly string[] Labels = ["到场", "参加人", "参加", "出席", "内容", "情况", "地点"];

    protected override string Name => "记活动";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        if (Said.After(call.Words, "记活动", "记一次活动", "记会议", "开了") is not { } said)
        {
            return null;
        }

        if (call.Denied(Act.Record, call.Turn.Own) is { } denied)
        {
            return denied;
        }

        var kind = call.Regulation.Offers.Gatherings.Where(g => said.Contains(g.Name, StringComparison.Ordinal)).MaxBy(g => g.Name.Length);
        if (kind is null)
        {
            return call.Words.StartsWith('记') ? call.Say(HeldWords.Kinds(call.Regulation.Offers.Gatherings)) : null;
        }

        var parts = Said.Parts(said, Labels);
        var (day, rest) = Said.Day(parts[string.Empty], call.Turn.Today);
        var present = parts.GetValueOrDefault("到场") ?? parts.GetValueOrDefault("参加人") ?? parts.GetValueOrDefault("参加") ?? parts.GetValueOrDefault("出席");
        var minutes = parts.GetValueOrDefault("内容") ?? parts.GetValueOrDefault("情况") ?? Untitled(rest, kind);

        // Whoever went to something alone need not say so; where attendance counts for others, it is asked for.
        var alone = present is null && call.Turn.Who.IsMember && !kind.Contact
            && call.Regulation.Duties.All(d => d.Measure is not EventsMeasure owed || owed.Kind != kind.Name)
            && parts.Keys.All(k => k.Length == 0 || k is "内容" or "情况" or "地点");
        if ((present is null && !alone) || minutes is null)
        {
            return call.Say(HeldWords.HowTo(kind.Name));
        }

        if (day > call.Turn.Today)
        {
            return call.Refuse(new Refusal("entry.date-ahead"));
        }

        var on = day ?? call.Turn.Today;
        if (!(await NameOfAsync(call, kind, said, on, cancellationToken)).Ok(out var inNameOf, out var nobodys))
        {
            return call.Refuse(nobodys);
        }

        if (inNameOf.Studio is { } host && HeldBy.OwedByStudios(call.Regulation, kind) && call.Denied(Act.Studio, HeldBy.MatterOf(host, call.Turn.Person!.Id)) is { } notOfIt)
        {
            return notOfIt;
        }

        IReadOnlyList<Person>? people = [call.Turn.Person!];
        if (!alone && !(await roster.NamedAsync(call.Turn.CommitteeId, Said.Names(present!), cancellationToken)).Ok(out people, out var unknown))
        {
            return call.Refuse(unknown);
        }

        var place = parts.GetValueOrDefault("地点");
        var gathering = Of(call, kind, inNameOf.Bearer, people) with { On = on, Place = place, Minutes = minutes, Topic = kind.Name };
        return call.Sure
            ? await KeepAsync(call, kind, gathering, people, cancellationToken)
            : call.Confirm(HeldWords.Card(gathering, await InWordsAsync(call, gathering, cancellationToken), people));
    }

    /// <summary>昨天在友谊路街道参加志愿服务: what stands beside kind and day is the content.</summary>
    private static string? Untitled(string rest, GatheringKind kind)
    {
        var told = rest.Replace(kind.Name, string.Empty, StringComparison.Ordinal).Trim(' ', '　', '：', ':', '，', ',', '。');
        return told.Length >= 4 ? told : null;
    }

    private static Gathering Of(Call call, GatheringKind kind, Bearer? inNameOf, IReadOnlyList<Person> people) => new()
    {
        Id = GatheringId.New(call.Turn.Now), Committee = call.Turn.CommitteeId, Kind = kind.Name, Topic = kind.Name, By = call.Turn.Person!.Id,
            InNameOf = inNameOf, On = call.Turn.Today, IsContact = kind.Contact, State = GatheringState.Over,
        People = [.. people.Select(p => new Attendance(p.Id, Attending.Present, null, call.Turn.Now))],
    };

    /// <summary>A studio or street group named in the words, or the studio that owes such a gathering; else the 专委会 for which the person acts where the regulation links by organ.</summary>
    private async ValueTask<Result<(Bearer? Bearer, Studio? Studio)>> NameOfAsync(Call call, GatheringKind kind, string said, DateOnly on, CancellationToken cancellationToken)
    {
        var known = await studios.ListAsync(call.Turn.CommitteeId, cancellationToken);
        if (HeldBy.OwedByStudios(call.Regulation, kind))
        {
            return HeldBy.Whose(known, said, kind, call.Turn.Person!.Id, on).Ok(out var host, out var refusal)
                ? (new Bearer(BearerKind.Studio, host.Id.ToString()), host)
                : refusal;
        }

        if (known.LastOrDefault(s => s.RunsOn(on) && said.Contains(s.Name, StringComparison.Ordinal)) is { } studio)
        {
            return (new Bearer(BearerKind.Studio, studio.Id.ToString()), studio);
        }

        var group = (await groups.ListAsync(call.Turn.CommitteeId, cancellationToken)).FirstOrDefault(g => said.Contains(g.Street, StringComparison.Ordinal));
        if (group is not null)
        {
            return (new Bearer(BearerKind.StreetGroup, group.Id.ToString()), null);
        }

        var organ = call.Turn.Person!.Posts.FirstOrDefault(p => p.Organ is not null && p.CoversDay(call.Turn.Today))?.Organ ?? call.Turn.Person.SpecialCommittee;
        return (organ is not null && call.Regulation.Tiers.Any(t => t.Linking.IsOrgan) ? Bearer.Committee(organ) : null, null);
    }

    private async ValueTask<string?> InWordsAsync(Call call, Gathering gathering, CancellationToken cancellationToken) => gathering.InNameOf switch
    {
        { Kind: BearerKind.Studio } b => (await studios.ListAsync(call.Turn.CommitteeId, cancellationToken)).First(s => s.Id.ToString() == b.Key).Name,
        { Kind: BearerKind.StreetGroup } b => (await groups.ListAsync(call.Turn.CommitteeId, cancellationToken)).First(g => g.Id.ToString() == b.Key).Street + "小组",
        { } b => b.Key,
        _ => null,
    };

    private async ValueTask<Step> KeepAsync(Call call, GatheringKind kind, Gathering gathering, IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        // One activity is one count: where somebody whom the convenor keeps in touch with was there, the record written from it names the gathering.
        var told = await TierAsync(call, gathering, people, cancellationToken);
        if (!kind.Contact || told is null)
        {
            return call.Say(HeldWords.Kept(gathering, null)) with { Changes = [gathering] };
        }

        var number = await numbers.NextAsync(call.Turn.CommitteeId, 'L', call.Turn.Today, cancellationToken);
        return GatheringContact.Write(gathering, people.ToDictionary(p => p.Id), ContactId.New(call.Turn.Now), number, told.Value.Tier,
            ContactWay.Forum, call.Turn.Now)
            .Ok(out var contact, out var refusal)
            ? call.Say(HeldWords.Kept(gathering, number)) with { Changes = [gathering, contact with { ForOrgan = told.Value.Organ, WayWords = kind.Name }] }
            : call.Refuse(refusal);
    }

    private async ValueTask<(string? Organ, string Tier)?> TierAsync(Call call, Gathering gathering, IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        var by = call.Turn.Person!;
        foreach (var person in people.Where(p => p.Id != by.Id))
        {
            var held = await links.WithAsync(call.Turn.CommitteeId, person.Id, cancellationToken);
            if (ContactSides.OrganFor(by, [person.Id], held, gathering.On) is var (organ, tier))
            {
                return (organ, tier);
            }

            if (held.FirstOrDefault(l => l.By == by.Id && l.CoversDay(gathering.On)) is { } own)
            {
                return (null, own.Tier);
            }
        }

        return null;
    }
}
