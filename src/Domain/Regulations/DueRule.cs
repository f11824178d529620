namespace WeLiaison.Domain.Regulations;

/// <summary>By when. A due date on a holiday does not move (G-03).</summary>
public abstract record DueRule;

/// <summary>The last day of the period; a standing duty has none.</summary>
public sealed record AtPeriodEnd : DueRule;

/// <summary>A day and month, every year (G-18).</summary>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31.</param>
/// <param name="LinkGraceDays">For what hangs on a link made after that day: so many days after the link began.</param>
public sealed record OnDay(int Month, int Day, int? LinkGraceDays = null) : DueRule;

/// <summary>So many days after the period, or after the record it follows.</summary>
public sealed record DaysAfter(int Days) : DueRule;

/// <summary>So many working days after the record it follows.</summary>
public sealed record WorkingDaysAfter(int Days) : DueRule;

/// <summary>A day that the office sets each year, such as 全会报到; until it is set nothing is due.</summary>
/// <param name="Name">As listed under counting.setDays.</param>
/// <param name="YearOffset">1 when last year's paper is due on this year's day.</param>
public sealed record OnSetDay(string Name, int YearOffset) : DueRule;
