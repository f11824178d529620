using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>
/// A stranger's account becomes a member's: by invitation code, or by the roster (name with 委员编号 or the mobile's last four digits).
/// On WeCom everybody unknown is asked; on the official account only who says so, for the others are the public.
/// </summary>
[OpenToEverybody("nobody is anybody yet; the proof decides")]
internal sealed class BindingFeature(Binder binder) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length == 0 && turn.Who.IsStranger && turn.Address.Channel == Channel.WeCom && Opinions.Attachments.Of(turn.Heard) is not null)
        {
            return turn.Ask(new BindingDialogue(), "code", BindingWords.Hello(turn.Committee));
        }

        if (turn.Words.Length is 0 or > 60)
        {
            return null;
        }

        var claim = Claim.Read(turn.Words, turn.State.Open as BindingDialogue, amongMembers: turn.Who.IsStranger && turn.Address.Channel == Channel.WeCom);
        if (!turn.Who.IsStranger)
        {
            return claim is Claim.Wish && turn.Who.Person is { Kind: not PersonKind.Constituent } known ? turn.Say(BindingWords.AlreadyBound(known))
                : turn.Who.IsConstituent
                && (claim is Claim.Wish or Claim.Named { AsMember: true }
                    ? turn.IsFree || turn.State.Open is BindingDialogue
                    : claim is Claim.Named && turn.State.Open is BindingDialogue)
                    ? Ask(turn, claim)
                : null;
        }

        if (turn.Who.Binding is { Suspended: true } && claim is not Claim.Code)
        {
            // The office looks into it; a new code from the office binds the account again.
            return turn.Say(BindingWords.Suspended);
        }

        var open = turn.Address.Channel == Channel.OfficialAccount;
        if (claim is null && open && turn.State.Open is not BindingDialogue)
        {
            return MemberMatter.Is(turn.Words) ? turn.Say(BindingWords.ForMembers) : null;
        }

        if (Binder.IsTired(turn))
        {
            return claim is null && open ? null : turn.Say(BindingWords.TooManyTries);
        }

        return claim switch
        {
            Claim.Code code => await binder.ByCodeAsync(turn, code.Value, cancellationToken),
            Claim.Roster roster => await binder.ByRosterAsync(turn, roster.Name, roster.Proof, cancellationToken),
            Claim.Named or Claim.Wish => Ask(turn, claim),
            _ => turn.Ask(new BindingDialogue(), "code", turn.State.Open is BindingDialogue ? BindingWords.HowTo : BindingWords.Hello(turn.Committee)),
        };
    }

    /// <summary>A letter in the making stands aside; what it said is told back once the proof holds.</summary>
    public static Step Ask(Turn turn, Claim claim)
    {
        var step = claim is Claim.Named named
            ? turn.Ask(new BindingDialogue { Claimed = named.Name }, "number", BindingWords.AskProof(named.Name))
            : turn.Ask(new BindingDialogue(), "code", BindingWords.HowTo);
        return turn.State.Open is { IsWorthKeeping: true } other ? step with { State = step.State with { Parked = other } } : step;
    }
}
