using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Contacts that answer an open round. They are asked for, never owed once the round has ended.</summary>
internal static class RoundReckoning
{
    public static IEnumerable<DutyPeriod> Periods(RoundContactsMeasure measure, RecordIndex index, DateOnly from, DateOnly to) =>
        Rounds(measure, index)
            .Where(r => r.From <= to && (r.To ?? DateOnly.MaxValue) >= from)
            .Select(r => new DutyPeriod(PeriodKind.Round, r.From, r.To ?? DateOnly.MaxValue, r.Name));

    public static IEnumerable<Tally> Count(Case one, RoundContactsMeasure measure)
    {
        foreach (var round in Rounds(measure, one.Index).Where(r => r.From == one.Period.From && r.Name == one.Period.Round))
        {
            if (one.Bearer.Person is not { } person || !round.Asked.Contains(person))
            {
                continue;
            }

            var answers = Answers(one, measure, round);
            if (round.Phases.Count == 0)
            {
                yield return Tallied(one, round, null, answers);
            }

            foreach (var phase in round.Phases)
            {
                yield return Tallied(one, round, phase.Name, [.. answers.Where(a => round.PhaseOn(a.On) == phase.Name)]);
            }
        }
    }

    private static Tally Tallied(Case one, TriggerRound round, string? phase, List<FiledContact> answers) => new(one.Min, answers.Count)
    {
        Counted = [.. answers.Select(a => new Evidence(EvidenceKind.Contact, a.Contact.Id.ToString(), a.On))],
        Part = phase,
        RoundOpen = round.IsOpen && (round.To is not { } end || one.Today <= end),
        Note = round.Name,
    };

    private static List<FiledContact> Answers(Case one, RoundContactsMeasure measure, TriggerRound round)
    {
        var found = new List<FiledContact>();
        foreach (var filed in one.Index.Contacts.MadeBy(one.Bearer, round.From, one.Last))
        {
            var marked = filed.Contact.Trigger == round.Id.ToString() || (measure.Contacts.Flag is { } flag && filed.Contact.Flags.Contains(flag));
            if (marked && ContactReckoning.Admits(one, measure.Contacts, filed))
            {
                found.Add(filed);
            }
        }

        return found;
    }

    private static IEnumerable<TriggerRound> Rounds(RoundContactsMeasure measure, RecordIndex index) =>
        index.Rounds.Values.Where(r => r.State != TriggerState.Planned && measure.Triggers.Contains(r.Kind));
}
