using System.Collections.Concurrent;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Member;

/// <summary>The rules of each committee, read off its regulation when it changes.</summary>
internal sealed class RegulationRules(RegulationShelf shelf, LayoutShelf layouts, TimeProvider clock) : IContactRules
{
    /// <summary>A layout may change without its regulation; it is looked at again after a while, not for every word.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<CommitteeId, (Regulation From, long ReadAt, ContactRules Rules)> read = new();

    public ContactRules this[CommitteeId committee]
    {
        get
        {
            if (shelf.Find(committee) is not { } regulation)
            {
                return ContactRules.WithoutRegulation;
            }

            if (read.TryGetValue(committee, out var known) && ReferenceEquals(known.From, regulation) && clock.GetElapsedTime(known.ReadAt) < Fresh)
            {
                return known.Rules;
            }

            var rules = Read(regulation);
            read[committee] = (regulation, clock.GetTimestamp(), rules);
            return rules;
        }
    }

    private ContactRules Read(Regulation regulation)
    {
        try
        {
            return ContactRules.From(regulation, layouts);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            // A form that cannot be read takes no part; telling a contact must go on.
            return ContactRules.From(regulation, null);
        }
    }
}
