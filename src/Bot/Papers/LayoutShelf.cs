using System.Collections.Concurrent;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Layouts;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>The layouts of printed forms; a file is read again when it has changed, and a wrong one leaves the last good one in use.</summary>
public sealed class LayoutShelf(string folder)
{
    private readonly ConcurrentDictionary<string, (DateTime WrittenAt, FormLayout Layout)> read = new(StringComparer.Ordinal);

    /// <summary>The layout that a form of a regulation names.</summary>
    /// <exception cref="InvalidDataException">No good file of that name has ever been seen; the message says what is wrong with it.</exception>
    public FormLayout this[FormRule form]
    {
        get
        {
            var (layout, problem) = Find(form);
            return layout ?? throw new InvalidDataException(problem);
        }
    }

    /// <summary>What is wrong with the files of these forms, also where an earlier good one is still in use; empty when nothing is.</summary>
    public IReadOnlyList<string> ProblemsOf(IEnumerable<FormRule> forms) => [.. forms.Select(f => Find(f).Problem).OfType<string>().Distinct()];

    private (FormLayout? Layout, string? Problem) Find(FormRule form)
    {
        var path = Path.Combine(folder, Path.GetFileName(form.Layout));
        var isKnown = read.TryGetValue(form.Layout, out var known);
        if (!File.Exists(path))
        {
            return (known.Layout, $"{form.Layout}：版式文件夹里没有这个文件。请把它放进 {Path.GetFileName(folder)}");
        }

        var writtenAt = File.GetLastWriteTimeUtc(path);
        if (isKnown && known.WrittenAt == writtenAt)
        {
            return (known.Layout, null);
        }

        var reading = LayoutReader.Read(File.ReadAllText(path), form.Layout);
        if (reading.Layout is { } layout)
        {
            read[form.Layout] = (writtenAt, layout);
            return (layout, null);
        }

        return (known.Layout, string.Join('\n', reading.Problems));
    }
}
