using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>What a periodic report is about, for the table of permissions, and whose work it is.</summary>
internal static class ReportMatter
{
    /// <summary>That of one person or one 专委会 lies in their scope; that of the whole committee only in the scope of those who look after it.</summary>
    public static Matter Of(ReportTicket wanted) =>
        wanted.About is { } person ? new Matter { Owner = person }
        : wanted.SpecialCommittee is { } committee ? Matter.OfCommittee(committee)
        : Matter.OfAll;

    /// <summary>The 专委会 in whose 工作室 somebody works, where the regulation has each of these make the report (东城 附件3 四（二）).</summary>
    public static string? OwnCommittee(ReportRule rule, Regulation regulation, Person staff) =>
        staff.Posts.FirstOrDefault(p => p.Organ is not null && rule.By.Contains(p.Name) && regulation.Organs.Any(o => o.Name == p.Name && o.Kind == "each"))?.Organ;

    /// <summary>Whether the regulation has the organ of this member of staff make the report.</summary>
    public static bool MakesIt(ReportRule rule, Person staff) => rule.By.Any(by => staff.Unit == by || staff.Posts.Any(p => p.Name == by || p.Organ == by));
}
