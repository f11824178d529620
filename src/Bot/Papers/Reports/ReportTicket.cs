using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Names one periodic report in an errand or a link; it is drafted anew whenever it is brought.</summary>
/// <param name="Rhythm">Month, half-year …</param>
/// <param name="From">The first day of its period.</param>
public sealed record ReportTicket(PeriodKind Rhythm, DateOnly From)
{
    public string? SpecialCommittee { get; init; }

    /// <summary>Whose sheet, or the head of which studio.</summary>
    public PersonId? About { get; init; }

    /// <summary>Its tables as .xlsx instead of the paper.</summary>
    public bool AsTable { get; init; }
}
