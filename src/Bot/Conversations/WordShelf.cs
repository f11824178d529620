using System.Collections.Immutable;
using WeLiaison.Domain.Kernel;
using WeLiaison.Regulations;
using WeLiaison.Understanding;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Bot.Conversations;

/// <summary>
/// The readers of Chinese, one for each committee whose office keeps words of its own (<c>baoshan.txt</c> in the folder): places, titles,
/// dialect. A file that has become wrong changes nothing; the last good one stays in use.
/// </summary>
public sealed class WordShelf(string? folder)
{
    private const int MostBytes = 400_000;

    private ImmutableDictionary<string, Volume> volumes = ImmutableDictionary<string, Volume>.Empty;

    /// <summary>What is wrong with the files as they are now.</summary>
    public IReadOnlyList<RegulationProblem> Problems => [.. volumes.OrderBy(v => v.Key, StringComparer.Ordinal).SelectMany(v => v.Value.Problems)];

    /// <summary>The reader for what is said to this committee.</summary>
    public IntentReader Of(CommitteeId committee) => volumes.GetValueOrDefault(committee.Value)?.Reader ?? IntentReader.Default;

    /// <summary>The faults of one file, as they are told to whoever keeps it.</summary>
    public static IReadOnlyList<RegulationProblem> Check(string file, string text) =>
        [.. OwnWords.Check(text).Select(f => new RegulationProblem(file, f.Line, string.Empty, f.Reason, f.Remedy))];

    /// <summary>Reads what has changed since the last time. A removed file stays in use until the process ends.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in System.IO.Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var before = volumes.GetValueOrDefault(name);
            if (new FileInfo(path).Length > MostBytes)
            {
                volumes = volumes.SetItem(name, new(string.Empty, before?.Reader, [new(Path.GetFileName(path), 0, string.Empty, "文件太大", "只留本地自己的词")]));
                continue;
            }

            var text = await File.ReadAllTextAsync(path, cancellationToken);
            if (before?.Text != text)
            {
                volumes = volumes.SetItem(name, Read(Path.GetFileName(path), text, before));
            }
        }
    }

    private static Volume Read(string file, string text, Volume? before)
    {
        var problems = Check(file, text);
        return problems.Count > 0
            ? new(text, before?.Reader, problems)
            : new(text, new IntentReader(Lexicon.With(new StringReader(text))), []);
    }

    private sealed record Volume(string Text, IntentReader? Reader, IReadOnlyList<RegulationProblem> Problems);
}
