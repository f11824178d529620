namespace WeLiaison.Regulations.Yaml;

/// <summary>Finds what somebody probably meant to type.</summary>
internal static class Nearest
{
    public static string? To(string typed, IEnumerable<string> known) =>
        known.Select(k => (Known: k, Distance: Distance(typed, k)))
            .Where(p => p.Distance <= Math.Max(1, p.Known.Length / 3))
            .OrderBy(p => p.Distance).ThenBy(p => p.Known, StringComparer.Ordinal)
            .Select(p => p.Known).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
