using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Opinions;

public enum OpinionReportState
{
    /// <summary>起草: only its authors see it.</summary>
    Drafting,

    /// <summary>已提交: with the office; the author may still take it back.</summary>
    Submitted,

    /// <summary>已登记, 审查中: the office has taken it up.</summary>
    Registered,

    /// <summary>Deleted by its author before it was registered.</summary>
    Discarded,

    /// <summary>退回补充: back with its author, with the reason.</summary>
    Returned,

    /// <summary>未采用-留存, with the reason.</summary>
    Kept,

    /// <summary>并入 another one.</summary>
    Merged,

    /// <summary>编辑中: the wording that goes out is being written beside the author's.</summary>
    Editing,

    /// <summary>待审核.</summary>
    AwaitingCheck,

    /// <summary>待签发.</summary>
    AwaitingSignature,

    /// <summary>已签发.</summary>
    Signed,

    /// <summary>已印发, with the number of the issue.</summary>
    Issued,

    /// <summary>已反馈: its authors and the constituents behind it know what came of it.</summary>
    FedBack,
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

    /// <summary>The group in whose name it speaks (苍南 二十六); none for what its authors say for themselves.</summary>
    public Bearer? InNameOf { get; init; }

    /// <summary>The reports that were joined in it.</summary>
    public IReadOnlyList<OpinionReportId> Sources { get; init; } = [];

    /// <summary>The one that it was joined to.</summary>
    public OpinionReportId? MergedInto { get; init; }

    /// <summary>As the office sorted it.</summary>
    public string? Category { get; init; }

    /// <summary>The wording that goes out; the author's own stays.</summary>
    public EditedReport? Edited { get; init; }

    /// <summary>第几期, once it is issued.</summary>
    public string? Issue { get; init; }

    /// <summary>Where it was sent, and what became of it there.</summary>
    public IReadOnlyList<ReportSent> Sendings { get; init; } = [];

    /// <summary>转办: the bodies that have it in hand, or had.</summary>
    public IReadOnlyList<Handover> Handovers { get; init; } = [];

    /// <summary>What a 专委会 or the liaison office thinks should be done with it (建议); the office decides.</summary>
    public IReadOnlyList<ReportStep> Remarks { get; init; } = [];

    /// <summary>The member of staff who wrote it for its author (代写).</summary>
    public PersonId? WrittenBy { get; init; }

    /// <summary>Every step since it was handed in.</summary>
    public IReadOnlyList<ReportStep> Steps { get; init; } = [];

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public OpinionReportState State { get; init; } = OpinionReportState.Drafting;

    /// <summary>Handed in, and its authors' own: what is said in a group's name counts once, as what it was joined from.</summary>
    public bool CountsForAuthors => SubmittedAt is not null && InNameOf is null && State is not (OpinionReportState.Drafting or OpinionReportState.Discarded);

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public override string ToString() => $"OpinionReport {Id}";
}
