using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Notices;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Asks the people met whether it was so (N-2): only those who are bound and have agreed to be written to.</summary>
internal sealed class OtherSideDesk(IPeople people)
{
    /// <summary>After so many days people no longer remember well enough to be asked.</summary>
    private const int LongestAgo = 45;

    /// <summary>The contact with a mark for everyone asked, and the questions.</summary>
    public async ValueTask<(Contact Contact, IReadOnlyList<OutboxEntry> Questions)> AskAsync(Contact contact, Turn turn, CancellationToken cancellationToken)
    {
        var ids = contact.With.Where(p => p.Id is not null).Select(p => p.Id!.Value).ToList();
        if (ids.Count == 0 || contact.On < turn.Today.AddDays(-LongestAgo) || contact.Flags.Contains(ContactFlags.OfficeOnly))
        {
            return (contact, []);
        }

        var bindings = await people.BindingsOfAsync(contact.Committee, ids, cancellationToken);
        var asked = bindings.Where(b => b is { Suspended: false, Reachable: true, ConsentAt: not null }).Select(b => b.Person).Distinct().ToList();
        if (asked.Count == 0)
        {
            return (contact, []);
        }

        var due = QuietHours.Next(turn.Now);
        var text = OtherSideWords.Question(turn.Person!.Name, contact, turn.Today);
        return (
            contact with { Confirmations = asked.ToDictionary(id => id, _ => OtherSide.Asked) },
            [.. asked.Select(id => Errand.Tell(contact.Committee, id, text, turn.Now, headline: "请您核对一次联系", about: contact.Number, options: OtherSideWords.Options, due: due, brief: OtherSideWords.Brief(turn.Person!.Name)))]);
    }
}
