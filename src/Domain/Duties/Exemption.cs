using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Duties;

/// <summary>免计: days on which somebody owes nothing, set by staff with a reason (G-12).</summary>
public sealed record Exemption : IRecord
{
    public required ExemptionId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required PersonId Person { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>病假、出国、停职.</summary>
    public required string Reason { get; init; }

    /// <summary>Only these duties; none means all.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    public required PersonId SetBy { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>Refusals <c>exemption.reason</c>, <c>exemption.dates</c>.</summary>
    public static Result<Exemption> Set(Exemption asked)
    {
        if (string.IsNullOrWhiteSpace(asked.Reason))
        {
            return new Refusal("exemption.reason");
        }

        return asked.To < asked.From ? new Refusal("exemption.dates") : asked;
    }

    public bool Covers(string duty) => RevokedAt is null && (Duties.Count == 0 || Duties.Contains(duty));
}
