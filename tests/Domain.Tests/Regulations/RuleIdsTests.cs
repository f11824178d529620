using System.Text.RegularExpressions;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>No rule of the specification is missing, neither as data nor in the table that people read.</summary>
public sealed partial class RuleIdsTests
{
    private static readonly string[] Parts = ["a", "b", "c"];

    public static readonly string[] General = [.. Enumerable.Range(1, 18).Select(i => $"G-{i:00}")];

    public static readonly string[] All =
    [
        .. Ids("BS", 1, 32), .. Ids("CN", 0, 10), .. Parts.Select(p => $"CN-11{p}"), .. Ids("CN", 12, 29), .. Ids("JJ", 1, 21), .. Ids("HZ", 1, 27),
        .. Ids("DC", 1, 23), .. Ids("DC", 30, 31), .. Ids("DC-A1", 1, 12), .. Ids("DC-A2", 1, 10), .. Ids("DC-A3", 3, 10),
    ];

    [Fact]
    public void Every_rule_is_a_rule_of_a_file_exactly_once() =>
        Assert.Equal(All.Order(StringComparer.Ordinal), The.Committees.SelectMany(c => The.Of(c).Rules).Select(r => r.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_has_its_line_in_the_documentation()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "regulations.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal)).ToList();
        foreach (var id in All.Concat(General).Concat(Register.Rows.Select(r => r.Id)))
        {
            var row = lines.Where(l => l.StartsWith($"| {id} |", StringComparison.Ordinal)).ToList();
            Assert.True(row.Count == 1, $"{id} has {row.Count} lines");
            Assert.All(row[0].Trim('|').Split('|'), cell => Assert.NotEqual(string.Empty, cell.Trim()));
        }
    }

    [Fact]
    public void The_file_and_the_documentation_tell_people_the_same_way()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "regulations.md"));
        foreach (var rule in The.Committees.SelectMany(c => The.Of(c).Rules))
        {
            var row = lines.Single(l => l.StartsWith($"| {rule.Id} |", StringComparison.Ordinal)).Trim('|').Split('|');
            Assert.Equal((rule.Id, $"{rule.Article}：{rule.Text}", rule.MetBy), (rule.Id, row[1].Trim(), row[^1].Trim()));
        }
    }

    [Fact]
    public void Every_test_that_the_documentation_names_exists()
    {
        var known = typeof(RuleIdsTests).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Select(m => m.Name).Concat(TestsOfOtherRooms()).ToHashSet(StringComparer.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "regulations.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal));
        var named = lines.SelectMany(l => l.Split('`').Where((_, i) => i % 2 == 1)).Where(n => n.Contains('_', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, n => !known.Contains(n));
    }

    /// <summary>Tests of printed papers and of the chat stand in other projects; their sources are read.</summary>
    private static IEnumerable<string> TestsOfOtherRooms()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "WeLiaison.sln")))
        {
            at = at.Parent;
        }

        return at is null ? [] : Directory.EnumerateFiles(Path.Combine(at.FullName, "tests"), "*Tests.cs", SearchOption.AllDirectories).SelectMany(f => TestName().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value));
    }

    [GeneratedRegex(@"public (?:async Task|void|Task) (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();

    private static IEnumerable<string> Ids(string prefix, int from, int to) => Enumerable.Range(from, to - from + 1).Select(i => $"{prefix}-{i:00}");
}
