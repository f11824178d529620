using System.Reflection;

namespace WeLiaison.Understanding.Words;

/// <summary>The tables of words that are built into the library.</summary>
internal static class Resource
{
    /// <summary>The lines that say something: no comments, no blank ones.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = Open(name);
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#');
            var said = (comment < 0 ? line : line[..comment]).Trim();
            if (said.Length > 0)
            {
                yield return said;
            }
        }
    }

    public static TextReader Open(string name) =>
        new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicon." + name)
            ?? throw new InvalidOperationException($"The table {name} is not built into the library."));
}
