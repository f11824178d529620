using System.Runtime.InteropServices;

namespace WeLiaison.Bot.Hosting;

/// <summary>
/// The C library's heap, in which the compiler, the database and encryption work. glibc lets every thread have an arena of its own and keeps what is
/// freed there, after an hour some tens of megabytes: a service whose threads mostly run managed code does with two, and asks for the rest back.
/// </summary>
internal static class NativeHeap
{
    private const int MostArenas = -8;

    private static readonly Trim? Give = Find<Trim>("malloc_trim");

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Trim(nuint keep);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Set(int option, int value);

    /// <summary>To be called before the service's threads start; an administrator's own setting stands.</summary>
    public static void ShareArenas()
    {
        if (Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is null)
        {
            Find<Set>("mallopt")?.Invoke(MostArenas, 2);
        }
    }

    /// <summary>Gives freed pages back to the system; does nothing where the C library has no such call (musl, Windows, macOS).</summary>
    public static void GiveBack() => Give?.Invoke(0);

    private static T? Find<T>(string name)
        where T : Delegate =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, name, out var function)
            ? Marshal.GetDelegateForFunctionPointer<T>(function)
            : null;
}
