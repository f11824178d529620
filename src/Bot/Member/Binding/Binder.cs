using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Opinions;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>Tries a proof of identity, and makes the account the person's when it holds.</summary>
internal sealed class Binder(IPeople people, IOpinions opinions, OfficeDesk office)
{
    private const int MostTries = 5;
    private const int MostLetters = 100;

    /// <summary>Too many proofs have failed today.</summary>
    public static bool IsTired(Turn turn) => turn.State.Tries is { } tries && tries.Count >= MostTries && tries.Day == turn.Today;

    public Task<Invitation?> InvitationAsync(Turn turn, string code, CancellationToken cancellationToken) => people.InvitationAsync(turn.CommitteeId, code, cancellationToken);

    public async ValueTask<bool> IsMemberAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        (await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Any(p => p.Kind == PersonKind.Member);

    public async ValueTask<Step> ByCodeAsync(Turn turn, string code, CancellationToken cancellationToken)
    {
        var invitation = await InvitationAsync(turn, code, cancellationToken);
        var person = invitation is null ? null : await people.FindAsync(turn.CommitteeId, invitation.Person, cancellationToken);
        if (invitation is null || person is null)
        {
            return await MissedAsync(turn, BindingWords.BadCode, code, cancellationToken);
        }

        if (invitation.UsedAt is not null || invitation.ExpiresAt <= turn.Now)
        {
            return await MissedAsync(turn, invitation.UsedAt is not null ? BindingWords.CodeUsed : BindingWords.CodeExpired, code, cancellationToken);
        }

        return await BindAsync(turn, person, cancellationToken, invitation with { UsedAt = turn.Now });
    }

    public async ValueTask<Step> ByRosterAsync(Turn turn, string name, string proof, CancellationToken cancellationToken)
    {
        var named = await people.NamedAsync(turn.CommitteeId, name, cancellationToken);
        var matching = named.Where(p => p.Kind == PersonKind.Member && Proves(p, proof)).ToList();
        if (matching.Count != 1)
        {
            return await MissedAsync(turn, BindingWords.NotFound, name, cancellationToken, name);
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

        return await BindAsync(turn, matching[0], cancellationToken);
    }

    private static bool Proves(Person person, string proof) =>
        string.Equals(person.MemberNumber, proof, StringComparison.OrdinalIgnoreCase)
        || (proof.Length == 4 && person.Mobile?.Digits.EndsWith(proof, StringComparison.Ordinal) == true)
        || (proof.Length == 11 && person.Mobile?.Digits == proof);

    private async ValueTask<Step> BindAsync(Turn turn, Person person, CancellationToken cancellationToken, params IReadOnlyList<IRecord> others)
    {
        var binding = (turn.Who.Binding ?? new Domain.People.Binding
        {
            Committee = turn.CommitteeId,
            Channel = turn.Address.Channel,
            User = turn.Address.User,
            Person = person.Id,
            Since = turn.Now,
        }) with { Person = person.Id, Since = turn.Now, Suspended = false, Reachable = true };
        // Letters sent from this account before its person was known stay their author's: their answers come here.
        IReadOnlyList<Opinion> letters = turn.Who.IsConstituent ? await opinions.FromAsync(turn.CommitteeId, turn.Person!.Id, MostLetters, cancellationToken) : [];
        var step = Told(turn, person);
        return step with { State = step.State with { Tries = null, Parked = null }, Changes = [binding, .. others, .. letters.Select(l => l with { From = person.Id })] };
    }

    /// <summary>Words said before are not lost: they are offered to be heard as the member's.</summary>
    private static Step Told(Turn turn, Person person)
    {
        var said = string.Join("，",
            Unsent(turn.State.Open).Concat(Unsent(turn.State.Parked)).Where(w => Claim.Read(w, null) is null && w.Length > 6)
            .Select(w => w.TrimEnd('。', '，')));
        return said.Length == 0
            ? turn.Close(BindingWords.Bound(person))
            : turn.Ask(new Menu { AsksWhether = true }, "choice", BindingWords.Bound(person) + "\n" + BindingWords.SaidBefore(said),
                [new Option(said, BindingWords.TakeIt), new Option(BindingWords.LeaveIt, BindingWords.LeaveIt)]);
    }

    private static IReadOnlyList<string> Unsent(Dialogue? dialogue) => dialogue switch
    {
        ConsentRequest request => request.Said,
        NameRequest request => request.Said,
        OpinionDraft draft => draft.Bubbles,
        _ => [],
    };

    private async ValueTask<Step> MissedAsync(Turn turn, string words, string tried, CancellationToken cancellationToken, string? claimed = null)
    {
        var count = turn.State.Tries is { } before && before.Day == turn.Today ? before.Count + 1 : 1;
        var said = count >= MostTries ? BindingWords.TooManyTries : words;
        // A letter in the making is not dropped for a wrong proof.
        var step = turn.State.Open is null or BindingDialogue ? turn.Ask(new BindingDialogue { Claimed = claimed }, claimed is null ? "code" : "number", said) : turn.Say(said);
        return step with
        {
            State = step.State with { Tries = new Tries(turn.Today, count) },
            Outbox = count == MostTries ? await office.TellAsync(turn.CommitteeId, BindingWords.TriesToOffice(DayWords.Brief(tried, 12)), turn.Now, cancellationToken) : [],
        };
    }
}
