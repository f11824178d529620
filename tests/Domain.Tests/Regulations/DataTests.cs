using System.Collections;
using System.Reflection;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>
/// Every datum of the five files as the product reads it, one line an item, in <c>Files/data-*.txt</c>: these were held against the papers line by line. Whoever
/// changes a file changes its lines there, and so has to read what the change really says (<c>WELIAISON_ACCEPT=1</c> writes them anew).
/// </summary>
public sealed class DataTests
{
    // Rules have their own list (articles.txt), and their words stand in docs/regulations.md.
    private static readonly string[] Elsewhere = [nameof(Regulation.Committee), nameof(Regulation.Rules), nameof(Regulation.Version), nameof(Regulation.Changes)];

    public static TheoryData<string> Committees => [.. The.Committees];

    [Theory]
    [MemberData(nameof(Committees))]
    public void Every_datum_of_a_file_is_the_one_that_was_held_against_the_paper(string committee)
    {
        var read = Lines(The.Of(committee)).ToList();
        var kept = Path.Combine(AppContext.BaseDirectory, "Files", $"data-{committee}.txt");
        if (Environment.GetEnvironmentVariable("WELIAISON_ACCEPT") == "1" && Source() is { } source)
        {
            File.WriteAllLines(Path.Combine(source, "tests", "Domain.Tests", "Files", $"data-{committee}.txt"), read);
            return;
        }

        Assert.Equal(File.ReadLines(kept), read);
    }

    private static IEnumerable<string> Lines(Regulation regulation) =>
        from property in typeof(Regulation).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite && !Elsewhere.Contains(property.Name)
        from line in property.GetValue(regulation) switch
        {
            null => [],
            string or TimeZoneInfo => [$"{property.Name}: {OneLine.Of(property.GetValue(regulation))}"],
            IEnumerable many => many.Cast<object>().Select(item => $"{property.Name}: {OneLine.Of(item)}"),
            Offers offers => Parts(property.Name, offers),
            { } other => [$"{property.Name}: {OneLine.Of(other)}"],
        }
        select line;

    /// <summary>Long ones have a line for each of their parts.</summary>
    private static IEnumerable<string> Parts(string name, Offers offers) =>
        from property in typeof(Offers).GetProperties()
        where property.CanWrite
        from item in property.GetValue(offers) is IEnumerable many and not string ? many.Cast<object>() : []
        select $"{name}.{property.Name}: {OneLine.Of(item)}";

    private static string? Source()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "WeLiaison.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }
}
