using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Hosting;
using WeLiaison.Storage;
using WeLiaison.Storage.Journal;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Receiving;

/// <summary>
/// Works a turn for as long as the platform waits. A turn that takes longer goes on; its message is on disk before the platform is answered
/// with nothing, and its words follow as a message.
/// </summary>
public sealed class PatientTurns(Conductor conductor, AwayDesk away, ITurnLedger ledger, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<PatientTurns> logger)
{
    /// <summary>The platform waits 5 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3.5);

    /// <summary>The turn's words; none when it is late and they follow as a message. Throws what the turn throws in time.</summary>
    public async Task<PassiveAnswer> WorkAsync(Account account, Arrival arrival, string query, ReadOnlyMemory<byte> body, string correlation)
    {
        var turn = conductor.HandleAsync(arrival, lifetime.ApplicationStopping);
        if (!turn.IsCompleted)
        {
            await ((Task)turn).WaitAsync(Patience, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (turn.IsCompleted)
        {
            return await turn;
        }

        IJournalHold hold;
        try
        {
            // The platform will not repeat what it was answered, even with nothing; so the message is on disk before.
            hold = await away.HoldAsync(account, query, body, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            // Nowhere to keep it: no answer at all until it is on record, and the platform delivers it again.
            return await turn;
        }

        logger.TurnLate(account.Committee, account.Channel, correlation);
        _ = FollowUpAsync(turn, hold, arrival, correlation);
        return PassiveAnswer.None;
    }

    private async Task FollowUpAsync(Task<PassiveAnswer> turn, IJournalHold hold, Arrival arrival, string correlation)
    {
        try
        {
            var answer = await AnswerOfAsync(turn, arrival, correlation);
            if (answer.Text.Length > 0)
            {
                await ledger.CommitAsync([], [Errand.Answer(arrival, answer.Text, clock.GetUtcNow())], CancellationToken.None);
            }

            await hold.CrossOffAsync();
        }
        catch (Exception fault)
        {
            // Whatever it was, the message still stands on the disk, and from there it is worked again.
            logger.LateTurnWaits(arrival.Address.Committee, arrival.Address.Channel, correlation, fault);
            hold.GiveBack();
        }
    }

    /// <summary>What no turn can work is told; what the database or a shutdown broke off is worked again.</summary>
    private async Task<PassiveAnswer> AnswerOfAsync(Task<PassiveAnswer> turn, Arrival arrival, string correlation)
    {
        try
        {
            return await turn;
        }
        catch (Exception fault) when (fault is not (StorageUnavailableException or OperationCanceledException))
        {
            logger.TurnFailed(arrival.Address.Committee, arrival.Address.Channel, correlation, fault);
            return new PassiveAnswer(ReceivingWords.Failed);
        }
    }
}
