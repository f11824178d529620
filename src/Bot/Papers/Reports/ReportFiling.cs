using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Records that a report went out, to whom and by whose duty.</summary>
internal sealed class ReportFiling(IPeople people, IRecords<Studio> studios)
{
    /// <summary>The office sends; an organ sends what the regulation has it make; a studio's report is its head's.</summary>
    public static bool MaySend(Turn turn, ReportRule rule, Matter matter) =>
        turn.StaffMay(Act.PeriodicReports, Reach.All)
            || (turn.StaffMay(Act.PeriodicReports) && turn.May(Act.PeriodicReports, matter) && ReportMatter.MakesIt(rule, turn.Person!))
            || (turn.Who.IsMember && rule.Per == ReportUnit.Studio);

    public async ValueTask<Step> FileAsync(Turn turn, Regulation regulation, ReportRule rule, ReportTicket ticket, CancellationToken cancellationToken)
    {
        if (!MaySend(turn, rule, ReportMatter.Of(ticket)))
        {
            return turn.Close(RefusalWords.Of(new Refusal("permission.role", PermissionTable.WhoMay(Act.PeriodicReports, Reach.All))));
        }

        var by = await BearerAsync(turn, regulation, rule, ticket, cancellationToken);
        IReadOnlyList<PersonId?> about = [null];
        if (rule.Per == ReportUnit.Person)
        {
            about = ticket.About is { } one ? [one] : [.. (await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken)).Select(p => (PersonId?)p.Id)];
        }

        var sendings = about.SelectMany(person => (rule.Per == ReportUnit.Person ? rule.To.Take(1) : rule.To).Select(to => (person, to))).Select((s, i) => new ReportSending
        {
            Id = ReportSendingId.New(turn.Now.AddMilliseconds(i)), Committee = turn.CommitteeId, Report = rule.Id, By = by, PeriodFrom = ticket.From,
                To = s.to, About = s.person, On = turn.Today, SentBy = turn.Person!.Id,
        });
        return turn.Close(ReportWords.Filed(rule.Name, DutyPeriod.Around(ticket.Rhythm, ticket.From).Label, rule.To)) with { Changes = [.. sendings] };
    }

    /// <summary>Whose duty it is: the studio, the 专委会, or the organ that owes the report.</summary>
    public async ValueTask<Bearer> BearerAsync(Turn turn, Regulation regulation, ReportRule rule, ReportTicket ticket, CancellationToken cancellationToken)
    {
        if (rule.Per == ReportUnit.Studio && (await studios.ListAsync(turn.CommitteeId, cancellationToken)).FirstOrDefault(s => s.Head == ticket.About) is { } studio)
        {
            return new Bearer(BearerKind.Studio, studio.Id.ToString());
        }

        return ticket.SpecialCommittee is { } committee
            ? Bearer.Committee(committee)
            : Bearer.Organ(regulation.Duties.Where(d => d.Measure is ReportMeasure m && m.Report == rule.Id).Select(d => d.Subject)
                .OfType<NamedOrgan>().FirstOrDefault()?.Name
                ?? rule.By[0]);
    }
}
