using System.CommandLine;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Commands;

/// <summary><c>print --report</c>: the paper, or its tables when the file is to be an .xlsx.</summary>
internal static class ReportPrinting
{
    public static async Task<PrintedPaper> MakeAsync(ParseResult parsed, CommandDesk desk, PrintOptionsOfCommand options, string report,
        PrintOptions printing, CancellationToken cancellationToken)
    {
        var rule = desk.Regulation.FindReport(report) ?? throw new CommandRefusedException(CommandWords.NoReport(report, desk.Regulation.Reports));
        var on = parsed.GetValue(options.Shared.On) ?? desk.Today;
        var archive = await desk.ReadAllAsync(cancellationToken);
        var request = new ReportRequest(rule, PeriodOf(parsed.GetValue(options.Period), rule, on), on)
        {
            Person = parsed.GetValue(options.Shared.Person) is { } typed ? CommandDesk.Find(archive, typed).Id : null,
            SpecialCommittee = parsed.GetValue(options.SpecialCommittee) is { } named ? CommitteeOf(named, archive) : null,
        };
        if (!ReportDraft.Make(archive, desk.Calendar, request).Ok(out var drafts, out var refusal))
        {
            throw new CommandRefusedException(RefusalWords.Of(refusal));
        }

        var table = parsed.GetValue(options.Output)!.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        return new PrintedPaper(table ? ReportPaper.Xlsx(drafts, printing) : ReportPaper.Docx(rule, drafts, printing), $"{request.Period.Label}{rule.Name}，{drafts.Count}份");
    }

    private static string CommitteeOf(string named, Archive archive)
    {
        var roster = archive.Of<Person>().Where(p => p is { Kind: PersonKind.Member, ErasedAt: null }).Select(p => p.SpecialCommittee).ToList();
        return CommitteeNames.Named(named, roster) ?? throw new CommandRefusedException(CommandWords.NoSpecialCommittee(named, roster.OfType<string>().Distinct()));
    }

    private static DutyPeriod PeriodOf(string? typed, ReportRule rule, DateOnly on)
    {
        if (typed is null)
        {
            return PeriodWords.Last(rule.Rhythm, on);
        }

        return PeriodWords.Find(typed.Trim(), on) is { Period: { } period, Left: var left } && period.Kind == rule.Rhythm
            && string.IsNullOrWhiteSpace(left)
            ? period
            : throw new CommandRefusedException(CommandWords.NoPeriod(typed, rule));
    }
}
