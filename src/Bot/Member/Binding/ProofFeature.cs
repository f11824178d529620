using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>
/// A proof of identity is no part of what was being said: an invitation code, or a name with its number, is heard while consent is asked
/// for, in the middle of a letter, and on an account that is somebody else's.
/// </summary>
[OpenToEverybody("nobody is anybody yet; the proof decides")]
internal sealed class ProofFeature(Binder binder) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is < 5 or > 30 || !turn.Words.Any(char.IsDigit))
        {
            return null;
        }

        return turn.Who.IsStranger ? await StrangerAsync(turn, cancellationToken) : await KnownAsync(turn, cancellationToken);
    }

    private async ValueTask<Step?> StrangerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Open is null or BindingDialogue or Menu || turn.Who.Binding is not null)
        {
            return null;
        }

        var claim = Claim.Read(turn.Words, null, amongMembers: true);
        return claim is not (Claim.Code or Claim.Roster) ? null
            : Binder.IsTired(turn) ? turn.Say(BindingWords.TooManyTries)
            : claim is Claim.Code code ? await binder.ByCodeAsync(turn, code.Value, cancellationToken)
            : claim is Claim.Roster roster && await binder.IsMemberAsync(turn, roster.Name, cancellationToken)
                ? await binder.ByRosterAsync(turn, roster.Name, roster.Proof, cancellationToken)
            : null;
    }

    private async ValueTask<Step?> KnownAsync(Turn turn, CancellationToken cancellationToken)
    {
        switch (Claim.Read(turn.Words, turn.State.Open as BindingDialogue, amongMembers: turn.State.Open is null or BindingDialogue))
        {
            case Claim.Code code when await binder.InvitationAsync(turn, code.Value, cancellationToken) is { } invitation:
                return turn.Who.IsConstituent ? await binder.ByCodeAsync(turn, code.Value, cancellationToken)
                    : turn.Say(invitation.Person == turn.Person!.Id ? BindingWords.AlreadyBound(turn.Person) : BindingWords.BoundAs(turn.Person));
            case Claim.Roster roster when turn.IsFree || turn.State.Open is BindingDialogue:
                return !await binder.IsMemberAsync(turn, roster.Name, cancellationToken) ? null
                    : !turn.Who.IsConstituent ? turn.Say(roster.Name == turn.Person!.Name ? BindingWords.AlreadyBound(turn.Person) : BindingWords.BoundAs(turn.Person))
                    : Binder.IsTired(turn) ? turn.Say(BindingWords.TooManyTries)
                    : await binder.ByRosterAsync(turn, roster.Name, roster.Proof, cancellationToken);
            default:
                return null;
        }
    }
}
