using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Opinions;

public enum HandoverState
{
    /// <summary>待签收.</summary>
    AwaitingReceipt,

    /// <summary>已签收, 办理中.</summary>
    InHand,

    /// <summary>申退: the body says that it is not theirs; the office has not ruled yet.</summary>
    RefusalAsked,

    /// <summary>已答复, waiting for the office to look at the answer. Nobody outside has read it.</summary>
    Answered,

    /// <summary>答复审查通过: told to whoever brought the matter forward.</summary>
    Passed,

    /// <summary>同意改派: taken back; another body has it, or nobody.</summary>
    Released,
}

/// <summary>One step of a matter at the body that handles it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who wrote it down; of a step that the body took itself, who handed the matter over to it.</param>
/// <param name="To">What it became.</param>
/// <param name="Text">Its words.</param>
/// <param name="ByBody">The body took it itself, on its own page.</param>
public sealed record HandoverStep(DateTimeOffset At, PersonId By, HandoverState To, string? Text = null, bool ByBody = false);

/// <summary>转办: a matter with a body outside (承办单位) that answers for it by a day.</summary>
public sealed record Handover
{
    /// <summary>承办单位.</summary>
    public required string To { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>办理期限, as the office set it; none of the regulations sets one.</summary>
    public DateOnly? Due { get; init; }

    public HandoverState State { get; init; } = HandoverState.AwaitingReceipt;

    /// <summary>The body's answer, as it stands; <see cref="HandoverState.Passed"/> makes it the answer to all.</summary>
    public string? Answer { get; init; }

    /// <summary>When the office was told that the day has passed; once.</summary>
    public DateOnly? LateToldOn { get; init; }

    public IReadOnlyList<HandoverStep> Steps { get; init; } = [];

    /// <summary>Whether something is still to come from the body or the office.</summary>
    public bool IsOpen => State is not (HandoverState.Passed or HandoverState.Released);

    /// <summary>The day has passed and the body has not answered.</summary>
    public bool IsLate(DateOnly today) => Due < today && State is HandoverState.AwaitingReceipt or HandoverState.InHand;
}
