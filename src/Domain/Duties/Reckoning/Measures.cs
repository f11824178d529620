using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Hands each case to the count of its measure.</summary>
internal static class Measures
{
    public static IEnumerable<Tally> Count(Case one) => one.Duty.Measure switch
    {
        LinksMeasure m => LinkReckoning.Links(one, m),
        EachLinkMeasure m => LinkReckoning.EachLink(one, m),
        ContactsMeasure m => ContactReckoning.Contacts(one, m),
        RoundContactsMeasure m => RoundReckoning.Count(one, m),
        FormMeasure { Per: FormUnit.PersonAndTier } m => FormReckoning.PerTier(one, m),
        FormMeasure { Per: FormUnit.Contact } => FormReckoning.PerContact(one),
        FormMeasure { Per: FormUnit.Bundle } m => FormReckoning.Bundle(one, m),
        FormMeasure m => FormReckoning.PerPerson(one, m),
        CardMeasure m => CardReckoning.Count(one, m),
        PlanMeasure m => PaperReckoning.Plan(one, m),
        ReportMeasure m => PaperReckoning.Report(one, m),
        ResultsMeasure m => PaperReckoning.Results(one, m),
        ListMeasure m => PaperReckoning.List(one, m),
        StepMeasure m => StepReckoning.Count(one, m),
        EventsMeasure m => OrganReckoning.Events(one, m),
        CoverageMeasure m => OrganReckoning.Coverage(one, m),
        PostsMeasure => OrganReckoning.Posts(one),
        MembershipMeasure => OrganReckoning.Membership(one),
        ChecklistMeasure m => OrganReckoning.Checklist(one, m),
        RoundMeasure => OrganReckoning.RoundHeld(one),
        var unknown => throw new InvalidOperationException($"No count for {unknown.GetType().Name}"),
    };
}
