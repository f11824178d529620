using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Triggers;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Staff;

/// <summary>A contact told while a round asks its author carries the round, and the mark that the round's duty wants (靖江: 随访).</summary>
internal sealed class OpenRounds(RegulationShelf shelf, IRecords<TriggerRound> rounds)
{
    public async ValueTask<Contact> MarkAsync(Contact contact, CancellationToken cancellationToken)
    {
        if (shelf.Find(contact.Committee) is not { Triggers.Count: > 0 } regulation)
        {
            return contact;
        }

        var open = (await rounds.ListAsync(contact.Committee, cancellationToken)).Where(r => r.IsOpen && r.From <= contact.On && r.Asked.Contains(contact.By)).ToList();
        if (open is not [.., var newest])
        {
            return contact;
        }

        var flag = regulation.Duties.Select(d => d.Measure).OfType<RoundContactsMeasure>().FirstOrDefault(m => m.Triggers.Contains(newest.Kind))?.Contacts.Flag;
        return contact with { Trigger = newest.Id.ToString(), Flags = flag is null || contact.Flags.Contains(flag) ? contact.Flags : [.. contact.Flags, flag] };
    }
}
