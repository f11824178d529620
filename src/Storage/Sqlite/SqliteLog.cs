using Microsoft.Win32.SafeHandles;

namespace WeLiaison.Storage.Sqlite;

/// <summary>
/// The write-ahead log of a database file, opened once more beside SQLite to be flushed. SQLite locks the other two files and never this one,
/// and keeps it as long as a connection is open.
/// </summary>
internal sealed class SqliteLog(string database) : IDisposable
{
    private SafeFileHandle? file;

    /// <summary>Returns when everything written to the log is on disk.</summary>
    public void Flush()
    {
        file ??= File.OpenHandle(database + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(file);
    }

    public void Dispose() => file?.Dispose();
}
