using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Tests.Calendar;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

public sealed class ReminderTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    [Fact]
    public void Everything_due_goes_into_one_message()
    {
        var (town, member) = Jingjiang();
        var plan = Plan(town, member, At("2026-04-08", 10))!;
        Assert.Equal(["JJ-06", "JJ-07"], plan.Duties.Where(d => d.Due == Town.Day("2026-04-15")).Select(d => d.Duty.Id));
        Assert.Equal(At("2026-04-08", 10), plan.At);
    }

    [Theory]
    [InlineData("2026-04-08", 7, "2026-04-08", 9)]
    [InlineData("2026-04-08", 19, "2026-04-09", 9)]
    [InlineData("2026-04-11", 10, "2026-04-13", 9)]
    [InlineData("2026-05-01", 10, "2026-05-06", 9)]
    [InlineData("2026-05-09", 10, "2026-05-09", 10)]
    public void It_goes_on_working_days_between_nine_and_six(string day, int hour, string then, int at)
    {
        var (town, member) = Jingjiang();
        Assert.Equal(At(then, at), Plan(town, member, At(day, hour))!.At);
    }

    [Fact]
    public void A_rung_speaks_once_and_the_next_one_speaks_again()
    {
        var (town, member) = Jingjiang();
        var first = Plan(town, member, At("2026-04-08", 10))!;
        var sent = Sent(town, member, "2026-04-08", [.. first.Duties.Select(d => d.Key)]);
        Assert.Null(Plan(town, member, At("2026-04-09", 10), sent));
        Assert.NotNull(Plan(town, member, At("2026-04-14", 10), sent));
    }

    /// <summary>Whoever has done nothing at all: seen day by day, debts of two dates come together, and nothing is repeated within days.</summary>
    [Fact]
    public void A_spring_of_reminders_bundles_what_would_be_repeated_in_the_next_days()
    {
        var (town, member) = Jingjiang();
        var sent = new List<DutyReminder>();
        for (var day = Town.Day("2026-03-31"); day < Town.Day("2026-05-20"); day = day.AddDays(1))
        {
            if (Plan(town, member, At($"{day:yyyy-MM-dd}", 10), [.. sent]) is { } plan && plan.At == At($"{day:yyyy-MM-dd}", 10))
            {
                sent.AddRange(Sent(town, member, $"{day:yyyy-MM-dd}", [.. plan.Duties.Select(d => d.Key)]));
            }
        }

        Assert.Equal(
            ["03-31 JJ-05 JJ-06 JJ-07", "04-01 JJ-05", "04-08 JJ-05 JJ-06 JJ-07", "04-14 JJ-05 JJ-06 JJ-07", "04-16 JJ-06 JJ-07", "04-22 JJ-05 JJ-06 JJ-07", "04-30 JJ-06 JJ-07", "05-07 JJ-06 JJ-07"],
            sent.Select(r => $"{r.On:MM-dd} {string.Join(' ', r.Duties.Select(k => k[..5]).Order())}"));
    }

    [Fact]
    public void At_most_two_a_week_go_out()
    {
        var (town, member) = Jingjiang();
        DutyReminder[] sent = [.. Sent(town, member, "2026-04-07", ["other"]), .. Sent(town, member, "2026-04-08", ["other"])];
        Assert.Equal(At("2026-04-14", 9), Plan(town, member, At("2026-04-09", 10), sent)!.At);
        Assert.Equal(At("2026-04-09", 9), Plan(town, member, At("2026-04-08", 10), [.. Sent(town, member, "2026-04-08", ["other"])])!.At);
    }

    [Fact]
    public void Known_pauses_seven_days_and_not_mine_goes_to_the_staff()
    {
        var (town, member) = Jingjiang();
        var form = town.Duty(member, "JJ-06", "2026-04-08");
        ReminderAnswer Answer(ReminderAnswerKind kind) => new() { Committee = The.Jingjiang.Committee, Person = member.Id, Duty = form.Key, Kind = kind, On = Town.Day("2026-04-07") };
        bool Speaks(string day, ReminderAnswerKind kind) => Plan(town, member, At(day, 10), [], [Answer(kind)])?.Duties.Any(d => d.Duty.Id == "JJ-06") == true;
        Assert.False(Speaks("2026-04-13", ReminderAnswerKind.Acknowledged));
        Assert.True(Speaks("2026-04-14", ReminderAnswerKind.Acknowledged));
        Assert.False(Speaks("2026-04-14", ReminderAnswerKind.Disowned));
        Assert.Equal(["JJ-06"], ReminderPlanner.ForStaff([form], [Answer(ReminderAnswerKind.Disowned)], The.Jingjiang.Reminders, Town.Day("2026-04-08")).Select(s => s.Duty.Id));
        Assert.True(Speaks("2026-04-14", ReminderAnswerKind.Confirmed));
    }

    [Fact]
    public void After_the_last_rung_a_debt_is_a_line_on_the_staff_list_and_the_person_is_left_in_peace()
    {
        var (town, member) = Jingjiang();
        var form = town.Duty(member, "JJ-06", "2026-05-14");
        Assert.Equal(Town.Day("2026-05-14"), ReminderRungs.Of(form, The.Jingjiang.Reminders).StaffListFrom);
        Assert.Contains(form, ReminderPlanner.ForStaff([form], [], The.Jingjiang.Reminders, Town.Day("2026-05-14")));
        Assert.Empty(ReminderPlanner.ForStaff([form], [], The.Jingjiang.Reminders, Town.Day("2026-05-13")));
        Assert.DoesNotContain(Plan(town, member, At("2026-05-14", 10))?.Duties ?? [], d => d.Duty.Id == "JJ-06");
    }

    [Fact]
    public void A_quarter_is_reminded_at_two_thirds_and_five_days_before_its_end()
    {
        var town = new Town(The.Hezhou);
        var member = town.Member("周敏");
        var quarter = town.Duties(member, "HZ-08", "2026-09-30")[^1];
        Assert.Equal([Town.Day("2026-08-30"), Town.Day("2026-09-25")], ReminderRungs.Of(quarter, The.Hezhou.Reminders).Days);
    }

    [Fact]
    public void What_is_done_or_no_debt_is_never_reminded()
    {
        var town = new Town(The.Baoshan);
        var member = town.Member("周敏");
        for (var day = Town.Day("2026-01-05"); day.Year == 2026; day = day.AddDays(9))
        {
            Assert.Null(ReminderPlanner.Plan(town.Book().Now(Bearer.Of(member.Id), day), [], [], The.Baoshan, The.Calendar, CivilDate.At(day, new TimeOnly(10, 0), The.Baoshan.Zone)));
        }
    }

    private static (Town Town, Person Member) Jingjiang()
    {
        var town = new Town(The.Jingjiang);
        return (town, town.Member("周敏"));
    }

    private static DateTimeOffset At(string day, int hour) => new(Town.Day(day), new TimeOnly(hour, 0), China);

    private static DutyReminder[] Sent(Town town, Person member, string on, string[] duties) =>
        [new DutyReminder { Committee = town.Regulation.Committee, Person = member.Id, On = Town.Day(on), Duties = duties }];

    private static ReminderPlan? Plan(Town town, Person member, DateTimeOffset now, IReadOnlyCollection<DutyReminder>? sent = null, IReadOnlyCollection<ReminderAnswer>? answers = null)
    {
        var standings = town.Book().Now(Bearer.Of(member.Id), CivilDate.DayOf(now, town.Regulation.Zone));
        return ReminderPlanner.Plan(standings, sent ?? [], answers ?? [], town.Regulation, The.Calendar, now);
    }
}
