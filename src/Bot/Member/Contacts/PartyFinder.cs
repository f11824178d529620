using WeLiaison.Bot.Directory;
using WeLiaison.Domain.People;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Finds who is meant among the people a member keeps in touch with. What is not certain is asked, never guessed.</summary>
internal static class PartyFinder
{
    private const int MostCandidates = 6;

    public static DraftParty Find(string said, Reading reading, Who who)
    {
        var mention = reading.Mentions.FirstOrDefault(m => m.Said == said || m.Listed == said);
        var exact = OnList(who, [said]);
        if (exact.Count > 0)
        {
            return new DraftParty(said, exact.Count == 1 ? PartyState.Known : PartyState.Which, exact);
        }

        // 三妹 is 韦三妹, when nobody else of the list is.
        if (said.Length == 2 && who.Contacts.Where(p => p.Name.Length == 3 && p.Name.EndsWith(said, StringComparison.Ordinal)).DistinctBy(p => p.Id).ToList() is [var given])
        {
            return new DraftParty(said, PartyState.Known, OnList(who, [given.Name]));
        }

        var meant = OnList(who, mention?.Candidates ?? []);
        return meant.Count switch
        {
            0 => new DraftParty(said, PartyState.Unlisted, []),
            1 => new DraftParty(said, mention!.Heard ? PartyState.Guess : PartyState.Known, meant),
            _ => new DraftParty(said, PartyState.Which, meant),
        };
    }

    /// <summary>What tells people of one name apart: where they are and from which sector.</summary>
    public static string Facts(Person person) =>
        string.Join('，', new[] { person.Street ?? person.TownCommittee ?? person.Unit, person.Sector }.Where(fact => !string.IsNullOrEmpty(fact)));

    private static List<Candidate> OnList(Who who, IReadOnlyList<string> names) =>
        [.. who.Contacts.Concat(who.Leaders).Where(p => names.Contains(p.Name)).DistinctBy(p => p.Id).Take(MostCandidates).Select(p => new Candidate(p.Id, p.Name, Facts(p)))];
}
