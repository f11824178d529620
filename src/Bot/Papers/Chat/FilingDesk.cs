using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>Hands papers in: what is recorded, where it goes, who is told.</summary>
internal sealed class FilingDesk(IContacts contacts, OfficeDesk office)
{
    /// <summary>Papers that some duty asks for; a contact's own form goes with the contact itself (N-13).</summary>
    public static bool IsHandedIn(Regulation regulation, FormRule form) => DutyOf(regulation, form) is { Measure: PlanMeasure or FormMeasure { Per: not FormUnit.Contact } };

    /// <summary>A report of the year before is asked for in the next one, when its day comes (贺州 三（四）).</summary>
    public static int YearOf(Regulation regulation, FormRule form, DateOnly today) =>
        DutyOf(regulation, form) is { Measure: FormMeasure, Due: OnSetDay { YearOffset: > 0 } set } && today.Month < 7 ? today.Year - set.YearOffset : today.Year;

    public static string Addressee(Regulation regulation, FormRule form, Person person, DateOnly today) =>
        form.AddresseeFor(post => regulation.Holds(person, post, today), person.TownCommittee) ?? regulation.Words.MainOffice;

    public async ValueTask<Step> HandInAsync(Turn turn, Regulation regulation, FormRule form, int year, CancellationToken cancellationToken)
    {
        var to = Addressee(regulation, form, turn.Person!, turn.Today);
        return turn.Close(PaperWords.Filed(form.Title, to)) with
        {
            Changes = [.. await FilingsAsync(turn, regulation, form, year, to, cancellationToken)],
            Outbox = await office.TellAsync(turn.CommitteeId, PaperWords.FiledToOffice(turn.Person!.Name, form.Title), turn.Now, cancellationToken),
        };
    }

    /// <summary>One filing, or one for each tier in which the person has links.</summary>
    public async ValueTask<IReadOnlyList<FormFiling>> FilingsAsync(Turn turn, Regulation regulation, FormRule form, int year, string to, CancellationToken cancellationToken)
    {
        var unit = (DutyOf(regulation, form)?.Measure as FormMeasure)?.Per;
        IReadOnlyList<string?> tiers = unit == FormUnit.PersonAndTier ? [.. turn.Who.Links.Select(l => l.Tier).Distinct()] : [null];
        IReadOnlyList<ContactId> bundled = unit != FormUnit.Bundle ? []
            : [.. (await contacts.ByAsync(turn.CommitteeId, turn.Person!.Id, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cancellationToken))
                .Where(c => c.Counts).Select(c => c.Id)];
        return
        [
            .. tiers.Select((tier, index) => new FormFiling
            {
                Id = FilingId.New(turn.Now.AddMilliseconds(index)), Committee = turn.CommitteeId, Form = form.Id, FormVersion = regulation.Version,
                    Person = turn.Person!.Id, Tier = tier, Year = year, Contacts = bundled, On = turn.Today, To = to, Channel = "chat",
            }),
        ];
    }

    private static DutyRule? DutyOf(Regulation regulation, FormRule form) =>
        regulation.Duties.FirstOrDefault(d => d.Measure switch { FormMeasure m => m.Form == form.Id, PlanMeasure p => p.Form == form.Id, _ => false });
}
