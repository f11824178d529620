using System.Collections.Immutable;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>
/// All committees' regulations, read from a folder. A file that has become wrong changes nothing:
/// the last good one stays in force and the problems are there to be shown, so a slip of the pen stops nobody's work.
/// A file that says something else under a version that is already in force is such a slip too: forms name the version they were filled under.
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

                var volume = Read(name, text, before);
                volumes = volumes.SetItem(name, volume);
                if (volume.Good is { } good && good != before?.Good)
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

    private static Volume Read(string name, string text, Volume? before)
    {
        var reading = RegulationReader.Read(name, text);
        if (reading.Regulation is not { } read)
        {
            return new(text, before?.Good, before?.Said, reading.Problems);
        }

        var said = Substance.Of(text);
        if (before?.Good is not { } good || read.Version > good.Version)
        {
            return new(text, read, said, []);
        }

        IReadOnlyList<RegulationProblem> problems = said == before.Said ? []
            : [new(name, 0, "version", $"内容改了，版本号{read.Version}却不比正在用的{good.Version}大，所以仍用原来的", $"把 version 改为{good.Version + 1}，在 changes 里写一行改了什么")];
        return new(text, good, before.Said, problems);
    }

    /// <summary>A file as it lies there, and the last good reading of it with its substance.</summary>
    private sealed record Volume(string Text, Regulation? Good, string? Said, IReadOnlyList<RegulationProblem> Problems);
}
