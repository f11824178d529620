using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>
/// A stranger's account becomes a member's: by invitation code, or by the roster (name with 委员编号 or the mobile's last four digits).
/// On WeCom everybody unknown is asked; on the official account only who says so, for the others are the public.
/// </summary>
[OpenToEverybody("nobody is anybody yet; the proof decides")]
internal sealed class BindingFeature(IPeople people, OfficeDesk office) : IFeature
{
    private const int MostTries = 5;

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
            return claim is Claim.Wish && turn.Who.Person is { Kind: not PersonKind.Constituent } known ? turn.Say(BindingWords.AlreadyBound(known)) : null;
        }

        if (turn.Who.Binding is { Suspended: true } && claim is not Claim.Code)
        {
            // The office looks into it; a new code from the office binds the account again.
            return turn.Say(BindingWords.Suspended);
        }

        if (claim is null && turn.State.Open is not BindingDialogue && turn.Address.Channel == Channel.OfficialAccount)
        {
            return null;
        }

        if (turn.State.Tries is { } tries && tries.Count >= MostTries && tries.Day == turn.Today)
        {
            return claim is null && turn.Address.Channel == Channel.OfficialAccount ? null : turn.Say(BindingWords.TooManyTries);
        }

        return claim switch
        {
            Claim.Code code => await ByCodeAsync(turn, code.Value, cancellationToken),
            Claim.Roster roster => await ByRosterAsync(turn, roster.Name, roster.Proof, cancellationToken),
            Claim.Named named => turn.Ask(new BindingDialogue { Claimed = named.Name }, "number", BindingWords.AskProof(named.Name)),
            Claim.Wish => turn.Ask(new BindingDialogue(), "code", BindingWords.HowTo),
            _ => turn.Ask(new BindingDialogue(), "code", turn.State.Open is BindingDialogue ? BindingWords.HowTo : BindingWords.Hello(turn.Committee)),
        };
    }

    private async ValueTask<Step> ByCodeAsync(Turn turn, string code, CancellationToken cancellationToken)
    {
        var invitation = await people.InvitationAsync(turn.CommitteeId, code, cancellationToken);
        var person = invitation is null ? null : await people.FindAsync(turn.CommitteeId, invitation.Person, cancellationToken);
        if (invitation is null || person is null)
        {
            return await MissedAsync(turn, BindingWords.BadCode, code, cancellationToken);
        }

        if (invitation.UsedAt is not null || invitation.ExpiresAt <= turn.Now)
        {
            return await MissedAsync(turn, invitation.UsedAt is not null ? BindingWords.CodeUsed : BindingWords.CodeExpired, code, cancellationToken);
        }

        return Bind(turn, person, invitation with { UsedAt = turn.Now });
    }

    private async ValueTask<Step> ByRosterAsync(Turn turn, string name, string proof, CancellationToken cancellationToken)
    {
        var named = await people.NamedAsync(turn.CommitteeId, name, cancellationToken);
        var matching = named.Where(p => p.Kind == PersonKind.Member && Proves(p, proof)).ToList();
        if (matching.Count != 1)
        {
            return await MissedAsync(turn, BindingWords.NotFound, name, cancellationToken);
        }

        var bindings = await people.BindingsOfAsync(turn.CommitteeId, [matching[0].Id], cancellationToken);
        if (bindings.Any(b => b.Channel == turn.Address.Channel && !b.Suspended && b.User != turn.Address.User))
        {
            // The roster alone does not move an identity to another account; that takes a code from the office.
            return turn.Close(BindingWords.AlreadyBoundElsewhere) with
            {
                Outbox = await office.TellAsync(turn.CommitteeId, BindingWords.SecondAccountToOffice(name), turn.Now, cancellationToken),
            };
        }

        return Bind(turn, matching[0]);
    }

    private static bool Proves(Person person, string proof) =>
        string.Equals(person.MemberNumber, proof, StringComparison.OrdinalIgnoreCase)
        || (proof.Length == 4 && person.Mobile?.Digits.EndsWith(proof, StringComparison.Ordinal) == true)
        || (proof.Length == 11 && person.Mobile?.Digits == proof);

    private static Step Bind(Turn turn, Person person, params IReadOnlyList<IRecord> others)
    {
        var binding = (turn.Who.Binding ?? new Domain.People.Binding
        {
            Committee = turn.CommitteeId,
            Channel = turn.Address.Channel,
            User = turn.Address.User,
            Person = person.Id,
            Since = turn.Now,
        }) with { Person = person.Id, Since = turn.Now, Suspended = false, Reachable = true };
        var step = turn.Close(BindingWords.Bound(person));
        return step with { State = step.State with { Tries = null }, Changes = [binding, .. others] };
    }

    private async ValueTask<Step> MissedAsync(Turn turn, string words, string tried, CancellationToken cancellationToken)
    {
        var count = turn.State.Tries is { } before && before.Day == turn.Today ? before.Count + 1 : 1;
        var step = turn.Ask(new BindingDialogue(), "code", count >= MostTries ? BindingWords.TooManyTries : words);
        return step with
        {
            State = step.State with { Tries = new Tries(turn.Today, count) },
            Outbox = count == MostTries ? await office.TellAsync(turn.CommitteeId, BindingWords.TriesToOffice(DayWords.Brief(tried, 12)), turn.Now, cancellationToken) : [],
        };
    }
}
