using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WeLiaison.Storage.Sqlite;

/// <summary>
/// Lets SQLite sleep as briefly as it asks to. The native library that restores was built for systems without <c>usleep</c>: where a reader
/// meets a commit and wants to try again after some microseconds, it sleeps a whole second, and everybody who waits for that reader with it.
/// SQLite keeps its operating-system calls in a table whose layout is part of its public interface (<c>sqlite3_vfs</c>); one entry is replaced.
/// </summary>
internal static unsafe partial class SqliteSleep
{
    private const int LongestMilliseconds = 20;

    /// <summary>
    /// What to give as the time to wait for a lock so that it is about five seconds: SQLite counts each of its tries as the whole second that
    /// it asked for, and we come back after 20 ms.
    /// </summary>
    public static readonly int BusyMilliseconds = OperatingSystem.IsWindows() ? 5000 : 5000 / LongestMilliseconds * 1000;

    private static readonly Lock Gate = new();
    private static bool mended;

    /// <summary>To be called after the native library is loaded and before the first file is opened. Windows sleeps in milliseconds and needs nothing.</summary>
    public static void Mend()
    {
        lock (Gate)
        {
            if (!mended && !OperatingSystem.IsWindows())
            {
                var system = Find(null);
                system->Sleep = &Sleep;
            }

            mended = true;
        }
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    private static partial SystemCalls* Find(byte* name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sleep(SystemCalls* system, int microseconds)
    {
        if (microseconds < 1000)
        {
            Thread.Yield();
        }
        else
        {
#pragma warning disable RS0030 // SQLite asks for it on a thread of its own call; there is nothing to await here.
            Thread.Sleep(Math.Min(microseconds / 1000, LongestMilliseconds));
#pragma warning restore RS0030
        }

        return microseconds;
    }

    /// <summary><c>sqlite3_vfs</c> up to xSleep, as sqlite3.h lays it out since version 3.6.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct SystemCalls
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public void* Next;
        public byte* Name;
        public void* Data;
        public void* Open;
        public void* Delete;
        public void* Access;
        public void* FullPathName;
        public void* LibraryOpen;
        public void* LibraryError;
        public void* LibrarySymbol;
        public void* LibraryClose;
        public void* Randomness;
        public delegate* unmanaged[Cdecl]<SystemCalls*, int, int> Sleep;
    }
}
