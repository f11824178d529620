using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Triggers;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Staff;

/// <summary>A contact told while a round asks its author, made by a way that the round's duty counts (贺州 and 靖江: 走访) carries the round, and the mark that the duty wants (靖江: 随访).</summary>
internal sealed class OpenRounds(RegulationShelf shelf, IRecords<TriggerRound> rounds)
{
    public async ValueTask<Contact> MarkAsync(Contact contact, CancellationToken cancellationToken)
    {
        if (shelf.Find(contact.Committee) is not { Triggers.Count: > 0 } regulation)
        {
            return contact;
        }

        var wants = regulation.Duties.Select(d => d.Measure).OfType<RoundContactsMeasure>().ToList();
        var open = await rounds.ListAsync(contact.Committee, cancellationToken);
        var answered = open.LastOrDefault(r =>
            r.IsOpen && r.From <= contact.On && r.Asked.Contains(contact.By)
            && wants.TrueForAll(w => !w.Triggers.Contains(r.Kind) || w.Contacts.Ways.Admits(regulation.Way(contact.Way))));
        if (answered is null)
        {
            return contact;
        }

        var flag = wants.Find(m => m.Triggers.Contains(answered.Kind))?.Contacts.Flag;
        return contact with { Trigger = answered.Id.ToString(), Flags = flag is null || contact.Flags.Contains(flag) ? contact.Flags : [.. contact.Flags, flag] };
    }
}
