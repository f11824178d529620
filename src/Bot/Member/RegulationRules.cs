using System.Collections.Concurrent;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Member;

/// <summary>The rules of each committee, read off its regulation when it changes.</summary>
internal sealed class RegulationRules(RegulationShelf shelf) : IContactRules
{
    private readonly ConcurrentDictionary<CommitteeId, (Regulation From, ContactRules Rules)> read = new();

    public ContactRules this[CommitteeId committee]
    {
        get
        {
            if (shelf.Find(committee) is not { } regulation)
            {
                return ContactRules.WithoutRegulation;
            }

            return read.TryGetValue(committee, out var known) && ReferenceEquals(known.From, regulation)
                ? known.Rules
                : read.AddOrUpdate(committee, _ => (regulation, ContactRules.From(regulation)), (_, _) => (regulation, ContactRules.From(regulation))).Rules;
        }
    }
}
