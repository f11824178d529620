using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Studios;

public enum StudioState
{
    /// <summary>申请: the opinions of the regulation's steps are being written.</summary>
    Applied,

    /// <summary>退回补充: back with the applicant.</summary>
    Returned,

    /// <summary>A step said no; the round has ended.</summary>
    Refused,

    /// <summary>运行.</summary>
    Running,

    /// <summary>暂停.</summary>
    Paused,

    /// <summary>撤销.</summary>
    Closed,
}

/// <summary>One opinion on an application, as its cell of the form shows it.</summary>
public sealed record StudioOpinion(string Step, string Answer, string Text, PersonId By, DateOnly On);

/// <summary>An entry of the studio's log: a meeting, a reception, a note.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">接待, 活动, 随记.</param>
/// <param name="Text">What happened.</param>
/// <param name="Handling">For a reception: what was done.</param>
/// <param name="FedBackOn">For a reception: when the visitor was told.</param>
public sealed record StudioLogEntry(DateOnly On, string Kind, string Text, string? Handling = null, DateOnly? FedBackOn = null);

/// <summary>委员工作室, from its application on.</summary>
public sealed record Studio : IRecord
{
    public required StudioId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>接待时间, in the words of its head; told to whoever asks.</summary>
    public string? Hours { get; init; }

    public required PersonId Head { get; init; }

    public IReadOnlyList<PersonId> Members { get; init; } = [];

    /// <summary>对口委室: the 专委会 that looks after it.</summary>
    public string? SpecialCommittee { get; init; }

    public string? Sector { get; init; }

    /// <summary>The pilot round it applied in: 2020试点.</summary>
    public string? Round { get; init; }

    public required DateOnly AppliedOn { get; init; }

    public required PersonId AppliedBy { get; init; }

    public IReadOnlyList<StudioOpinion> Opinions { get; init; } = [];

    /// <summary>The texts of its rules by heading: 信息报告, 季度例会 ….</summary>
    public IReadOnlyDictionary<string, string> RuleTexts { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<StudioLogEntry> Log { get; init; } = [];

    public StudioState State { get; init; } = StudioState.Applied;

    /// <summary>命名、挂牌.</summary>
    public DateOnly? NamedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public string? Reason { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public bool RunsOn(DateOnly day) => NamedOn is { } named && named <= day && (ClosedOn is null || day <= ClosedOn) && State is StudioState.Running or StudioState.Paused;

    public override string ToString() => $"Studio {Id}";
}
