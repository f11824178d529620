using System.Collections.Frozen;
using System.Globalization;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Dates;

/// <summary>The days off around a public holiday, as the State Council's yearly notice sets them; by rule for years that the table does not have.</summary>
internal static class DaysOff
{
    private static readonly FrozenDictionary<string, (DateOnly First, DateOnly Last)> Official = Load();

    public static (DateOnly First, DateOnly Last) Of(string rule, DateOnly festival)
    {
        var year = rule == "01-01" && festival.Month == 12 ? festival.Year + 1 : festival.Year;
        var key = rule == "eve" ? "spring" : rule;
        if (Official.TryGetValue(year.ToString(CultureInfo.InvariantCulture) + " " + key, out var known))
        {
            return known;
        }

        return key switch
        {
            "spring" => (festival.AddDays(-1), festival.AddDays(6)),
            "10-01" => (festival, festival.AddDays(6)),
            "05-01" => (festival, festival.AddDays(4)),
            _ => (festival, festival),
        };
    }

    private static FrozenDictionary<string, (DateOnly First, DateOnly Last)> Load()
    {
        var table = new Dictionary<string, (DateOnly, DateOnly)>();
        foreach (var line in Resource.Lines("holidays.txt"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            table[parts[0] + " " + parts[1]] = (Day(parts[2]), Day(parts[3]));
        }

        return table.ToFrozenDictionary();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
