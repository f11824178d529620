using System.Globalization;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Dates;

/// <summary>A word such as 昨晚: how many days off it is and which part of the day it names.</summary>
internal readonly record struct DayWord(int Offset, string? Part, bool JustNow)
{
    /// <summary>Reads the table's value: <c>-1</c>, <c>-1/晚上</c>, <c>0/刚</c>.</summary>
    public static DayWord Parse(string value)
    {
        var slash = value.IndexOf('/');
        var offset = int.Parse(slash < 0 ? value : value[..slash], CultureInfo.InvariantCulture);
        var part = slash < 0 ? null : value[(slash + 1)..];
        return part == "刚" ? new DayWord(offset, null, true) : new DayWord(offset, part, false);
    }
}

/// <summary>The words for days that the scanner looks up.</summary>
internal sealed class DateWords(WordFile file)
{
    private readonly WordTable<bool> surnames = file.Set("surnames");

    public WordTable<DayWord> Days { get; } = file.Table("day", DayWord.Parse);

    public WordTable<string> Parts { get; } = file.Table("part", part => part);

    public WordTable<string> Festivals { get; } = file.Table("festival", rule => rule);

    public WordTable<bool> Vague { get; } = file.Set("vague");

    public bool IsSurname(char c) => c > 127 && surnames.IsWord(c.ToString());
}
