using System.Collections.Frozen;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Bot.Directory;

/// <summary>The committees that this deployment serves.</summary>
public sealed class CommitteeBook(IEnumerable<Committee> committees)
{
    private readonly FrozenDictionary<CommitteeId, Committee> book = committees.ToFrozenDictionary(c => c.Id);

    public IReadOnlyCollection<Committee> All => book.Values;

    public Committee this[CommitteeId id] => book[id];

    public Committee? Find(CommitteeId id) => book.GetValueOrDefault(id);
}
