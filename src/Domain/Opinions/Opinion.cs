using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Opinions;

public enum OpinionState
{
    /// <summary>已收到: has a number.</summary>
    Received,

    /// <summary>委员已看.</summary>
    Seen,

    /// <summary>委员已答复.</summary>
    Answered,

    /// <summary>转办公室.</summary>
    WithOffice,

    /// <summary>办理中.</summary>
    InProgress,

    /// <summary>结果已告知.</summary>
    ResultTold,

    /// <summary>办结.</summary>
    Closed,

    /// <summary>Withdrawn by its author before anybody acted on it.</summary>
    Withdrawn,
}

/// <summary>One step in an opinion's life, as told to its author.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who acted; none when the system did.</param>
/// <param name="State">The state it led to.</param>
/// <param name="Words">What was said: the member's answer in their own words, the result, a supplement.</param>
public sealed record OpinionStep(DateTimeOffset At, PersonId? By, OpinionState State, string? Words = null);

/// <summary>代收: a letter that came on paper, by telephone or in person, and was keyed in by staff.</summary>
/// <param name="By">Who keyed it in.</param>
/// <param name="Way">来信, 来电 or 来访.</param>
/// <param name="ConsentVersion">On what ground name and telephone are registered; none when they are not (personal information protection law, art. 13–14).</param>
/// <param name="ConsentAt">When its author agreed, as far as staff know: the day it was keyed in.</param>
public sealed record OpinionIntake(PersonId By, string Way, string? ConsentVersion, DateTimeOffset? ConsentAt);

/// <summary>意见: what a constituent brought forward, to a member or to the office.</summary>
public sealed record Opinion : IRecord
{
    public required OpinionId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>The number told to its author: <c>Y260908-032</c>.</summary>
    public required string Number { get; init; }

    public required PersonId From { get; init; }

    /// <summary>The member it goes to; none when it goes to the office.</summary>
    public PersonId? To { get; init; }

    /// <summary>The matter, tidied and confirmed by its author.</summary>
    public required string Text { get; init; }

    /// <summary>The bubbles as they were sent; kept beside the tidied text (C-14).</summary>
    public required IReadOnlyList<string> Original { get; init; }

    public string? Suggestion { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Whether the name may go along when it is passed on; hidden unless its author said so.</summary>
    public bool NameMayBeTold { get; init; }

    public string? Category { get; init; }

    public required DateTimeOffset At { get; init; }

    public OpinionState State { get; init; } = OpinionState.Received;

    public IReadOnlyList<OpinionStep> Steps { get; init; } = [];

    /// <summary>转办: the bodies that have it in hand, or had.</summary>
    public IReadOnlyList<Handover> Handovers { get; init; } = [];

    /// <summary>评价 of its author once the result was told; what was said with it stands in the steps.</summary>
    public string? Judgement { get; init; }

    /// <summary>Who keyed it in and how it came; none for what its author sent themselves.</summary>
    public OpinionIntake? Intake { get; init; }

    /// <summary>People who said "me too".</summary>
    public IReadOnlyList<PersonId> Supporters { get; init; } = [];

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>A step on; the history keeps who, when and what was said.</summary>
    public Opinion Move(OpinionState state, PersonId? by, DateTimeOffset at, string? words = null) =>
        this with { State = state, Steps = [.. Steps, new OpinionStep(at, by, state, words)] };

    public override string ToString() => $"Opinion {Number}";
}
