using System.Globalization;
using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>已报送, when the paper came by the clock and nobody asked for it: what was drafted of late and is not recorded as sent; of several it is asked which.</summary>
internal sealed partial class ReportSentFeature(RegulationShelf shelf, IRecords<DutyReminder> told, IRecords<ReportSending> sendings, ReportFiling filing) : IFeature
{
    private const int DaysBack = 31;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Open is not (null or Menu) || turn.Words.Length is 0 or > 60 || Sent().Match(turn.Words) is not { Success: true } said
            || !turn.StaffMay(Act.PeriodicReports) || shelf.Find(turn.CommitteeId) is not { Reports.Count: > 0 } regulation)
        {
            return null;
        }

        var open = await OpenAsync(turn, regulation, cancellationToken);
        var which = said.Groups["which"].Value;
        if (which.Length > 0)
        {
            var meant = ReportFinder.Find(regulation, which, turn.Today);
            open = [.. open.Where(o => meant.Any(m => m.Rule.Id == o.Rule.Id && m.Period.From == o.Ticket.From))];
        }

        return open switch
        {
            [] => null,
            [var one] => await filing.FileAsync(turn, regulation, one.Rule, one.Ticket, cancellationToken),
            _ => turn.Ask(new Menu(), "choice", ReportWords.WhichSent, [.. open.Select(o => Label(o.Rule, o.Ticket)).Select(label => new Option($"已报送{label}", label))]),
        };
    }

    /// <summary>Drafted for this person, theirs to send, and not sent.</summary>
    private async ValueTask<List<(ReportRule Rule, ReportTicket Ticket)>> OpenAsync(Turn turn, Regulation regulation, CancellationToken cancellationToken)
    {
        var open = new List<(ReportRule Rule, ReportTicket Ticket)>();
        var drafted = (await told.ListAsync(turn.CommitteeId, cancellationToken))
            .Where(r => r.Person == turn.Person!.Id && r.On >= turn.Today.AddDays(-DaysBack)).SelectMany(r => r.Duties).Distinct();
        var sent = await sendings.ListAsync(turn.CommitteeId, cancellationToken);
        foreach (var parts in drafted.Select(key => key.Split('/')).Where(parts => parts is ["report", _, _]))
        {
            if (regulation.FindReport(parts[1]) is not { } rule || !DateOnly.TryParseExact(parts[2], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            {
                continue;
            }

            var ticket = new ReportTicket(rule.Rhythm, from) { SpecialCommittee = ReportMatter.OwnCommittee(rule, regulation, turn.Person!) };
            var by = await filing.BearerAsync(turn, regulation, rule, ticket, cancellationToken);
            if (ReportFiling.MaySend(turn, rule, ReportMatter.Of(ticket)) && !sent.Any(s => s.Report == rule.Id && s.PeriodFrom == from && s.By == by))
            {
                open.Add((rule, ticket));
            }
        }

        return open;
    }

    private static string Label(ReportRule rule, ReportTicket ticket) => DutyPeriod.Around(ticket.Rhythm, ticket.From).Label + rule.Name;

    [GeneratedRegex("^(都)?已经?(报送|报出|送出|报|送)(去|出去)?了?(?<which>.{0,40}?)了?[。！]*$|^(?<which>.{2,40}?)(都|也)?已经?(报送|报出|送出|报|送)(去|出去)?了?[。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Sent();
}
