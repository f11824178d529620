using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Which periodic report, of which period.</summary>
/// <param name="Rule">As the regulation file has it.</param>
/// <param name="Period">The period it speaks of.</param>
/// <param name="Today">The day on which it is drafted.</param>
public sealed record ReportRequest(ReportRule Rule, DutyPeriod Period, DateOnly Today)
{
    /// <summary>Only what this 专委会 did.</summary>
    public string? SpecialCommittee { get; init; }

    /// <summary>Only this person's sheet, or the studio that this person heads.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The person reads it: an appraisal with few answers stays hidden.</summary>
    public bool ForSelf { get; init; }

    /// <summary>
    /// The day as of which duties stand: the day after the period, so that what was due on its last day is decided; while the period runs, today.
    /// </summary>
    public DateOnly AsOf => Today <= Period.To ? Today : Period.To.AddDays(1);

    /// <summary>2026, 2026H1, 2026Q3, 2026-06: as the command line takes it, and as it stands in the footer.</summary>
    public string Code => CodeOf(Period.Kind, Period.From);

    /// <summary>2026年1月1日至6月30日.</summary>
    public string Days
    {
        get
        {
            var end = Period.From.Month == Period.To.Month ? $"{Period.To.Day}日" : $"{Period.To.Month}月{Period.To.Day}日";
            return $"{ChineseFormats.Date(Period.From)}至{end}";
        }
    }

    public static string CodeOf(PeriodKind rhythm, DateOnly from) => rhythm switch
    {
        PeriodKind.HalfYear => $"{from.Year}H{(from.Month == 1 ? 1 : 2)}",
        PeriodKind.Quarter => $"{from.Year}Q{((from.Month - 1) / 3) + 1}",
        PeriodKind.Month => $"{from.Year}-{from.Month:00}",
        _ => $"{from.Year}",
    };
}
