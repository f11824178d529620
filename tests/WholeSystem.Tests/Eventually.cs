using System.Diagnostics;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>Waits on a condition, never for a length of time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task AsyncHolds(Func<Task<bool>> condition, Func<string> otherwise)
    {
        var since = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(since.Elapsed < Patience, otherwise());
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}
