using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Layouts;

namespace WeLiaison.Documents.Tests.Forms;

/// <summary>The layout files as they stand in the repository.</summary>
internal static class LayoutFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "forms");

    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => [.. Ids];

    public static string Text(string id) => File.ReadAllText(Path.Combine(Folder, $"{id}.yaml"));

    public static FormLayout Of(string id)
    {
        var reading = LayoutReader.Read(Text(id), $"{id}.yaml");
        Assert.True(reading.Layout is not null, string.Join('\n', reading.Problems));
        return reading.Layout;
    }
}
