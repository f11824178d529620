using System.Collections.Immutable;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Regulations;

/// <summary>
/// All committees' regulations, read from a folder. A file that has become wrong changes nothing:
/// the last good one stays in force and the problems are there to be shown, so a slip of the pen stops nobody's work.
/// </summary>
public sealed class RegulationShelf(string folder) : IDisposable
{
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private ImmutableDictionary<string, Volume> volumes = ImmutableDictionary<string, Volume>.Empty;

    /// <summary>Every committee that has a good file.</summary>
    public IReadOnlyList<Regulation> All => [.. volumes.Values.Select(v => v.Good).OfType<Regulation>().OrderBy(r => r.Committee.Value, StringComparer.Ordinal)];

    /// <summary>What is wrong with the files as they are now.</summary>
    public IReadOnlyList<RegulationProblem> Problems => [.. volumes.Values.SelectMany(v => v.Problems)];

    /// <summary>The regulation in force for a committee.</summary>
    public Regulation? Find(CommitteeId committee) => volumes.GetValueOrDefault($"{committee.Value}.yaml")?.Good;

    /// <summary>Reads what has changed since the last time. A removed file stays in force until the process ends.</summary>
    /// <returns>The committees whose regulation is a new one.</returns>
    public async Task<IReadOnlyList<CommitteeId>> RefreshAsync(CancellationToken cancellationToken)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            var changed = new List<CommitteeId>();
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                var text = await File.ReadAllTextAsync(path, cancellationToken);
                var before = volumes.GetValueOrDefault(name);
                if (before?.Text == text)
                {
                    continue;
                }

                var reading = RegulationReader.Read(name, text);
                volumes = volumes.SetItem(name, new Volume(text, reading.Regulation ?? before?.Good, reading.Problems));
                if (reading.Regulation is { } good)
                {
                    changed.Add(good.Committee);
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

    private sealed record Volume(string Text, Regulation? Good, IReadOnlyList<RegulationProblem> Problems);
}
