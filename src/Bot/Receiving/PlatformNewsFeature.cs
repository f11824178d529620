using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Opinions;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Receiving;

/// <summary>
/// What the platform tells in its own name. A person who takes their authorisation back, or closes their WeChat account, is owed by law what
/// they could also have said (personal information protection law, art. 15 and 47); a warning about the account goes to the office, which has the console.
/// </summary>
[OpenToEverybody("the platform speaks, and nobody is answered")]
internal sealed class PlatformNewsFeature(IOpinions opinions, OfficeDesk office) : IFeature
{
    private const int MostCounted = 100;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken) => turn.Heard switch
    {
        Heard.AuthorisationRevoked revoked => await TakeBackAsync(turn, revoked.AccountClosed, cancellationToken),
        Heard.AccountWarned warned => turn.Silent() with
        {
            Outbox = await office.TellAsync(turn.CommitteeId,
                ReceivingWords.AccountWarned(warned.What, turn.Address.Channel,
                    warned.Until is { } until ? TimeZoneInfo.ConvertTime(until, turn.Committee.Zone) : null),
                turn.Now, cancellationToken),
        },
        // Looked at a little later: the platform may tell before what it accepted is on record.
        Heard.NotDelivered failed => turn.Silent() with { Outbox = [Errand.Fate(turn.Address, failed.Message, failed.Blocked, turn.Now)] },
        _ => null,
    };

    private async ValueTask<Step> TakeBackAsync(Turn turn, bool accountClosed, CancellationToken cancellationToken)
    {
        if (turn.Who.Binding is not { } binding)
        {
            return turn.Silent();
        }

        var after = binding with { ConsentAt = null, ConsentVersion = null, Reachable = binding.Reachable && !accountClosed };
        if (!turn.Who.IsConstituent || turn.Person is not { } person)
        {
            // A member's or an officer's place on the roster does not hang on WeChat.
            return turn.Silent() with { Changes = accountClosed ? [after] : [] };
        }

        var open = (await opinions.FromAsync(turn.CommitteeId, person.Id, MostCounted, cancellationToken))
            .Count(o => o.State is not (OpinionState.Closed or OpinionState.Withdrawn));
        var who = OpinionWords.AuthorName(person);
        return turn.Silent() with
        {
            Changes = [after],
            Outbox = await office.TellAsync(turn.CommitteeId,
                accountClosed ? ReceivingWords.AccountClosed(who, open) : RightsWords.ConsentTakenBackToOffice(who, open), turn.Now,
                cancellationToken),
        };
    }
}
