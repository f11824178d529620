using System.Globalization;
using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Flows;

/// <summary>Cuts the sentences of workflows: the opening, labelled parts, days, lists of names.</summary>
internal static partial class Said
{
    private static readonly char[] Marks = [' ', '　', '：', ':', '，', ',', '。', '；', ';'];

    public static bool IsYes(string words) => words.TrimEnd('。', '！', '吧') is "提交" or "确定" or "确认" or "是" or "好" or "好的" or "对" or "可以" or "没问题" or "行";

    public static string Plain(string words) => words.Trim().TrimEnd('。', '！', '？', '?');

    /// <summary>What follows the first opening that fits, without marks around it; null when none does.</summary>
    public static string? After(string words, params ReadOnlySpan<string> openings)
    {
        foreach (var opening in openings)
        {
            if (words.StartsWith(opening, StringComparison.Ordinal))
            {
                return words[opening.Length..].Trim(Marks);
            }
        }

        return null;
    }

    /// <summary>Splits at labels, wherever they stand: 到场、内容 in “…，到场张三、李四，内容：……”. The part before the first label has the key "".</summary>
    public static IReadOnlyDictionary<string, string> Parts(string words, IReadOnlyCollection<string> labels)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = labels.Select(label => (Label: label, At: Find(words, label))).Where(p => p.At >= 0).OrderBy(p => p.At).ThenByDescending(p => p.Label.Length).ToList();
        parts[string.Empty] = (places.Count == 0 ? words : words[..places[0].At]).Trim(Marks);
        foreach (var (index, place) in places.Index())
        {
            var end = index + 1 < places.Count ? places[index + 1].At : words.Length;
            var from = place.At + place.Label.Length;
            if (from <= end)
            {
                parts[place.Label] = words[from..end].Trim(Marks);
            }
        }

        return parts;
    }

    public static IReadOnlyList<string> Names(string words) =>
        [.. words.Split(['、', '，', ',', ' ', '和', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => n.Length > 3 && n.EndsWith("委员", StringComparison.Ordinal) ? n[..^2] : n).Distinct()];

    /// <summary>The first day in the words, and the words without it; no day means none was said, an impossible one too.</summary>
    public static (DateOnly? Day, string Left) Day(string words, DateOnly today)
    {
        if (Relative().Match(words) is { Success: true } near)
        {
            return (today.AddDays(near.Value switch { "今天" => 0, "昨天" => -1, _ => -2 }), words.Remove(near.Index, near.Length).Trim(Marks));
        }

        if (Date().Match(words) is not { Success: true } date)
        {
            return (null, words);
        }

        var (month, day) = (Number(date.Groups["m"]), Number(date.Groups["d"]));
        var year = date.Groups["y"].Success ? Number(date.Groups["y"]) : today.Year;
        var rest = words.Remove(date.Index, date.Length).Trim(Marks);
        return year is > 2000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), rest) : (null, rest);
    }

    private static int Find(string words, string label)
    {
        // A label stands at the beginning of a part: after a mark, or at the very start.
        for (var at = words.IndexOf(label, StringComparison.Ordinal); at >= 0; at = words.IndexOf(label, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || Marks.Contains(words[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("今天|昨天|前天", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Relative();

    [GeneratedRegex(@"((?<y>\d{4})年)?(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Date();
}
