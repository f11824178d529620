using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Handling opinions that an organ owes on the contacts of a year: a target in working days, never a debt.</summary>
internal static class StepReckoning
{
    public static IEnumerable<Tally> Count(Case one, StepMeasure measure)
    {
        var (counted, open, late) = (new List<Evidence>(), new List<OpenItem>(), false);
        foreach (var filed in one.Index.Contacts.InYear(one.Period.From.Year))
        {
            if (filed.On > one.Last || !filed.Contact.Counts || !IsTheirs(one, filed.Contact) || BeganOn(one, measure.Step, filed) is not { } began)
            {
                continue;
            }

            var due = one.Duty.Due is WorkingDaysAfter after ? one.Books.Calendar.After(began, after.Days) : began;
            if (filed.Contact.Handling.FirstOrDefault(h => h.Step == measure.Step) is { } written)
            {
                late |= Calendar.CivilDate.DayOf(written.At, one.Index.Zone) > due;
                counted.Add(new Evidence(EvidenceKind.Contact, filed.Contact.Id.ToString(), filed.On));
            }
            else
            {
                open.Add(new OpenItem(filed.Contact.Id.ToString(), filed.Contact.Number, due));
            }
        }

        yield return new Tally(counted.Count + open.Count, counted.Count) { Counted = counted, Open = open, Due = open.Min(o => o.Due), AnyLate = late };
    }

    /// <summary>An organ by name takes all; a 专委会 only the contacts that it signs.</summary>
    private static bool IsTheirs(Case one, Contact contact) =>
        one.Bearer.Kind == BearerKind.Organ || ContactHandling.SigningCommittee(contact, one.Index.People) == one.Bearer.Key;

    /// <summary>The day on which the step's turn came, or none while an earlier step waits.</summary>
    private static DateOnly? BeganOn(Case one, string step, FiledContact filed)
    {
        var workflow = one.Regulation.Workflows.First(w => w.Steps.Any(s => s.Name == step));
        var signer = ContactHandling.SigningCommittee(filed.Contact, one.Index.People);
        var began = filed.EnteredOn;
        foreach (var earlier in workflow.Steps.TakeWhile(s => s.Name != step))
        {
            if (earlier.SkipIfNobody && signer is null)
            {
                continue;
            }

            if (filed.Contact.Handling.FirstOrDefault(h => h.Step == earlier.Name) is not { } written)
            {
                return null;
            }

            began = Calendar.CivilDate.DayOf(written.At, one.Index.Zone);
        }

        return began;
    }
}
