using System.Globalization;
using System.Text;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Journal;

/// <summary>
/// One file of the journal, and beside it a note of the frames that are handled, by the place where they end. A note that a power cut took
/// back only means that a callback is handed over once more.
/// </summary>
internal sealed class JournalPart : IDisposable
{
    private const string NoteEnding = ".handled";

    private readonly HashSet<int> waiting = [];
    private readonly HashSet<int> held = [];
    private readonly Lock gate = new();
    private FileStream? file;

    private JournalPart(string path) => Path = path;

    public string Path { get; }

    public long Length => file?.Length ?? 0;

    /// <summary>How many of its callbacks are not handled yet, held ones included.</summary>
    public int Left
    {
        get
        {
            lock (gate)
            {
                return waiting.Count + held.Count;
            }
        }
    }

    private string Note => Path + NoteEnding;

    public static JournalPart Begin(string path) => new(path) { file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read) };

    /// <summary>A part of an earlier process: all that is not handled waits, whoever held it is gone.</summary>
    public static JournalPart Open(string path, Sealer sealer)
    {
        var part = new JournalPart(path);
        part.waiting.UnionWith(JournalFrame.ReadAll(File.ReadAllBytes(path), sealer).Select(f => f.End));
        if (File.Exists(part.Note))
        {
            // The last line may be torn: only what ends in a line break counts.
            part.waiting.ExceptWith(File.ReadAllText(part.Note).Split('\n')[..^1].Select(line => int.TryParse(line, CultureInfo.InvariantCulture, out var end) ? end : 0));
        }

        return part;
    }

    /// <summary>Writes a frame, not yet flushed, and returns where it ends.</summary>
    public int Write(byte[] frame)
    {
        file!.Write(frame);
        return (int)file.Position;
    }

    public void Flush() => file!.Flush(flushToDisk: true);

    /// <summary>From when it is on disk: what was not acknowledged is not counted.</summary>
    public void Take(int end, bool hold)
    {
        lock (gate)
        {
            (hold ? held : waiting).Add(end);
        }
    }

    public bool Waits(int end)
    {
        lock (gate)
        {
            return waiting.Contains(end);
        }
    }

    public void GiveBack(int end)
    {
        lock (gate)
        {
            held.Remove(end);
            waiting.Add(end);
        }
    }

    public void NoteHandled(int end, bool flush)
    {
        lock (gate)
        {
            using var note = new FileStream(Note, FileMode.Append, FileAccess.Write, FileShare.Read);
            note.Write(Encoding.ASCII.GetBytes(end.ToString(CultureInfo.InvariantCulture) + "\n"));
            note.Flush(flush);
            held.Remove(end);
            waiting.Remove(end);
        }
    }

    public void Close()
    {
        file?.Dispose();
        file = null;
    }

    public void Remove()
    {
        Close();
        File.Delete(Path);
        File.Delete(Note);
    }

    public void Dispose() => Close();
}
