using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Outcomes;

public enum OutcomeState
{
    /// <summary>起草.</summary>
    Drafting,

    /// <summary>已提交: counts from here on.</summary>
    Submitted,

    /// <summary>退回: does not count until it is submitted again.</summary>
    Returned,

    /// <summary>采用, 立案.</summary>
    Adopted,

    /// <summary>未采用-留存: it was handed in, so it counts.</summary>
    Kept,

    Withdrawn,
}

/// <summary>履职成果: 提案, 调研报告, 大会发言 and others that the regulation file lists.</summary>
public sealed record Outcome : IRecord
{
    public required OutcomeId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>As listed under offers.results.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Everyone named as author; a group's result counts for each of them.</summary>
    public required IReadOnlyList<PersonId> Authors { get; init; }

    /// <summary>The group in whose name it is handed in.</summary>
    public string? InNameOf { get; init; }

    public required DateOnly On { get; init; }

    public string? SubmittedTo { get; init; }

    public IReadOnlyList<ContactId> Contacts { get; init; } = [];

    public IReadOnlyList<OpinionId> Opinions { get; init; } = [];

    /// <summary>The trigger round it answers, if any.</summary>
    public string? Trigger { get; init; }

    public OutcomeState State { get; init; } = OutcomeState.Drafting;

    public string? Reason { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public bool Counts => State is OutcomeState.Submitted or OutcomeState.Adopted or OutcomeState.Kept;

    /// <summary>Refusals <c>outcome.title</c>, <c>outcome.authors</c>, <c>outcome.state</c>.</summary>
    public Result<Outcome> Submit(DateOnly today)
    {
        if (State is not (OutcomeState.Drafting or OutcomeState.Returned))
        {
            return new Refusal("outcome.state");
        }

        if (string.IsNullOrWhiteSpace(Title))
        {
            return new Refusal("outcome.title");
        }

        return Authors.Count == 0 ? new Refusal("outcome.authors") : this with { State = OutcomeState.Submitted, On = State == OutcomeState.Drafting ? today : On, Reason = null };
    }

    /// <summary>Judged wanting by staff; refusal <c>outcome.reason</c>.</summary>
    public Result<Outcome> Return(string reason)
    {
        if (State != OutcomeState.Submitted)
        {
            return new Refusal("outcome.state");
        }

        return string.IsNullOrWhiteSpace(reason) ? new Refusal("outcome.reason") : this with { State = OutcomeState.Returned, Reason = reason };
    }
}
