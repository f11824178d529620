using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Delivering;

/// <summary>What came of an errand: the verdict, and the records that change with it.</summary>
/// <param name="Verdict">Sent, later, or dropped.</param>
/// <param name="Changes">Makes the records anew from what is stored; called again when they have moved on meanwhile, so that a message that has left is never sent twice.</param>
public sealed record ErrandResult(OutboxVerdict Verdict, Func<CancellationToken, Task<IReadOnlyList<IRecord>>>? Changes = null);

/// <summary>Does the errands of some kinds.</summary>
public interface IErrandRunner
{
    IReadOnlyCollection<string> Kinds { get; }

    Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken);
}
