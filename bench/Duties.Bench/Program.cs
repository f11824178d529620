using System.Diagnostics;
using System.Globalization;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;
using WeLiaison.Duties.Bench;
using WeLiaison.Regulations;

// dotnet run -c Release --project bench/Duties.Bench -- [members] [years] [contacts a year]
// WELIAISON_BENCH=round measures the clock's round of reminders over a stored committee instead.
// Prints what a committee of that size costs: one person's duties, the whole table, and the table after one more contact.
var members = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5000;
var years = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var perYear = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 12;
var today = new DateOnly(2026, 11, 20);
var folder = Path.Combine(AppContext.BaseDirectory, "regulations");
if (Environment.GetEnvironmentVariable("WELIAISON_BENCH") == "round")
{
    await RoundBench.RunAsync(folder, members, years, perYear, new DateOnly(2026, 6, 24));
    return;
}

var calendar = CalendarReader.Read("china.yaml", File.ReadAllText(Path.Combine(folder, "calendar", "china.yaml"))).Calendar ?? WorkCalendar.Plain;

Console.WriteLine($"{members} members, {years} years, {perYear} contacts a year each; {today:yyyy-MM-dd}; {Environment.ProcessorCount} processors");
Console.WriteLine("committee   contacts   fill ms   one person ms (p50 / p99 / max)   table ms (first / after one contact)   one contact ms   MB");
foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
{
    var regulation = RegulationReader.Read(Path.GetFileName(file), File.ReadAllText(file)).Regulation!;
    var town = new SampleTown(regulation, members, years, perYear, today);
    var watch = Stopwatch.StartNew();
    var book = DutyBook.Of(regulation, calendar, town.Records);
    var fill = watch.Elapsed.TotalMilliseconds;

    var from = new DateOnly(today.Year, 1, 1);
    var bearers = book.AllBearers().Where(b => b.Kind == BearerKind.Person).ToList();
    _ = book.Of(bearers[0], from, today, today);
    var times = bearers.Take(2000).Select(b => Time(() => book.Of(b, from, today, today))).Order().ToList();

    _ = book.Table(from, today.AddDays(-1), today.AddDays(-1));
    var first = Time(() => book.Table(from, today, today));
    var contact = town.NextContact();
    var put = Time(() => book.Put(contact));
    var again = Time(() => book.Table(from, today, today));

    Console.WriteLine(FormattableString.Invariant(
        $"{regulation.Committee,-11} {town.Contacts,8} {fill,9:0}   {times[times.Count / 2],8:0.000} / {times[times.Count * 99 / 100]:0.000} / {times[^1]:0.000}         {first,8:0} / {again:0}                        {put,10:0.000}     {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000}"));
}

static double Time(Action work)
{
    var watch = Stopwatch.GetTimestamp();
    work();
    return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
}
