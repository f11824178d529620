using System.Collections.Frozen;
using System.Text.RegularExpressions;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Intents;

/// <summary>The patterns of intents.txt by section; every one is matched in time linear in the length of the text.</summary>
internal static class PatternBook
{
    private static readonly FrozenDictionary<string, Regex> Sections = Load();

    private static readonly Regex AnyDanger = new(
        string.Join('|', Sections.Where(section => section.Key.StartsWith("danger_", StringComparison.Ordinal)).OrderBy(section => section.Key, StringComparer.Ordinal).Select(section => section.Value.ToString())),
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout);

    /// <summary>Whether any danger is spoken of: one look instead of seven for the messages that speak of none.</summary>
    public static bool SpeaksOfDanger(string text) => AnyDanger.IsMatch(text);

    /// <summary>Whether a section's pattern occurs in the text.</summary>
    public static bool Says(string section, string text) => Sections[section].IsMatch(text);

    private static FrozenDictionary<string, Regex> Load()
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> patterns = [];
        foreach (var line in Resource.Lines("intents.txt"))
        {
            if (line[0] == '[' && line[^1] == ']' && line.IndexOf('|', StringComparison.Ordinal) < 0)
            {
                sections[line[1..^1]] = patterns = [];
            }
            else
            {
                patterns.Add(line);
            }
        }

        return sections.ToFrozenDictionary(
            section => section.Key,
            section => new Regex(string.Join('|', section.Value), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout));
    }
}
