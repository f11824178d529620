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
    /// <summary>Staff of an organ that makes the report; where nobody is entered for any of them, those who have its role (领导小组办公室 sits in the 联络室), or else everybody in the office.</summary>
    public static bool Of(ReportRule rule, Regulation regulation, Archive archive, Person staff)
    {
        if (Belongs(rule, staff) || CommitteeOf(rule, regulation, archive, staff) is not null)
        {
            return true;
        }

        var all = archive.Of<Person>().Where(p => p is { Kind: PersonKind.Staff, ErasedAt: null }).ToList();
        return !all.Exists(p => Belongs(rule, p)) && (HasRole(rule, regulation, staff) || !all.Exists(p => HasRole(rule, regulation, p)));
    }

    /// <summary>The paper, and for a table (月表) its .xlsx; staff of one 专委会 get the paper of that 专委会.</summary>
    public static IEnumerable<FileTicket> Tickets(ReportRule rule, DutyPeriod period, Archive archive, Person staff)
    {
        var report = new ReportTicket(period.Kind,
            period.From) { SpecialCommittee = ReportMatter.OwnCommittee(rule, archive.Regulation, staff)
            ?? (Belongs(rule, staff) ? null : CommitteeOf(rule, archive.Regulation, archive, staff)) };
        var ticket = new FileTicket(archive.Regulation.Committee, staff.Id, rule.Id, period.From.Year) { Report = report };
        return rule.Sheet ? [ticket, ticket with { Report = report with { AsTable = true } }] : [ticket];
    }

    private static bool HasRole(ReportRule rule, Regulation regulation, Person staff) =>
        regulation.Organs.Where(o => rule.By.Contains(o.Name)).SelectMany(o => o.Roles)
            .Intersect(staff.Posts.SelectMany(p => regulation.Organs.Where(o => o.Name == p.Name || o.Name == p.Organ)).SelectMany(o => o.Roles))
            .Any();

    private static bool Belongs(ReportRule rule, Person staff) => ReportMatter.MakesIt(rule, staff);

    /// <summary>The 专委会 whose staff somebody is, where each of them makes the report.</summary>
    private static string? CommitteeOf(ReportRule rule, Regulation regulation, Archive archive, Person staff) =>
        !rule.By.Any(by => regulation.Organs.Any(o => o.Name == by && o.Kind == "each")) ? null
        : staff.Posts.Select(p => p.Organ).Append(staff.SpecialCommittee).OfType<string>()
        .FirstOrDefault(organ => archive.Of<Person>().Any(p => p.Kind == PersonKind.Member && p.SpecialCommittee == organ));
}
