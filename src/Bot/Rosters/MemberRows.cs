using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Rosters;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Rosters;

/// <summary>委员名册: a row is a new member, or news of one who is known by number or by a name that only one bears. What a row leaves empty stays as it is.</summary>
internal sealed class MemberRows(Archive archive, RosterPeople people, RosterChanges changes, DateTimeOffset now, DateOnly today)
{
    private readonly Regulation regulation = archive.Regulation;
    private readonly Dictionary<string, PersonId> bound = archive.Of<Binding>().Where(b => b.Channel == Channel.WeCom).ToDictionary(b => b.User, b => b.Person);

    public void Take(RosterRow row)
    {
        var name = row.Text("name")!;
        var number = row.Text("code");
        var same = people.Named(name, PersonKind.Member);
        var known = people.Numbered(number) ?? (number is null || same.All(p => p.MemberNumber is null) ? same.SingleOrNone() : null);
        if (known is null && number is null && same.Count > 1)
        {
            changes.Refuse(row, "姓名", RosterTellings.SeveralMembers(name, same.Count));
            return;
        }

        if (known is not null && known.Name != name)
        {
            changes.Refuse(row, "委员编号", RosterTellings.NumberTaken(number!, known.Name));
            return;
        }

        foreach (var (column, list) in new[] { ("专委会", row.List("committees")), ("街道小组", row.List("streetGroups")) }.Where(c => c.Item2.Count > 1))
        {
            changes.Warn(row, column, RosterTellings.OnlyFirst(list[0], list.Skip(1)));
        }

        var before = known ?? new Person { Id = PersonId.New(now), Committee = regulation.Committee, Kind = PersonKind.Member, Name = name };
        var after = Filled(before, row);
        people.Put(after);
        if (known is null)
        {
            changes.InOfficeFromToday += row.Date("since") is null ? 1 : 0;
            changes.Add(after);
        }
        else if (RosterTellings.Same(before, after))
        {
            changes.Same();
        }
        else
        {
            changes.Change(before, after);
        }

        Bind(row, after);
    }

    private Person Filled(Person person, RosterRow row) => person with
    {
        MemberNumber = row.Text("code") ?? person.MemberNumber,
        Unit = row.Text("unit") ?? person.Unit,
        Position = row.Text("job") ?? person.Position,
        Sector = row.Text("sector") ?? person.Sector,
        Party = row.Text("party") ?? person.Party,
        SpecialCommittee = row.List("committees").FirstOrDefault() ?? person.SpecialCommittee,
        ActivityGroup = row.Text("group") ?? person.ActivityGroup,
        TownCommittee = row.Text("townCommittee") ?? person.TownCommittee,
        Street = row.List("streetGroups").FirstOrDefault() ?? person.Street,
        Mobile = row.Text("mobile") is { } typed && MobileNumber.Parse(typed).Ok(out var mobile, out _) ? mobile : person.Mobile,
        Posts = Posts(person, row),
    };

    private IReadOnlyList<Post> Posts(Person person, RosterRow row)
    {
        var named = row.List("posts");
        if (named.Count == 0)
        {
            named = person.Posts.Count > 0 ? [] : [regulation.PublicTier?.Linking.Posts.FirstOrDefault() ?? "委员"];
        }

        var since = row.Date("since") ?? today;
        return [.. person.Posts, .. named.Where(n => !person.Posts.Any(p => p.Name == n && p.CoversDay(today))).Select(n => new Post(n, since))];
    }

    private void Bind(RosterRow row, Person person)
    {
        if (row.Text("wecom")?.ToLowerInvariant() is not { } user)
        {
            return;
        }

        if (bound.TryGetValue(user, out var holder))
        {
            if (holder != person.Id)
            {
                changes.Warn(row, "企业微信账号", RosterTellings.AccountTaken(user));
            }

            return;
        }

        bound[user] = person.Id;
        changes.Add(new Binding { Committee = regulation.Committee, Channel = Channel.WeCom, User = user, Person = person.Id, Since = now });
    }
}
