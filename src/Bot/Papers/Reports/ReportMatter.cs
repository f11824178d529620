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

    /// <summary>Whether the regulation has the organ of this member of staff make the report.</summary>
    public static bool MakesIt(ReportRule rule, Person staff) => rule.By.Any(by => staff.Unit == by || staff.Posts.Any(p => p.Name == by || p.Organ == by));
}
