using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Handling opinions that an organ owes on the contacts of a year: a target in working days, never a debt.</summary>
internal static class StepReckoning
{
    public static IEnumerable<Tally> Count(Case one, StepMeasure measure)
    {
        var (counted, open, late) = (new List<Evidence>(), new List<OpenItem>(), false);
        var workflow = one.Regulation.Workflows.First(w => w.Steps.Any(s => s.Name == measure.Step));
        foreach (var (signer, filed) in Theirs(one))
        {
            if (filed.On > one.Last || !filed.Contact.Counts || BeganOn(one, workflow, measure.Step, signer, filed) is not { } began)
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
    private static IEnumerable<(string? Signer, FiledContact Filed)> Theirs(Case one)
    {
        var signed = one.Index.SignedIn(one.Period.From.Year);
        return one.Bearer.Kind == BearerKind.Organ
            ? signed.SelectMany(g => g.Select(filed => (g.Key, filed)))
            : signed[one.Bearer.Key].Select(filed => ((string?)one.Bearer.Key, filed));
    }

    /// <summary>The day on which the step's turn came, or none while an earlier step waits.</summary>
    private static DateOnly? BeganOn(Case one, Workflow workflow, string step, string? signer, FiledContact filed)
    {
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
