using System.Collections.Immutable;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Layouts;

/// <summary>
/// All layouts, read from a folder. A file that has become wrong changes nothing: the last good one stays in use and the
/// problems are there to be shown.
/// </summary>
public sealed class LayoutShelf(string folder) : IDisposable
{
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private ImmutableDictionary<string, Sheet> sheets = ImmutableDictionary<string, Sheet>.Empty;

    public IReadOnlyList<FormLayout> All => [.. sheets.Values.Select(s => s.Good).OfType<FormLayout>().OrderBy(l => l.Id, StringComparer.Ordinal)];

    /// <summary>What is wrong with the files as they are now.</summary>
    public IReadOnlyList<LayoutProblem> Problems => [.. sheets.Values.SelectMany(s => s.Problems)];

    /// <summary>The layout by its form's id, or by its file's name as a regulation's form rule gives it.</summary>
    public FormLayout? Find(string idOrFile) => sheets.GetValueOrDefault(idOrFile.EndsWith(".yaml", StringComparison.Ordinal) ? idOrFile : $"{idOrFile}.yaml")?.Good;

    /// <summary>Reads what has changed since the last time. A removed file stays in use until the process ends.</summary>
    /// <returns>The ids of layouts that are new or changed.</returns>
    public async Task<IReadOnlyList<string>> RefreshAsync(CancellationToken cancellationToken)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            var changed = new List<string>();
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                var text = await File.ReadAllTextAsync(path, cancellationToken);
                var before = sheets.GetValueOrDefault(name);
                if (before?.Text == text)
                {
                    continue;
                }

                var reading = Read(text, name);
                sheets = sheets.SetItem(name, new Sheet(text, reading.Layout ?? before?.Good, reading.Problems));
                if (reading.Layout is { } good)
                {
                    changed.Add(good.Id);
                }
            }

            return changed;
        }
        finally
        {
            refreshing.Release();
        }
    }

    public void Dispose() => refreshing.Dispose();

    private static LayoutReading Read(string text, string name)
    {
        var reading = LayoutReader.Read(text, name);
        var id = Path.GetFileNameWithoutExtension(name);
        return reading.Layout is { } layout && layout.Id != id
            ? new LayoutReading(null, [new LayoutProblem(name, 1, $"文件名和 id“{layout.Id}”不一致", $"把 id 改成“{id}”，或把文件改名")])
            : reading;
    }

    private sealed record Sheet(string Text, FormLayout? Good, IReadOnlyList<LayoutProblem> Problems);
}
