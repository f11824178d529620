namespace WeLiaison.Bot.Papers.Reports;

/// <summary>专委会 as the roster writes them and as people say them: 提案委员会 is 提案委 in every sentence.</summary>
internal static class CommitteeNames
{
    private const string Full = "委员会";

    /// <summary>The 专委会 that the words begin with, and how much of them is its name.</summary>
    public static (string Committee, int Length)? StartOf(string words, IEnumerable<string?> roster) =>
        roster.OfType<string>().Distinct()
            .SelectMany(c => new[] { c, Short(c) }.Where(name => name.Length > 1 && words.StartsWith(name, StringComparison.Ordinal)).Select(name => (Committee: c, name.Length)))
            .OrderByDescending(found => found.Length).Cast<(string, int)?>().FirstOrDefault();

    /// <summary>The 专委会 of this name, in full or short.</summary>
    public static string? Named(string name, IEnumerable<string?> roster) =>
        StartOf(name.Trim(), roster) is { } found && found.Length == name.Trim().Length ? found.Committee : null;

    private static string Short(string name) => name.EndsWith(Full, StringComparison.Ordinal) ? name[..^2] : name;
}
