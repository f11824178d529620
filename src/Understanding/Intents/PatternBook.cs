using System.Collections.Frozen;
using WeLiaison.Understanding.Patterns;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Intents;

/// <summary>The patterns of intents.txt by section; every one is matched in time linear in the length of the text.</summary>
internal static class PatternBook
{
    private static readonly string AllDanger;

    // A section is prepared when the first message asks for it.
    private static readonly FrozenDictionary<string, Lazy<PatternMachine>> Sections = Load(out AllDanger);

    private static readonly Lazy<PatternMachine> AnyDanger = new(() => new PatternMachine(AllDanger));

    /// <summary>Whether any danger is spoken of: one look instead of seven for the messages that speak of none.</summary>
    public static bool SpeaksOfDanger(string text) => AnyDanger.Value.Occurs(text);

    /// <summary>Whether a section's pattern occurs in the text.</summary>
    public static bool Says(string section, string text) => Sections[section].Value.Occurs(text);

    private static FrozenDictionary<string, Lazy<PatternMachine>> Load(out string allDanger)
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

        allDanger = string.Join('|',
            sections.Where(section => section.Key.StartsWith("danger_", StringComparison.Ordinal))
            .OrderBy(section => section.Key, StringComparer.Ordinal).SelectMany(section => section.Value));
        return sections.ToFrozenDictionary(section => section.Key, section => new Lazy<PatternMachine>(() => new PatternMachine(string.Join('|', section.Value))));
    }
}
