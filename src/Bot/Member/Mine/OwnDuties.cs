using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>What the regulation still asks of one member, counted from that member's own records.</summary>
internal sealed class OwnDuties(RegulationShelf shelf, ILinks links, IContacts contacts, IOpinionReports reports)
{
    /// <summary>Open duties that a member meets by links, contacts and results; forms and reports have their own reminders.</summary>
    public async ValueTask<IReadOnlyList<DutyStanding>> OpenAsync(Person member, DateOnly today, CancellationToken cancellationToken)
    {
        if (shelf.Find(member.Committee) is not { } regulation)
        {
            return [];
        }

        var records = new List<IRecord> { member };
        records.AddRange(await links.ByAsync(member.Committee, member.Id, cancellationToken));
        records.AddRange(await contacts.ByAsync(member.Committee, member.Id, new DateOnly(today.Year - 1, 1, 1), today, cancellationToken));
        records.AddRange(await reports.ByAsync(member.Committee, member.Id, cancellationToken));
        var book = DutyBook.Of(regulation, WorkCalendar.Plain, records);
        return
        [
            .. book.Now(Bearer.Of(member.Id), today)
                .Where(s => s.IsOpen && s.Left > 0 && s.Duty.Nature == DutyNature.Debt && s.Duty.Measure is LinksMeasure or ContactsMeasure or EachLinkMeasure or ResultsMeasure)
                .OrderBy(s => s.Due ?? DateOnly.MaxValue),
        ];
    }
}
