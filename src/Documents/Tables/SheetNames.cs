namespace WeLiaison.Documents.Tables;

/// <summary>Names of sheets as Excel accepts them: at most 31 characters, some forbidden, no two alike.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var names = new List<string>();
        foreach (var name in wanted)
        {
            var clean = Clean(name);
            var unique = clean;
            for (var n = 2; names.Contains(unique, StringComparer.OrdinalIgnoreCase); n++)
            {
                var end = $"({n})";
                unique = clean[..Math.Min(clean.Length, Longest - end.Length)] + end;
            }

            names.Add(unique);
        }

        return names;
    }

    private static string Clean(string name)
    {
        var clean = string.Concat(Printing.PaperText.Clean(name).Select(c => c is '\\' or '/' or '?' or '*' or '[' or ']' or ':' or '\n' or '\t' ? '_' : c)).Trim().Trim('\'');
        clean = clean.Length > Longest ? clean[..(char.IsHighSurrogate(clean[Longest - 1]) ? Longest - 1 : Longest)] : clean;
        return clean.Length == 0 ? "表" : clean;
    }
}
