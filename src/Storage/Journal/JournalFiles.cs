using System.Globalization;

namespace WeLiaison.Storage.Journal;

/// <summary>The journal's files: numbered parts in one folder.</summary>
internal sealed class JournalFiles(string folder)
{
    private const string Part = ".journal";

    /// <summary>Parts with something in them, oldest first.</summary>
    public IReadOnlyList<string> Parts() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + Part).Order(StringComparer.Ordinal)] : [];

    /// <summary>A new part behind all others. Nothing is ever added to a part of an earlier process: its end may be torn.</summary>
    public JournalPart Begin()
    {
        Directory.CreateDirectory(folder);
        var last = Parts() is [.., var newest] ? long.Parse(Path.GetFileNameWithoutExtension(newest), CultureInfo.InvariantCulture) : 0;
        return JournalPart.Begin(Path.Combine(folder, (last + 1).ToString("0000000000", CultureInfo.InvariantCulture) + Part));
    }
}
