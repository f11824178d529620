using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Help;

public enum HelpState
{
    /// <summary>提出.</summary>
    Asked,

    /// <summary>受理.</summary>
    Accepted,

    /// <summary>协调中.</summary>
    Coordinating,

    /// <summary>已解决.</summary>
    Solved,

    /// <summary>部分解决.</summary>
    PartlySolved,

    /// <summary>已解释: it could not be solved, and the person was told why.</summary>
    Explained,

    /// <summary>本人确认.</summary>
    Confirmed,
}

public sealed record HelpStep(DateTimeOffset At, PersonId By, HelpState State, string Text);

/// <summary>困难协调: a linked person's difficulty, with one owner until it is solved or explained.</summary>
public sealed record HelpRequest : IRecord
{
    public required HelpRequestId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>The number by which people speak of it: <c>K260908-001</c>; empty for those of before numbers were given.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>Whose difficulty.</summary>
    public required PersonId For { get; init; }

    public required string Text { get; init; }

    /// <summary>Who sees to it.</summary>
    public PersonId? Owner { get; init; }

    public ContactId? From { get; init; }

    public required DateTimeOffset At { get; init; }

    public HelpState State { get; init; } = HelpState.Asked;

    public IReadOnlyList<HelpStep> Steps { get; init; } = [];

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>
    /// Refusals <c>help.state</c> when that step does not follow, <c>help.text</c> when nothing is said, <c>help.person</c> when somebody else confirms.
    /// </summary>
    public Result<HelpRequest> Move(HelpState to, PersonId by, string text, DateTimeOffset at)
    {
        var follows = (State, to) is (HelpState.Asked, HelpState.Accepted) or (HelpState.Accepted, HelpState.Coordinating)
            or (HelpState.Accepted or HelpState.Coordinating, HelpState.Solved or HelpState.PartlySolved or HelpState.Explained)
            or (HelpState.PartlySolved, HelpState.Coordinating)
            or (HelpState.Solved or HelpState.PartlySolved or HelpState.Explained, HelpState.Confirmed);
        if (!follows)
        {
            return new Refusal("help.state");
        }

        if (to == HelpState.Confirmed && by != For)
        {
            return new Refusal("help.person");
        }

        if (string.IsNullOrWhiteSpace(text) && to != HelpState.Confirmed)
        {
            return new Refusal("help.text");
        }

        return this with { State = to, Owner = to == HelpState.Accepted ? by : Owner, Steps = [.. Steps, new HelpStep(at, by, to, text)] };
    }

    public override string ToString() => $"HelpRequest {Id}";
}
