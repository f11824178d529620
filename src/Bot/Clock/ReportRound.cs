using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Figures;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Clock;

/// <summary>On a working day in the first days after a month, half-year or year, tells those who make a report that the regulation wants its figures, with the drafted paper. Once each.</summary>
public sealed class ReportRound(RegulationShelf shelf, Directory.CommitteeBook committees, ArchiveReader reader, CalendarShelf calendars,
    IRecords<DutyReminder> told, ITurnLedger ledger, TimeProvider clock)
{
    /// <summary>So long after the end of a period; past the longest holidays, so that nothing waits for a working day in vain.</summary>
    private const int FirstDays = 11;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var committee in committees.All)
        {
            if (shelf.Find(committee.Id) is { } regulation)
            {
                sent += await RunAsync(regulation, cancellationToken);
            }
        }

        return sent;
    }

    /// <summary>One committee alone.</summary>
    public async Task<int> RunAsync(Regulation regulation, CancellationToken cancellationToken)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), regulation.Zone);
        var today = DateOnly.FromDateTime(now.DateTime);
        if (!calendars.Calendar.IsWorkingDay(today))
        {
            return 0;
        }

        var ended = regulation.Reports.Where(r => r.By.Any(by => regulation.Organs.Any(o => o.Name == by)))
            .Select(r => (Report: r, Period: DutyPeriod.Around(r.Rhythm, today.AddDays(-today.Day))))
            .Where(r => r.Period.Kind != PeriodKind.Standing && r.Period.To < today && r.Period.To >= today.AddDays(-FirstDays)).ToList();
        if (ended.Count == 0)
        {
            return 0;
        }

        var archive = await reader.AllAsync(regulation, cancellationToken);
        var before = (await told.ListAsync(regulation.Committee, cancellationToken)).Where(r => r.On >= today.AddDays(-31)).ToLookup(r => r.Person);
        var sent = 0;
        foreach (var staff in archive.Of<Person>().Where(p => p is { Kind: PersonKind.Staff, ErasedAt: null }))
        {
            var news = ended.Where(r => ReportReaders.Of(r.Report, regulation, archive, staff) && !before[staff.Id].Any(t => t.Duties.Contains(Key(r.Report, r.Period)))).ToList();
            if (news.Count > 0)
            {
                // The figures that are told are those of the paper: of one 专委会, where it is that one's.
                var theirs = news.Select(r => (r.Report, r.Period, Tickets: ReportReaders.Tickets(r.Report, r.Period, archive, staff).ToList())).ToList();
                var texts = theirs.GroupBy(r => (r.Period, Of: r.Tickets[0].Report!.SpecialCommittee)).Select(g => ReportDraftWords.Of(
                    [.. g.Select(r => r.Report)], g.Key.Period, g.Key.Of, ArchiveFigures.Take(archive, g.Key.Period.From, g.Key.Period.To, g.Key.Of is { } own ? p => p.SpecialCommittee == own : null)));
                var mark = new DutyReminder { Committee = regulation.Committee, Person = staff.Id, On = today, Duties = [.. news.Select(r => Key(r.Report, r.Period))] };
                var papers = theirs.SelectMany(r => r.Tickets).Select((ticket, i) => Errand.PaperTo(staff.Id, ticket, now, i + 1));
                var message = Errand.Tell(regulation.Committee, staff.Id, string.Join("\n\n", texts), now, headline: "报表起草好了");
                sent += await ledger.CommitAsync([mark], [message, .. papers], cancellationToken) ? 1 : 0;
            }
        }

        return sent;
    }

    private static string Key(ReportRule report, DutyPeriod period) => $"report/{report.Id}/{period.From:yyyyMMdd}";
}
