using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Notices;

/// <summary>Who writes notices, and to whom: the office to all, a 专委会's staff and those who lead to their own people. Members pass on what they got, no more.</summary>
internal static class NoticeScope
{
    private static readonly IReadOnlySet<Seat> Leading = new HashSet<Seat> { Seat.Chairpersons, Seat.Standing, Seat.CommitteeHead, Seat.Convenor };

    public static bool MayDraft(Turn turn) => turn.StaffMay(Act.DraftNotice) || (turn.MemberMay(Act.DraftNotice) && turn.Seats.Overlaps(Leading));

    /// <summary>Those of the audience to whom the speaker may not write.</summary>
    public static IReadOnlyList<Person> Beyond(Turn turn, IReadOnlyList<Person> audience) =>
        turn.May(Act.DraftNotice, Matter.OfOffice, Reach.All)
            ? []
            : [.. audience.Where(p => !turn.May(Act.DraftNotice, Matter.Of(p, turn.Who.Contacts.Any(c => c.Id == p.Id) || Convened(turn, p))))];

    /// <summary>A convenor reminds the members of their own sector.</summary>
    private static bool Convened(Turn turn, Person person) => turn.Seats.Contains(Seat.Convenor) && person.Sector is { } sector && sector == turn.Person!.Sector;

    /// <summary>A notice lies in the scope of whoever sent it and of those who look after all.</summary>
    public static Matter Of(Notice notice) => new() { Owner = notice.By };
}
