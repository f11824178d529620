using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Opinions;

public enum OpinionReportState
{
    /// <summary>起草: only its authors see it.</summary>
    Drafting,

    /// <summary>已提交: with the office; the author may still take it back.</summary>
    Submitted,

    /// <summary>已登记: the office has numbered it.</summary>
    Registered,

    /// <summary>Deleted by its author before it was registered.</summary>
    Discarded,
}

/// <summary>社情民意信息: a report drawn from what constituents said, on its way to those who can act on it.</summary>
public sealed record OpinionReport : IRecord
{
    public required OpinionReportId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>Given when it is submitted: <c>S260908-004</c>.</summary>
    public string? Number { get; init; }

    /// <summary>Those who sign it; the first one writes.</summary>
    public required IReadOnlyList<PersonId> Authors { get; init; }

    /// <summary>关于…的建议.</summary>
    public required string Title { get; init; }

    public required string Text { get; init; }

    public string? Suggestion { get; init; }

    /// <summary>The contacts it was drawn from; they stay linked.</summary>
    public IReadOnlyList<ContactId> Contacts { get; init; } = [];

    /// <summary>The constituents' opinions it was drawn from; their authors are told what became of it.</summary>
    public IReadOnlyList<OpinionId> Opinions { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public OpinionReportState State { get; init; } = OpinionReportState.Drafting;

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public override string ToString() => $"OpinionReport {Id}";
}
