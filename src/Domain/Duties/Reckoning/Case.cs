using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>What a reckoning looks things up in.</summary>
internal sealed record Books(Regulation Regulation, RecordIndex Index, WorkCalendar Calendar, WayTable Ways)
{
    public string NameOf(PersonId person) => Index.People.TryGetValue(person, out var found) ? found.Name : "（已删除）";
}

/// <summary>One duty of one bearer in one period, to be counted.</summary>
internal sealed record Case(Books Books, DutyRule Duty, Bearer Bearer, Person? Person, Tenure Tenure, DutyPeriod Period, DateOnly Today, IReadOnlyList<Exemption> Exempt)
{
    /// <summary>The last day that can be looked at.</summary>
    public DateOnly Last => Period.To < Today ? Period.To : Today;

    public int Min => Duty.Min ?? 0;

    public RecordIndex Index => Books.Index;

    public Regulation Regulation => Books.Regulation;

    /// <summary>The day from which the grace for late entry runs (G-04): the due date, or the period's end for what was done after it.</summary>
    public DateOnly GraceFrom(DateOnly on) => PeriodDue is { } due && on <= due && due < Period.To ? due : Period.To;

    /// <summary>The usual due date of the period, before anything is known of the records.</summary>
    public DateOnly? PeriodDue => Duty.Due switch
    {
        AtPeriodEnd => Period.To == DateOnly.MaxValue ? null : Period.To,
        OnDay day => new DateOnly(Period.From.Year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(Period.From.Year, day.Month))),
        DaysAfter after when Period.To < DateOnly.MaxValue => Period.To.AddDays(after.Days),
        WorkingDaysAfter after when Period.To < DateOnly.MaxValue => Books.Calendar.After(Period.To, after.Days),
        OnSetDay set when Period.Kind != PeriodKind.Standing => Index.SetDay(set.Name, Period.From.Year + set.YearOffset),
        _ => null,
    };
}

/// <summary>What a measure found.</summary>
internal sealed record Tally(int Owed, int Done)
{
    public IReadOnlyList<Evidence> Counted { get; init; } = [];

    public IReadOnlyList<OpenItem> Open { get; init; } = [];

    public DateOnly? Due { get; init; }

    /// <summary>The day on which it was complete, if that can be later than the due date.</summary>
    public DateOnly? DoneOn { get; init; }

    public bool AnyLate { get; init; }

    public string? Part { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether the round it belongs to still asks.</summary>
    public bool RoundOpen { get; init; }
}
