using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Gatherings;

/// <summary>Makes the one contact record of a gathering: written once for everybody who was there (N-9).</summary>
public static class GatheringContact
{
    /// <summary>
    /// The record, with those present other than its convenor. Refusals <c>gathering.not-held</c>, <c>gathering.nobody</c>,
    /// <c>gathering.no-minutes</c>.
    /// </summary>
    public static Result<Contact> Write(Gathering gathering, IReadOnlyDictionary<PersonId, Person> people, ContactId id, string number, string? tier,
        ContactWay way, DateTimeOffset at)
    {
        if (!gathering.Held)
        {
            return new Refusal("gathering.not-held");
        }

        var present = gathering.People.Where(a => a.Attended && a.Person != gathering.By && people.ContainsKey(a.Person)).Select(a => people[a.Person]).ToList();
        if (present.Count == 0)
        {
            return new Refusal("gathering.nobody");
        }

        if (string.IsNullOrWhiteSpace(gathering.Minutes))
        {
            return new Refusal("gathering.no-minutes");
        }

        return new Contact
        {
            Id = id,
            Committee = gathering.Committee,
            Number = number,
            By = gathering.By,
            ForOrgan = gathering.InNameOf is { Kind: BearerKind.SpecialCommittee } organ ? organ.Key : null,
            Tier = tier,
            With = [.. present.Select(p => new ContactParty(p.Name, p.Id))],
            On = gathering.On,
            Time = gathering.Time,
            Place = gathering.Place,
            Way = way,
            Content = gathering.Minutes,
            Gathering = gathering.Id,
            Source = "gathering",
            SubmittedAt = at,
        };
    }
}
