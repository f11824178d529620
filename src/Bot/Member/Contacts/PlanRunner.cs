using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>On the day of a plan: asks how it went, unless it was reported or called off meanwhile.</summary>
internal sealed class PlanRunner(IContacts contacts, ITurnLedger ledger, TimeProvider clock) : IErrandRunner
{
    public IReadOnlyCollection<string> Kinds { get; } = ["plan"];

    public async Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var errand = Errand.Read(entry);
        var plans = await contacts.PlansByAsync(entry.Committee, errand.Person!.Value, cancellationToken);
        if (plans.FirstOrDefault(p => p.Id.ToString() == errand.About) is not { Became: null, CancelledAt: null })
        {
            return new ErrandResult(new OutboxVerdict.Dropped("the plan was carried out or called off"));
        }

        // Told under an id made of this entry's, so that a repeat after a crash finds it there.
        var tell = Errand.Tell(entry.Committee, errand.Person.Value, errand.Text, clock.GetUtcNow(), headline: "联系计划到了") with { Id = Errand.Following(entry.Id) };
        await ledger.CommitAsync([], [tell], cancellationToken);
        return new ErrandResult(new OutboxVerdict.Sent());
    }
}
