using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Delivering;

/// <summary>
/// The official account's sending windows, as <see cref="PlatformLimits.Windows"/> tells them. They do not add up. Messages are counted before
/// they are sent, so that a crash cannot overdraw.
/// </summary>
internal sealed class SendWindows(ITurnLedger ledger, IDeliveries deliveries, TimeProvider clock)
{
    private const int MostAttempts = 5;

    /// <summary>Takes so many messages of the open window; false when none is open or it has not as many left.</summary>
    public async Task<bool> TakeAsync(Address address, int messages, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var state = ConversationState.Read((await ledger.LoadAsync(address.Key, cancellationToken)).State);
            if (Open(state, clock.GetUtcNow()) is not { } open)
            {
                return false;
            }

            var window = await deliveries.WindowAsync(address, cancellationToken);
            var used = window?.OpenedAt == state.WindowOpenedAt ? window!.Used : 0;
            if (used + messages > open.Messages)
            {
                return false;
            }

            var next = new SendWindow { Committee = address.Committee, Address = address.Key, OpenedAt = state.WindowOpenedAt!.Value,
                Used = used + messages, Revision = window?.Revision ?? 0 };
            if (await ledger.CommitAsync([next], [], cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The state after an interaction. The platform's rights stand side by side, so a tap, whose own ends after a minute, leaves alone what a
    /// message has opened for two days.
    /// </summary>
    public static ConversationState Opened(ConversationState state, Interaction by, DateTimeOffset now) =>
        by != Interaction.Message && Kind(state) == Interaction.Message && Open(state, now) is not null
            ? state
            : state with { WindowOpenedAt = now, WindowKind = by.ToString() };

    private static SendingWindow? Open(ConversationState state, DateTimeOffset now) =>
        state.WindowOpenedAt is { } opened && Kind(state) is { } kind && PlatformLimits.Windows[kind] is var window && now < opened + window.ValidFor - Margin(window)
            ? window
            : null;

    private static Interaction? Kind(ConversationState state) => Enum.TryParse<Interaction>(state.WindowKind, ignoreCase: true, out var kind) ? kind : null;

    /// <summary>A call takes its time, and the platform's clock is not ours: five seconds of a minute, five minutes of two days.</summary>
    private static TimeSpan Margin(SendingWindow window) => window.ValidFor > TimeSpan.FromHours(1) ? TimeSpan.FromMinutes(5) : TimeSpan.FromSeconds(5);
}
