using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties;

/// <summary>A stretch of days in which a duty is counted.</summary>
/// <param name="Kind">Which rhythm.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; far ahead for a standing duty or an open round.</param>
/// <param name="Round">The round's name, for a duty of a round.</param>
public readonly record struct DutyPeriod(PeriodKind Kind, DateOnly From, DateOnly To, string? Round = null)
{
    public static DutyPeriod Standing { get; } = new(PeriodKind.Standing, DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>As said to people: 2026年, 2026年第3季度.</summary>
    public string Label => Kind switch
    {
        PeriodKind.Year => $"{From.Year}年",
        PeriodKind.HalfYear => $"{From.Year}年{(From.Month == 1 ? "上" : "下")}半年",
        PeriodKind.Quarter => $"{From.Year}年第{((From.Month - 1) / 3) + 1}季度",
        PeriodKind.Month => $"{From.Year}年{From.Month}月",
        PeriodKind.Round => Round ?? "本轮",
        _ => "长期",
    };

    /// <summary>The day on which two thirds of the period have passed: when a period duty is first reminded.</summary>
    public DateOnly TwoThirds => From.AddDays(((To.DayNumber - From.DayNumber + 1) * 2 / 3) - 1);

    public bool Covers(DateOnly day) => From <= day && day <= To;

    /// <summary>The period of this rhythm that holds the day.</summary>
    public static DutyPeriod Around(PeriodKind kind, DateOnly day)
    {
        var months = Months(kind);
        if (months == 0)
        {
            return Standing;
        }

        var from = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new DutyPeriod(kind, from, from.AddMonths(months).AddDays(-1));
    }

    /// <summary>All periods of this rhythm that touch the range, in order.</summary>
    public static IEnumerable<DutyPeriod> Touching(PeriodKind kind, DateOnly from, DateOnly to)
    {
        for (var period = Around(kind, from); period.From <= to; period = Around(kind, period.To.AddDays(1)))
        {
            yield return period;
            if (period.Kind == PeriodKind.Standing)
            {
                yield break;
            }
        }
    }

    private static int Months(PeriodKind kind) => kind switch
    {
        PeriodKind.Year => 12,
        PeriodKind.HalfYear => 6,
        PeriodKind.Quarter => 3,
        PeriodKind.Month => 1,
        _ => 0,
    };
}
