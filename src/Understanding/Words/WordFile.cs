using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Words;

/// <summary>
/// Tables of words as people edit them: <c>[section]</c>, then lines of words parted by spaces, each line with a value before a
/// colon if the section needs one; # starts a comment. A later file adds to an earlier one.
/// </summary>
internal sealed class WordFile
{
    private static readonly string[] BuiltIn = ["dates.txt", "people.txt", "places.txt", "contact.txt", "notices.txt"];

    private readonly Dictionary<string, List<KeyValuePair<string, string>>> sections = new(StringComparer.Ordinal);

    public static WordFile Load(IEnumerable<TextReader> additions)
    {
        var file = new WordFile();
        foreach (var name in BuiltIn)
        {
            file.Add(Resource.Lines(name));
        }

        foreach (var addition in additions)
        {
            file.Add(Lines(addition));
        }

        return file;
    }

    /// <summary>A section's words in their folded form, each with its value (empty if the line has none).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Section(string name) =>
        sections.TryGetValue(name, out var words) ? words : [];

    /// <summary>The names of all sections, in order.</summary>
    public IEnumerable<string> Sections => sections.Keys.Where(name => name.Length > 0).Order(StringComparer.Ordinal);

    public bool Has(string section) => section.Length > 0 && sections.ContainsKey(section);

    /// <summary>The values that a section's words have; none where words stand for themselves.</summary>
    public IReadOnlyList<string> Values(string section) => [.. Section(section).Select(word => word.Value).Where(value => value.Length > 0).Distinct()];

    public WordTable<T> Table<T>(string section, Func<string, T> value) =>
        new(Section(section).Select(word => KeyValuePair.Create(word.Key, value(word.Value))));

    public WordTable<bool> Set(string section) => Table(section, _ => true);

    private void Add(IEnumerable<string> lines)
    {
        var words = Words();
        foreach (var line in lines)
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                words = Words(line[1..^1]);
                continue;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var value = colon < 0 ? string.Empty : line[..colon];
            foreach (var word in line[(colon < 0 ? 0 : colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(KeyValuePair.Create(Folding.Fold(word), value));
            }
        }
    }

    private List<KeyValuePair<string, string>> Words(string section = "")
    {
        if (!sections.TryGetValue(section, out var words))
        {
            sections.Add(section, words = []);
        }

        return words;
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            var said = line.Split('#')[0].Trim();
            if (said.Length > 0)
            {
                yield return said;
            }
        }
    }
}
