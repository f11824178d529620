using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows;

/// <summary>A workflow whose steps are single sentences: 受理 K260908-001, 开放群众评议. Steps that cannot be taken back are shown before they are taken.</summary>
internal abstract class Flow(RegulationShelf shelf) : IFeature
{
    private const int MostWords = 1500;

    /// <summary>How the workflow is called where one of its steps was left half way.</summary>
    protected abstract string Name { get; }

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!Hears(turn) || turn.Words.Length is 0 or > MostWords || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        if (turn.State.Open is not Pending pending)
        {
            return turn.IsFree ? await TakeAsync(new Call(turn, regulation, Name, turn.Words, false), cancellationToken) : null;
        }

        if (pending.Flow != Name)
        {
            return null;
        }

        return Said.IsYes(turn.Words)
            ? await TakeAsync(new Call(turn, regulation, Name, pending.Sentence, true), cancellationToken)
            : await TakeAsync(new Call(turn, regulation, Name, turn.Words, false), cancellationToken) ?? turn.Close(FlowWords.NotDone);
    }

    protected virtual bool Hears(Turn turn) => turn.Who.IsMember || turn.Who.IsStaff;

    protected abstract ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken);
}

/// <summary>One sentence to a workflow.</summary>
/// <param name="Turn">Who says it, when.</param>
/// <param name="Regulation">Under which regulation.</param>
/// <param name="Flow">The workflow's name.</param>
/// <param name="Words">The sentence: that of the turn, or the one that was shown and is now agreed to.</param>
/// <param name="Sure">Whether it has been shown and agreed to.</param>
internal sealed record Call(Turn Turn, Regulation Regulation, string Flow, string Words, bool Sure)
{
    public Step Refuse(Refusal refusal) => Turn.Close(RefusalWords.Of(refusal));

    public Step Say(string words) => Turn.Close(words);

    public Step Confirm(string card) => Turn.Ask(new Pending { Flow = Flow, Sentence = Words, Card = card + FlowWords.Confirm }, "confirm", card + FlowWords.Confirm);

    /// <summary>The refusal of the table, or null when the act is allowed.</summary>
    public Step? Denied(Act act, Matter matter, Reach least = Reach.Own) => Turn.Denied(act, matter, least);
}
