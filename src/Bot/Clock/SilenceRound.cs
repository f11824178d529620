using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Clock;

/// <summary>
/// 未回应: somebody met who was asked whether it was so and has not answered within the regulation's days (N-2). The contact counts as before,
/// nobody is asked again, and the office can tell "did not answer" from "not yet answered".
/// </summary>
internal sealed class SilenceRound(IContacts contacts, ITurnLedger ledger, TimeProvider clock)
{
    /// <summary>How far back a contact may lie that was still asked about, with room for rounds that did not run.</summary>
    private const int LookBackDays = 120;

    /// <summary>Marks them all; one that somebody answers at this very moment is left for the next round.</summary>
    public async Task<int> RunAsync(Regulation regulation, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).DateTime);
        var recent = await contacts.ListAsync(regulation.Committee, today.AddDays(-LookBackDays), today, cancellationToken);
        var silent = recent.Where(c => c.SubmittedAt.AddDays(regulation.Counting.ConfirmationDays) <= now && c.Confirmations.Values.Contains(OtherSide.Asked))
            .Select(c => c with { Confirmations = c.Confirmations.ToDictionary(a => a.Key, a => a.Value == OtherSide.Asked ? OtherSide.Silent : a.Value) }).ToList();
        var marked = 0;
        foreach (var contact in silent)
        {
            marked += await ledger.CommitAsync([contact], [], cancellationToken) ? 1 : 0;
        }

        return marked;
    }
}
