using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Demo;

/// <summary>Puts the cast on the bot's records, once: a data folder that already has people is left as it is.</summary>
internal sealed class Seed(ITurnLedger ledger, IPeople people, Func<CommitteeId, Regulation?> regulation, TimeProvider clock)
{
    public async Task SowAsync(IReadOnlyList<CastMember> cast, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var group in cast.GroupBy(m => m.Committee))
        {
            var committee = CommitteeId.Of(group.Key.Id);
            if ((await people.ListAsync(committee, PersonKind.Member, cancellationToken)).Count > 0)
            {
                continue;
            }

            await ledger.CommitAsync([.. Records([.. group], committee, now)], [], cancellationToken);
        }
    }

    private IEnumerable<IRecord> Records(IReadOnlyList<CastMember> cast, CommitteeId committee, DateTimeOffset now)
    {
        var since = new DateOnly(now.Year, 1, 1);
        var ids = cast.ToDictionary(m => m.Id, _ => PersonId.New(now));
        var tier = regulation(committee)?.Tiers.FirstOrDefault(t => t.Linked.Public)?.Id ?? "public";
        foreach (var member in cast)
        {
            var id = ids[member.Id];
            // Passers-by are nobody's record before they have agreed.
            if (member.Person is { Role: "constituent", Bound: false })
            {
                continue;
            }

            yield return Person(member, id, committee, since);
            foreach (var binding in Bindings(member, id, committee, now))
            {
                yield return binding;
            }

            if (member.Person.Role == "member")
            {
                yield return new MemberCode { Committee = committee, Scene = member.Scene, Member = id };
                yield return new Invitation { Committee = committee, Code = member.Invitation, Person = id, ExpiresAt = now.AddYears(1) };
                foreach (var contact in member.Person.Contacts.Distinct(StringComparer.Ordinal))
                {
                    if (cast.FirstOrDefault(m => m.Person.Role == "constituent" && m.Person.Name == contact) is { } linked)
                    {
                        yield return new Link { Id = LinkId.New(now), Committee = committee, Tier = tier, By = id, With = ids[linked.Id], Basis = "自选", From = since };
                    }
                }
            }
        }
    }

    private static Person Person(CastMember member, PersonId id, CommitteeId committee, DateOnly since)
    {
        var kind = member.Person.Role switch { "member" => PersonKind.Member, "staff" => PersonKind.Staff, _ => PersonKind.Constituent };
        return new Person
        {
            Id = id,
            Committee = committee,
            Kind = kind,
            Name = member.Person.Name,
            MemberNumber = member.Person.MemberNumber,
            Unit = member.Person.Unit,
            Position = member.Person.Position,
            Sector = member.Person.Sector,
            SpecialCommittee = member.Person.SpecialCommittee,
            Street = member.Person.Street,
            Posts = [.. kind == PersonKind.Member ? new[] { new Post("委员", since) } : [], .. member.Person.Posts.Select(p => new Post(p, since))],
        };
    }

    private static IEnumerable<Binding> Bindings(CastMember member, PersonId id, CommitteeId committee, DateTimeOffset now)
    {
        if (!member.Person.Bound)
        {
            yield break;
        }

        if (member.WeCom is { } wecom)
        {
            yield return new Binding { Committee = committee, Channel = Channel.WeCom, User = wecom, Person = id, Since = now };
        }

        if (member.OpenId is { } openId)
        {
            yield return new Binding { Committee = committee, Channel = Channel.OfficialAccount, User = openId, Person = id, Since = now,
                ConsentVersion = "demo", ConsentAt = now };
        }
    }
}
