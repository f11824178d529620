using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Clock;

/// <summary>Who of the staff gets which drafted report, when its day has come.</summary>
internal static class ReportReaders
{
    /// <summary>Staff of an organ that makes the report; where nobody is entered for any of them, everybody in the office.</summary>
    public static bool Of(ReportRule rule, Regulation regulation, Archive archive, Person staff) =>
        Belongs(rule, staff) || CommitteeOf(rule, regulation, archive, staff) is not null || !archive.Of<Person>().Any(p => p is { Kind: PersonKind.Staff, ErasedAt: null } && Belongs(rule, p));

    /// <summary>The paper, and for a table (月表) its .xlsx; staff of one 专委会 get the paper of that 专委会.</summary>
    public static IEnumerable<FileTicket> Tickets(ReportRule rule, DutyPeriod period, Archive archive, Person staff)
    {
        var report = new ReportTicket(period.Kind, period.From) { SpecialCommittee = Belongs(rule, staff) ? null : CommitteeOf(rule, archive.Regulation, archive, staff) };
        var ticket = new FileTicket(archive.Regulation.Committee, staff.Id, rule.Id, period.From.Year) { Report = report };
        return rule.Sheet ? [ticket, ticket with { Report = report with { AsTable = true } }] : [ticket];
    }

    private static bool Belongs(ReportRule rule, Person staff) => ReportMatter.MakesIt(rule, staff);

    /// <summary>The 专委会 whose staff somebody is, where each of them makes the report.</summary>
    private static string? CommitteeOf(ReportRule rule, Regulation regulation, Archive archive, Person staff) =>
        !rule.By.Any(by => regulation.Organs.Any(o => o.Name == by && o.Kind == "each")) ? null
        : staff.Posts.Select(p => p.Organ).Append(staff.SpecialCommittee).OfType<string>().FirstOrDefault(organ => archive.Of<Person>().Any(p => p.Kind == PersonKind.Member && p.SpecialCommittee == organ));
}
