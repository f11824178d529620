using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Mine;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Decides what follows once a draft has taken in what was said: the next question, a plan, or the card.</summary>
internal sealed class DraftDesk(IContactRules rules, IContacts contacts, MemberLinks members)
{
    /// <summary>The answer to a turn that has changed the draft.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="dialogue">The dialogue after what was said.</param>
    /// <param name="before">The draft before it, when it had been shown as a card; then only the changes are shown.</param>
    /// <param name="lead">What to say first.</param>
    public async ValueTask<Step> NextAsync(Turn turn, ContactDialogue dialogue, ContactDraft? before, string lead, CancellationToken cancellationToken)
    {
        dialogue = await PeersAsync(turn, dialogue, cancellationToken);
        var draft = dialogue.Draft;
        var its = rules[turn.CommitteeId];
        var question = Questions.Next(draft, its, LinkedCount(turn, its), turn.Today, turn.Called);
        if (question.Name != Questions.Confirm)
        {
            return Ask(turn, dialogue, question, lead);
        }

        if (Questions.IsAhead(draft, turn.Today))
        {
            return Ask(turn, dialogue, new(Questions.Confirm, SlotNames.Confirm, PlanDesk.Proposal(draft, turn)), lead);
        }

        if (await TwinAsync(turn, draft, cancellationToken) is { } twin)
        {
            var asked = new DraftQuestion(Questions.Twin, SlotNames.Choice, ContactWords.Twin(twin, turn.Today, turn.Called)) { Options = ContactWords.TwinOptions };
            return Ask(turn, dialogue with { Twin = twin.Number }, asked, lead);
        }

        return Ask(turn, dialogue, new(Questions.Confirm, SlotNames.Confirm, Card(turn, draft, before, its)), lead);
    }

    /// <summary>Leaders meet members whom they have no link with; such a member is nobody to be put on the list of the public.</summary>
    private async ValueTask<ContactDialogue> PeersAsync(Turn turn, ContactDialogue dialogue, CancellationToken cancellationToken)
    {
        if (!dialogue.Draft.With.Any(p => p.State == PartyState.Unlisted))
        {
            return dialogue;
        }

        var parties = new List<DraftParty>();
        foreach (var party in dialogue.Draft.With)
        {
            var peer = party.State == PartyState.Unlisted && PersonNames.IsFull(party.Said) ? await members.PeerAsync(party.Said, turn, cancellationToken) : null;
            parties.Add(peer is null ? party : new DraftParty(party.Said, PartyState.Known, [new Candidate(peer.Id, peer.Name, PartyFinder.Facts(peer)) { Peer = true }]));
        }

        return dialogue.With(dialogue.Draft with { With = parties });
    }

    public static Step Ask(Turn turn, ContactDialogue dialogue, DraftQuestion question, string lead)
    {
        var separator = lead.Length > 0 && question.Text.Contains('\n', StringComparison.Ordinal) ? "\n" : string.Empty;
        return turn.Ask(dialogue with { Question = question.Name }, question.Awaiting, lead + separator + question.Text, question.Options);
    }

    /// <summary>How many people the member is linked with in the tier that reaches the public.</summary>
    public static int LinkedCount(Turn turn, ContactRules rules) => turn.Who.Links.Count(l => l.Tier == rules.PublicTier);

    private static string Card(Turn turn, ContactDraft draft, ContactDraft? before, ContactRules its)
    {
        if (before is not null)
        {
            var changes = ContactCard.Changes(before, draft, turn.Today);
            return changes.Length == 0 ? ContactWords.SubmitHint : ContactWords.Changed(changes) + ContactWords.Submit;
        }

        return ContactCard.Whole(draft, turn.Person!.Name, its, turn.Today);
    }

    /// <summary>A contact on record with one of the same people, on the same day, in the same way (G-08).</summary>
    private async ValueTask<Contact?> TwinAsync(Turn turn, ContactDraft draft, CancellationToken cancellationToken)
    {
        if (draft.IsAnother)
        {
            return null;
        }

        var sameDay = await contacts.ByAsync(turn.CommitteeId, turn.Person!.Id, draft.On!.Value, draft.On.Value, cancellationToken);
        return sameDay.FirstOrDefault(c =>
            c.State != ContactState.Withdrawn && c.Way == draft.Way && c.Id != draft.Id
            && c.With.Any(p => draft.With.Any(d => d.Known is { } known ? known.Id == p.Id : d.Said == p.Name)));
    }
}
