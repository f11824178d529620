using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Contacts;

/// <summary>What a told day makes of a record.</summary>
public enum EntryKind
{
    /// <summary>A day that has come: a contact.</summary>
    Contact,

    /// <summary>A day still ahead: a plan (G-09).</summary>
    Plan,

    /// <summary>A contact of a year whose grace has run out: kept, and counted only once the office agrees (G-04).</summary>
    LateContact,
}

/// <summary>Rules at the moment of entry.</summary>
public static class ContactEntry
{
    /// <summary>Judges the day. The year is the longest period; a shorter one may have closed earlier and then counts without this contact.</summary>
    public static EntryKind Judge(DateOnly on, DateOnly today, Regulation regulation)
    {
        if (on > today)
        {
            return EntryKind.Plan;
        }

        return today > new DateOnly(on.Year, 12, 31).AddDays(regulation.Counting.EntryGraceDays) ? EntryKind.LateContact : EntryKind.Contact;
    }

    /// <summary>Whoever may approve late entries agrees to one. Refusals <c>contact.reason</c>, <c>contact.not-late</c>, <c>contact.role</c>.</summary>
    public static Result<Contact> AgreeToLate(Contact contact, Result<Reach> granted, People.PersonId by, string reason, DateTimeOffset at)
    {
        if (!contact.Flags.Contains(ContactFlags.Late))
        {
            return new Refusal("contact.not-late");
        }

        if (!granted.Ok(out var reach, out _) || reach < Reach.Sign)
        {
            return new Refusal("contact.role", "同意补录");
        }

        return string.IsNullOrWhiteSpace(reason)
            ? new Refusal("contact.reason")
            : contact with
            {
                Flags = [.. contact.Flags.Where(f => f != ContactFlags.Late), ContactFlags.LateAgreed],
                Corrections = [.. contact.Corrections, new ContactCorrection(at, by, "flags", ContactFlags.Late, ContactFlags.LateAgreed, reason)],
            };
    }

    /// <summary>
    /// Contacts that may be the same one (G-08): same linking side, somebody linked in common, same day, same way.
    /// Never merged and never counted twice without asking 是同一次吗？
    /// </summary>
    public static IReadOnlyList<Contact> PerhapsTheSame(Contact contact, IEnumerable<Contact> others) =>
    [
        .. others.Where(o =>
            o.Id != contact.Id && o.Counts && o.On == contact.On && o.Way == contact.Way && SameSide(o, contact)
            && o.With.Any(w => contact.With.Any(v => Same(w, v)))),
    ];

    private static bool SameSide(Contact a, Contact b) =>
        a.ForOrgan is not null && a.ForOrgan == b.ForOrgan ? true : a.By == b.By || a.CoVisitors.Contains(b.By) || b.CoVisitors.Contains(a.By);

    private static bool Same(ContactParty a, ContactParty b) => a.Id is not null && b.Id is not null ? a.Id == b.Id : a.Name == b.Name;
}
