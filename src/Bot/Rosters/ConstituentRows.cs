using WeLiaison.Documents.Rosters;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Rosters;

/// <summary>界别群众名册. Somebody of the same name is the same person only if telephone, unit or address say so.</summary>
internal sealed class ConstituentRows(Regulation regulation, RosterPeople people, RosterChanges changes, DateTimeOffset now)
{
    public void Take(RosterRow row)
    {
        var known = Known(row.Text("name")!, row.Text("phone"), row.Text("unit") ?? row.Text("address"));
        var before = known ?? new Person { Id = PersonId.New(now), Committee = regulation.Committee, Kind = PersonKind.Constituent, Name = row.Text("name")! };
        var after = before with
        {
            Unit = row.Text("unit") ?? before.Unit,
            Position = row.Text("job") ?? before.Position,
            Address = row.Text("address") ?? before.Address,
            Sector = row.Text("sector") ?? before.Sector,
            Party = row.Text("party") ?? before.Party,
            Mobile = Mobile(row.Text("phone")) ?? before.Mobile,
            Marks = row.List("marks") is { Count: > 0 } marks ? [.. before.Marks.Union(marks)] : before.Marks,
        };
        people.Put(after);
        if (known is null)
        {
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
    }

    public Person? Known(string name, string? phone, string? place)
    {
        var digits = Mobile(phone)?.Digits;
        var same = people.Named(name, PersonKind.Constituent);
        return same.FirstOrDefault(p => digits is not null && p.Mobile?.Digits == digits)
            ?? same.FirstOrDefault(p => place is not null && (p.Unit == place || p.Address == place))
            ?? (phone is null && place is null ? same.SingleOrNone() : null);
    }

    /// <summary>The first mobile number of the cell; landlines have no place in a person's file.</summary>
    public static MobileNumber? Mobile(string? typed) =>
        typed?.Split('、').Select(one => MobileNumber.Parse(one).Ok(out var mobile, out _) ? mobile : null).FirstOrDefault(m => m is not null);
}
