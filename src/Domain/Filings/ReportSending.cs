using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Filings;

/// <summary>A periodic report sent to one addressee; 分别报送 makes one for each.</summary>
public sealed record ReportSending : IRecord
{
    public required ReportSendingId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>The report's id in the regulation file.</summary>
    public required string Report { get; init; }

    public required Bearer By { get; init; }

    /// <summary>The first day of the period it speaks of.</summary>
    public required DateOnly PeriodFrom { get; init; }

    public required string To { get; init; }

    /// <summary>For a sheet per person.</summary>
    public PersonId? About { get; init; }

    public required DateOnly On { get; init; }

    public required PersonId SentBy { get; init; }

    public string? Text { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public override string ToString() => $"ReportSending {Report} {Id}";
}
