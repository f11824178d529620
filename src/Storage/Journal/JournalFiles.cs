using System.Globalization;

namespace WeLiaison.Storage.Journal;

/// <summary>The journal's files: numbered parts, and beside a part that is being handled a note of how far.</summary>
internal sealed class JournalFiles(string folder)
{
    private const string Part = ".journal";
    private const string Note = ".handled";

    /// <summary>Parts with something in them, oldest first.</summary>
    public IReadOnlyList<string> Parts() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + Part).Order(StringComparer.Ordinal)] : [];

    /// <summary>A new part behind all others. Nothing is ever added to a part of an earlier process: its end may be torn.</summary>
    public FileStream Begin()
    {
        Directory.CreateDirectory(folder);
        var last = Parts() is [.., var newest] ? long.Parse(Path.GetFileNameWithoutExtension(newest), CultureInfo.InvariantCulture) : 0;
        var path = Path.Combine(folder, (last + 1).ToString("0000000000", CultureInfo.InvariantCulture) + Part);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    }

    public static int HandledUpTo(string part) =>
        File.Exists(part + Note) && int.TryParse(File.ReadAllText(part + Note), CultureInfo.InvariantCulture, out var place) ? place : 0;

    public static void NoteHandled(string part, int place) => File.WriteAllText(part + Note, place.ToString(CultureInfo.InvariantCulture));

    public static void Remove(string part)
    {
        File.Delete(part);
        File.Delete(part + Note);
    }
}
