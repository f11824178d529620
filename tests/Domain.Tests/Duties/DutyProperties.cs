using FsCheck;
using FsCheck.Fluent;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

/// <summary>What must hold for any records whatever: made from a seed, so that a failure can be run again.</summary>
public sealed class DutyProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60);
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);

    [Fact]
    public void A_book_that_grew_record_by_record_agrees_with_one_counted_from_scratch() => Check((town, random, today) =>
    {
        var book = new DutyBook(town.Regulation, WorkCalendar.Plain);
        foreach (var record in town.Records)
        {
            book.Put(record);
            if (random.Next(4) == 0)
            {
                _ = book.Table(From, To, today);
            }
        }

        var changed = town.Records.OfType<Contact>().Where(_ => random.Next(3) == 0).Select(c => c with { State = ContactState.Returned }).ToList();
        changed.ForEach(record => book.Put(record));
        return Same(book.Table(From, To, today), DutyBook.Of(town.Regulation, WorkCalendar.Plain, [.. town.Records, .. changed]).Table(From, To, today));
    });

    [Fact]
    public void The_order_in_which_records_come_changes_nothing() => Check((town, random, today) =>
    {
        var shuffled = town.Records.OrderBy(_ => random.Next()).ToList();
        var first = town.Book().Table(From, To, today).Rows.Select(Line).Order(StringComparer.Ordinal);
        return first.SequenceEqual(DutyBook.Of(town.Regulation, WorkCalendar.Plain, shuffled).Table(From, To, today).Rows.Select(Line).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Delivering_everything_twice_changes_nothing() => Check((town, _, today) =>
        Same(town.Book().Table(From, To, today), DutyBook.Of(town.Regulation, WorkCalendar.Plain, [.. town.Records, .. town.Records]).Table(From, To, today)));

    [Fact]
    public void One_more_contact_never_takes_from_a_members_count() => Check((town, random, today) =>
    {
        var member = town.Records.OfType<Person>().Last(p => p.Kind == PersonKind.Member);
        var before = Counts(town, member, today);
        town.Put(AnyContact(town, random, member, today));
        var after = Counts(town, member, today);
        return before.All(b => after[b.Key] >= b.Value);
    });

    [Fact]
    public void Left_is_what_is_owed_and_not_done_and_debts_are_only_must_or_principle() => Check((town, _, today) =>
        town.Book().Table(From, To, today).Rows.All(s =>
            s.Left == Math.Max(0, s.Owed - s.Done)
            && (s.State is not (DutyState.Done or DutyState.DoneLate) || s.Left == 0)
            && (!s.IsDebt || (s.Left > 0 && s.Duty.Strength is Strength.Must or Strength.Principle))
            && s.Period.From <= today));

    [Fact]
    public void A_day_later_nothing_that_was_overdue_is_forgotten() => Check((town, _, today) =>
    {
        var now = town.Book().Table(From, To, today).Rows.Where(s => s.State == DutyState.Overdue).Select(s => (s.Bearer, s.Key)).ToHashSet();
        var next = town.Book().Table(From, To, today.AddDays(1)).Rows.Where(s => s.State == DutyState.Overdue).Select(s => (s.Bearer, s.Key)).ToHashSet();
        return now.IsSubsetOf(next);
    });

    [Fact]
    public void A_shorter_time_in_office_never_owes_more_and_never_less_than_one() =>
        Check(Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var from = From.AddDays(random.Next(365));
            var town = new Town(The.Jingjiang);
            var (early, late) = (town.Member("早", from: from.ToString("yyyy-MM-dd")), town.Member("晚", from: from.AddDays(random.Next(60)).ToString("yyyy-MM-dd")));
            var owed = new[] { early, late }.Select(p => town.Duties(p, "JJ-08", "2027-02-28", from: "2026-01-01")[0]).Where(d => d.Period.From.Year == 2026).Select(d => d.Owed).ToList();
            return owed.TrueForAll(o => o is >= 1 and <= 3) && (owed.Count < 2 || owed[0] >= owed[1]);
        }));

    private static void Check(Func<Town, Random, DateOnly, bool> holds) => Check(Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        return holds(AnyTown(random), random, From.AddDays(random.Next(365)));
    }));

    private static void Check(Property property) => FsCheck.Check.One(Runs, property);

    private static Town AnyTown(Random random)
    {
        var town = new Town(The.Of(The.Committees[random.Next(The.Committees.Length)]));
        string[] posts = [.. town.Regulation.Posts.Select(p => p.Name)];
        var members = Enumerable.Range(0, 4).Select(i => town.Member($"委员{i}", posts[random.Next(posts.Length)], $"202{random.Next(4, 7)}-0{random.Next(1, 9)}-01")).Append(town.Member("周敏")).ToList();
        var friends = Enumerable.Range(0, 4).Select(i => town.Constituent($"群众{i}")).ToList();
        foreach (var member in members)
        {
            foreach (var friend in friends.Where(_ => random.Next(2) == 0))
            {
                town.Link(member, friend, from: From.AddDays(random.Next(-200, 200)).ToString("yyyy-MM-dd"));
            }

            for (var i = random.Next(8); i > 0; i--)
            {
                town.Put(AnyContact(town, random, member, To));
            }

            foreach (var form in town.Regulation.Forms.Where(_ => random.Next(3) == 0))
            {
                town.File(member, form.Id, From.AddDays(random.Next(365)).ToString("yyyy-MM-dd"));
            }
        }

        return town;
    }

    private static Contact AnyContact(Town town, Random random, Person by, DateOnly until)
    {
        var people = town.Records.OfType<Person>().Where(p => p.Id != by.Id).OrderBy(_ => random.Next()).Take(random.Next(1, 3)).ToArray();
        var on = From.AddDays(random.Next(Math.Max(1, until.DayNumber - From.DayNumber + 1)));
        return town.Draft(by, on.ToString("yyyy-MM-dd"), (ContactWay)random.Next(15), people) with { CoVisitors = random.Next(4) == 0 ? [people[0].Id] : [] };
    }

    private static Dictionary<string, int> Counts(Town town, Person member, DateOnly today) =>
        town.Book().Of(Bearer.Of(member.Id), From, To, today).Where(s => s.Duty.Measure is ContactsMeasure or EachLinkMeasure or LinksMeasure).ToDictionary(s => s.Key, s => s.Done);

    private static bool Same(DutyTable a, DutyTable b) => a.Rows.Select(Line).Order(StringComparer.Ordinal).SequenceEqual(b.Rows.Select(Line).Order(StringComparer.Ordinal));

    private static string Line(DutyStanding s) =>
        $"{s.Bearer} {s.Key} {s.Owed} {s.Done} {s.Due} {s.State} {string.Join(',', s.Counted.Select(c => c.Key).Order(StringComparer.Ordinal))} {string.Join(',', s.Open.Select(o => o.Name).Order(StringComparer.Ordinal))}";
}
