using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>The cast as records. Ids are made of the order in the file, so that every run is the same.</summary>
internal static class CastRecords
{
    private static readonly DateTimeOffset Since = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public static IReadOnlyList<IRecord> Of(Cast cast)
    {
        var records = new List<IRecord>();
        var ids = new Dictionary<(string Committee, string Name), List<PersonId>>();
        foreach (var (index, played) in cast.People.Index())
        {
            var id = PersonId.From(new Guid(index + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
            var committee = CommitteeId.Of(cast.Committees[played.Committee].Id);
            if (!ids.TryGetValue((played.Committee, played.Name), out var same))
            {
                ids[(played.Committee, played.Name)] = same = [];
            }

            same.Add(id);
            records.Add(Person(played, id, committee));
            records.AddRange(Accounts(played, id, committee));
        }

        var link = 0;
        foreach (var played in cast.People)
        {
            // 靖江 and 贺州 have one tier only, the one that reaches the public.
            var toThePublic = cast.Committees[played.Committee].Id is "jingjiang" or "hezhou" ? "tier1" : "tier3";
            var tiers = played.Contacts.Select(name => (name, toThePublic)).Concat(played.Leads.Select(name => (name, "tier2")));
            foreach (var (other, tier) in tiers.SelectMany(t => ids[(played.Committee, t.name)].Select(id => (id, t.Item2))))
            {
                records.Add(new Link
                {
                    Id = LinkId.From(new Guid(++link, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2)),
                    Committee = CommitteeId.Of(cast.Committees[played.Committee].Id),
                    Tier = tier,
                    By = ids[(played.Committee, played.Name)][0],
                    With = other,
                    From = new DateOnly(2025, 1, 1),
                });
            }
        }

        foreach (var played in cast.People.Where(p => p.Organ is not null))
        {
            records.Add(new Link
            {
                Id = LinkId.From(new Guid(++link, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2)), Committee = CommitteeId.Of(cast.Committees[played.Committee].Id),
                Tier = "tier2", ByOrgan = played.Organ, With = ids[(played.Committee, played.Name)][0], From = new DateOnly(2025, 1, 1),
            });
        }

        return records;
    }

    private static Person Person(CastPerson played, PersonId id, CommitteeId committee) => new()
    {
        Id = id,
        Committee = committee,
        Kind = played.Kind switch { "委员" => PersonKind.Member, "工作人员" => PersonKind.Staff, _ => PersonKind.Constituent },
        Name = played.Name,
        Sector = played.Sector,
        Unit = played.Unit,
        Position = played.Position,
        Street = played.Street,
        SpecialCommittee = played.SpecialCommittee,
        MemberNumber = played.Number,
        Mobile = played.Mobile is { } typed && MobileNumber.Parse(typed).Ok(out var mobile, out _) ? mobile : null,
        Posts = [.. played.Posts.Select(post => new Post(post, new DateOnly(played.Since, 1, 1), Organ: post == played.Posts[^1] ? played.PostOrgan : null))],
    };

    private static IEnumerable<IRecord> Accounts(CastPerson played, PersonId id, CommitteeId committee)
    {
        foreach (var account in played.Accounts)
        {
            yield return new Binding
            {
                Committee = committee,
                Channel = Play.ChannelOf(account),
                User = Play.UserOf(played.Name),
                Person = id,
                Since = Since,
                ConsentAt = played is { Kind: "群众", Consent: true } ? Since : null,
                ConsentVersion = played is { Kind: "群众", Consent: true } ? "1" : null,
            };
        }

        if (played.Invitation is { } code)
        {
            yield return new Invitation { Committee = committee, Code = code, Person = id, ExpiresAt = Since.AddYears(5) };
        }

        if (played.Scene is { } scene)
        {
            yield return new MemberCode { Committee = committee, Scene = scene, Member = id };
        }
    }
}
