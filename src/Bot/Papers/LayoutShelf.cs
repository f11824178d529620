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
            var path = Path.Combine(folder, Path.GetFileName(form.Layout));
            var writtenAt = File.GetLastWriteTimeUtc(path);
            if (read.TryGetValue(form.Layout, out var known) && known.WrittenAt == writtenAt)
            {
                return known.Layout;
            }

            var reading = LayoutReader.Read(File.ReadAllText(path), form.Layout);
            if (reading.Layout is { } layout)
            {
                read[form.Layout] = (writtenAt, layout);
                return layout;
            }

            return known.Layout ?? throw new InvalidDataException(string.Join('\n', reading.Problems));
        }
    }
}
