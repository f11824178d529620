using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Delivering;

/// <summary>
/// The official account's sending windows: a message of the person opens one of 5 messages in 48 hours; a menu, a follow or a scan
/// one of 3 messages in a minute. They do not add up. A message is counted before it is sent, so that a crash cannot overdraw.
/// </summary>
internal sealed class SendWindows(ITurnLedger ledger, IDeliveries deliveries, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Takes one message of the open window; false when none is open or it is used up.</summary>
    public async Task<bool> TakeAsync(Address address, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var state = ConversationState.Read((await ledger.LoadAsync(address.Key, cancellationToken)).State);
            if (state.WindowOpenedAt is not { } opened || Rule(state.WindowKind) is not { } rule || clock.GetUtcNow() >= opened + rule.Life)
            {
                return false;
            }

            var window = await deliveries.WindowAsync(address, cancellationToken);
            var used = window?.OpenedAt == opened ? window.Used : 0;
            if (used >= rule.Messages)
            {
                return false;
            }

            var next = new SendWindow { Committee = address.Committee, Address = address.Key, OpenedAt = opened, Used = used + 1, Revision = window?.Revision ?? 0 };
            if (await ledger.CommitAsync([next], [], cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Messages, TimeSpan Life)? Rule(string? kind) => kind switch
    {
        "message" => (5, TimeSpan.FromHours(48) - Margin),
        "menu" or "follow" or "scan" => (3, TimeSpan.FromSeconds(55)),
        _ => null,
    };
}
