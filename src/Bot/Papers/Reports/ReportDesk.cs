using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Duties;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Drafts periodic reports from what is on record now: for staff all of them, for a member only what is about themself.</summary>
public sealed class ReportDesk(RegulationShelf shelf, ArchiveReader reader, IPeople people, CalendarShelf calendar, TimeProvider clock)
{
    /// <summary>Refusals <c>paper.form</c>, <c>report.others</c>, and those of <see cref="ReportDraft.Make"/>.</summary>
    public async Task<Result<IReadOnlyList<DraftedReport>>> DraftAsync(FileTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Report is not { } wanted || shelf.Find(ticket.Committee) is not { } regulation || regulation.FindReport(ticket.Form) is not { } rule)
        {
            return new Refusal("paper.form", ticket.Form);
        }

        // Asked again whenever it is brought: a link must not outlive the right to read.
        if (await people.FindAsync(ticket.Committee, ticket.Person, cancellationToken) is not { ErasedAt: null } reader_ || !MayRead(regulation, rule, reader_, wanted))
        {
            return new Refusal("report.others");
        }

        var archive = await reader.AllAsync(regulation, cancellationToken);
        var request = new ReportRequest(rule, DutyPeriod.Around(wanted.Rhythm, wanted.From), DateOnly.FromDateTime(Now(regulation).DateTime))
        {
            SpecialCommittee = wanted.SpecialCommittee, Person = wanted.About, ForSelf = wanted.About == ticket.Person,
        };
        return ReportDraft.Make(archive, calendar.Calendar, request);
    }

    /// <summary>The paper or its tables, or null when there is nothing to print any more.</summary>
    public async Task<MadePaper?> MakeAsync(FileTicket ticket, CancellationToken cancellationToken)
    {
        if (!(await DraftAsync(ticket, cancellationToken)).Ok(out var drafts, out _))
        {
            return null;
        }

        var regulation = shelf.Find(ticket.Committee)!;
        var rule = regulation.FindReport(ticket.Form)!;
        var options = new PrintOptions(Now(regulation), Sight.Everything);
        var name = FileName(rule, ticket.Report!, drafts);
        return ticket.Report!.AsTable ? new MadePaper(name + ".xlsx", ReportPaper.Xlsx(drafts, options)) : new MadePaper(name + ".docx", ReportPaper.Docx(rule, drafts, options));
    }

    /// <summary>What is about oneself; for staff what lies in their scope; for those who lead the committee what is about all of it.</summary>
    private bool MayRead(Regulation regulation, ReportRule rule, Person reader, ReportTicket wanted)
    {
        var today = DateOnly.FromDateTime(Now(regulation).DateTime);
        return wanted.About == reader.Id
            || ((reader.Kind == PersonKind.Staff || rule.Per == ReportUnit.Committee)
                && Permit.Ask(regulation, reader, Act.PeriodicReports, ReportMatter.Of(wanted), today).Ok(out _, out _));
    }

    private static string FileName(ReportRule rule, ReportTicket ticket, IReadOnlyList<DraftedReport> drafts) =>
        drafts.Count == 1 ? (ticket.SpecialCommittee is { } committee ? committee + "　"
            : string.Empty) + (drafts[0].Subject is { } subject && !drafts[0].Paper.Title.Contains(subject, StringComparison.Ordinal) ? subject + "　"
            : string.Empty) + drafts[0].Paper.Title
            : $"{DutyPeriod.Around(ticket.Rhythm, ticket.From).Label}{rule.Name}";

    private DateTimeOffset Now(Regulation regulation) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), regulation.Zone);
}
