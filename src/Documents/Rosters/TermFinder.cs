namespace WeLiaison.Documents.Rosters;

/// <summary>Finds the word that a cell means among those that a column may hold.</summary>
internal sealed class TermFinder
{
    private readonly IReadOnlyList<RosterTerm> terms;
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public TermFinder(IReadOnlyList<RosterTerm> terms)
    {
        this.terms = terms;
        foreach (var term in terms)
        {
            foreach (var word in term.Also.Prepend(term.Value))
            {
                values.TryAdd(Bare(word), term.Value);
                values.TryAdd(Bare(word).TrimEnd('界'), term.Value);
            }
        }
    }

    public string? Find(string word) => values.TryGetValue(Bare(word), out var value) || values.TryGetValue(Bare(word).TrimEnd('界'), out value) ? value : null;

    /// <summary>At most two that share the most characters.</summary>
    public IReadOnlyList<string> Near(string word) =>
        [.. terms.Select(t => t.Also.FirstOrDefault(a => a.Contains(word, StringComparison.Ordinal)) ?? t.Value)
            .Select(t => (Word: t, Shared: t.Intersect(word).Count()))
            .Where(t => t.Shared >= 2)
            .OrderByDescending(t => t.Shared)
            .ThenBy(t => t.Word.Length)
            .Take(2)
            .Select(t => t.Word)];

    private static string Bare(string word) => string.Concat(CellWords.HalfWidth(word).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}
