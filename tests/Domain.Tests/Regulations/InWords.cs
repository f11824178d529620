using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>A duty written as the register writes it.</summary>
internal static class InWords
{
    public static string Who(DutySubject subject) => subject switch
    {
        PostHolders p => string.Join('、', p.Posts),
        LinkingPersons => "each linking person",
        ContactAuthors => "each author",
        NamedOrgan o => o.Name,
        EachOrgan e => $"each {e.Kind}",
        _ => throw new InvalidOperationException(subject.GetType().Name),
    };

    public static string What(Measure measure) => measure switch
    {
        LinksMeasure m => m.Tier,
        ContactsMeasure m => Contacts(m),
        EachLinkMeasure m => $"{m.Tier} {Ways(m.Ways)}",
        RoundContactsMeasure m => $"{string.Join('、', m.Triggers)}: {Contacts(m.Contacts)}",
        EventsMeasure m => m.Kind,
        ResultsMeasure m => string.Join('、', m.Kinds),
        FormMeasure m => $"{m.Form} {m.Per}",
        PlanMeasure m => m.Form ?? m.Kind ?? string.Empty,
        ReportMeasure m => m.Report + (m.PerPerson ? " each person" : string.Empty),
        CoverageMeasure m => string.Join("; ", m.Kinds.Select(Coverage)),
        StepMeasure m => m.Step,
        CardMeasure m => m.Stage.ToString(),
        PostsMeasure => "posts filled",
        MembershipMeasure => "street groups joined",
        ListMeasure m => m.List,
        ChecklistMeasure m => $"{m.Checklist}: {string.Join('、', m.Items)}",
        RoundMeasure m => m.Round,
        _ => throw new InvalidOperationException(measure.GetType().Name),
    };

    public static string Due(DutyRule duty)
    {
        var due = duty.Due switch
        {
            AtPeriodEnd => string.Empty,
            OnDay { LinkGraceDays: { } grace } d => $"{d.Month:00}-{d.Day:00}, link+{grace}",
            OnDay d => $"{d.Month:00}-{d.Day:00}",
            DaysAfter d => $"+{d.Days}",
            WorkingDaysAfter d => $"+{d.Days} working",
            OnSetDay { YearOffset: 0 } d => d.Name,
            OnSetDay { YearOffset: 1 } d => $"{d.Name} of the next year",
            _ => throw new InvalidOperationException(duty.Due.ToString()),
        };
        return duty.AfterChangeDays is { } days ? $"{due}, change+{days}" : due;
    }

    private static string Contacts(ContactsMeasure m) => string.Join(' ', new[]
    {
        string.Join('、', m.Tiers), Ways(m.Ways), m.PerLinked ? "each linked" : string.Empty, m.Unlinked ? "unlinked" : string.Empty, m.Flag ?? string.Empty,
        m.Gatherings ? "gatherings" : string.Empty, m.Persons ? "persons" : string.Empty, m.With.Count > 0 ? $"among {string.Join('、', m.With)}" : string.Empty,
    }.Where(p => p.Length > 0));

    private static string Ways(WayFilter ways) =>
        string.Join(' ', new[] { ways.All ? "all" : string.Empty, ways.FaceToFace ? "f2f" : string.Empty, ways.Walk ? "walk" : string.Empty }.Concat(ways.Codes.Select(c => c.ToString())).Where(p => p.Length > 0));

    private static string Coverage(CoverageKind kind) => kind switch
    {
        EveryoneLinked k => $"EveryoneLinked {k.Tier} {string.Join('、', k.Posts)}",
        EverySectorLinks k => $"EverySectorLinks {k.Tier}",
        _ => kind.GetType().Name,
    };
}
