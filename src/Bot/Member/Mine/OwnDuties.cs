using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>What the regulation still asks of one member, counted from that member's own records.</summary>
internal sealed class OwnDuties(RegulationShelf shelf, ArchiveReader reader, CalendarShelf calendars)
{
    /// <summary>What is open now, the nearest date first; targets and what is only hoped for are left out.</summary>
    public async ValueTask<IReadOnlyList<DutyStanding>> OpenAsync(Person member, DateOnly today, CancellationToken cancellationToken)
    {
        if (shelf.Find(member.Committee) is not { } regulation)
        {
            return [];
        }

        var archive = await reader.OfAsync(regulation, member, today, cancellationToken);
        var book = DutyBook.Of(regulation, calendars.Calendar, archive.Records);
        return
        [
            .. book.Now(Bearer.Of(member.Id), today)
                .Where(s => s.IsOpen && s.Left > 0 && !s.IsForLater(today) && s.Duty.Nature != DutyNature.Target && s.Duty.Strength is Strength.Must or Strength.Principle)
                .OrderBy(s => s.Due ?? DateOnly.MaxValue).ThenBy(s => s.Duty.Id, StringComparer.Ordinal),
        ];
    }
}
