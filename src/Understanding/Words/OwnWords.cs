namespace WeLiaison.Understanding.Words;

/// <summary>What is wrong with an office's table of words, on which line, and what to write instead; in Chinese, for whoever keeps the file.</summary>
public sealed record WordFault(int Line, string Reason, string Remedy);

/// <summary>
/// An office's own words as a file: the sections of the built-in tables, and in them only what is new. Everything in it is looked at before
/// any of it is used.
/// </summary>
public static class OwnWords
{
    private const int MostLetters = 100_000;
    private const int LongestWord = 20;
    private const int MostValuesNamed = 12;

    private static readonly WordFile BuiltIn = WordFile.Load([]);

    /// <summary>The faults of a table in the order of its lines; none: <see cref="Lexicon.With"/> takes it.</summary>
    public static IReadOnlyList<WordFault> Check(string text)
    {
        if (text.Length > MostLetters)
        {
            return [new(0, $"超过{MostLetters}个字", "只留本地自己的词，通用的词程序里已经有")];
        }

        var faults = new List<WordFault>();
        string? section = null;
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.Split('#')[0].Trim()))
        {
            number++;
            if (line is ['[', .. var name, ']'])
            {
                section = name;
                if (!BuiltIn.Has(section))
                {
                    faults.Add(new(number, $"没有“{name}”这一节", $"可以写的有：{string.Join("、", BuiltIn.Sections)}"));
                }
            }
            else if (line.Length > 0 && Fault(section, line) is { } fault)
            {
                faults.Add(new(number, fault.Reason, fault.Remedy));
            }
        }

        return faults;
    }

    private static (string Reason, string Remedy)? Fault(string? section, string line)
    {
        if (section is null)
        {
            return ("前面还没有写是哪一节", "先写一行节名，例如 [tails]");
        }

        if (!BuiltIn.Has(section))
        {
            // Said once, where the section begins.
            return null;
        }

        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var values = BuiltIn.Values(section);
        if (values.Count > 0 && colon < 0)
        {
            return ($"“{section}”这一节每行要先写值、冒号和空格，再写词", $"例如 {values[0]}: {line}");
        }

        if (colon >= 0 && values.Count == 0)
        {
            return ($"“{section}”这一节只写词，不写值", "去掉冒号和它前面的部分");
        }

        if (colon >= 0 && !IsValue(section, line[..colon], values))
        {
            return ($"“{section}”没有“{line[..colon]}”这个值", $"可以写：{string.Join("、", values.Take(MostValuesNamed))}");
        }

        return line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.Length > LongestWord) is { } longWord
            ? ($"“{longWord[..LongestWord]}…”超过{LongestWord}个字", "词和词之间用空格分开")
            : null;
    }

    // How many days from today may be any number; what a word stands for elsewhere must be something that the reader knows.
    private static bool IsValue(string section, string value, IReadOnlyList<string> values) =>
        values.Contains(value)
            || (section == "day" && int.TryParse(value.Split('/')[0], out var days) && days is >= -400 and <= 400
                && (!value.Contains('/') || values.Any(v => v.EndsWith(value[value.IndexOf('/')..], StringComparison.Ordinal))));
}
