using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Access;

/// <summary>
/// Somebody looked at personal data that is usually masked, or took it out of the house. Written with the answer, never changed, and
/// shown to whom it is about; it holds no personal data itself.
/// </summary>
public sealed record AccessTrace : IRecord
{
    public required Guid Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>Who looked; none for a command on the server.</summary>
    public PersonId? By { get; init; }

    /// <summary>Whose data; none for a table of many.</summary>
    public PersonId? About { get; init; }

    /// <summary>手机全号, 导出表格, 打印.</summary>
    public required string What { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString("N");

    /// <summary>Refusal <c>access.reason</c>: staff say why they want to see it (matrix: 全 with reason).</summary>
    public static Result<AccessTrace> Of(Person by, Person about, string what, string reason, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(reason)
            ? new Refusal("access.reason")
            : new AccessTrace { Id = TimeOrder.Next(at), Committee = by.Committee, By = by.Id, About = about.Id, What = what, Reason = reason, At = at };

    public override string ToString() => $"AccessTrace {Id:N}";
}
