using WeLiaison.Domain.Calendar;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>A calendar read, or what is wrong with its file.</summary>
public sealed record CalendarReading(WorkCalendar? Calendar, IReadOnlyList<RegulationProblem> Problems);

/// <summary>Reads days off and make-up days: <c>regulations/calendar/china.yaml</c>.</summary>
public static class CalendarReader
{
    /// <summary>Reads one file.</summary>
    public static CalendarReading Read(string file, string text)
    {
        var problems = new Problems(Path.GetFileName(file));
        if (YamlText.Root(text, problems, "years:") is { } root)
        {
            _ = root.TextOr("zone");
            var years = root.Children("years").Select(Year).ToList();
            root.Close();
            if (problems.Found.Count == 0)
            {
                return new(new WorkCalendar(years), []);
            }
        }

        return new(null, problems.Found);
    }

    private static HolidayYear Year(Block block)
    {
        var year = block.Number("year", 2000, 2200) ?? block.Missing("year", 0);
        var found = new HolidayYear(year, block.Text("source"), Days(block, "off", year), Days(block, "work", year), block.Flag("provisional"));
        foreach (var day in found.Work.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
        {
            block.Complain("work", $"{day:yyyy-MM-dd}不是周末，不会是调休上班日", "请对照通知核对日期");
        }

        block.Close();
        return found;
    }

    private static List<DateOnly> Days(Block block, string key, int year)
    {
        var days = new List<DateOnly>();
        foreach (var text in block.Texts(key))
        {
            var ends = text.Split("..");
            if (ends.Length <= 2 && DateOnly.TryParseExact(ends[0], "yyyy-MM-dd", out var from)
                && DateOnly.TryParseExact(ends[^1], "yyyy-MM-dd", out var to) && from <= to && to.DayNumber - from.DayNumber < 31
                && from.Year == year)
            {
                days.AddRange(Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays));
            }
            else
            {
                block.Complain(key, $"“{text}”不是{year}年的日期", "写成 2026-10-01，或一段 2026-10-01..2026-10-07");
            }
        }

        return days;
    }
}
