namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>Finds folders of the source tree, from wherever the tests were built to.</summary>
internal static class Repository
{
    public static string Folder(string name)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "WeLiaison.sln")))
        {
            at = at.Parent;
        }

        return at is null
            ? throw new DirectoryNotFoundException($"No WeLiaison.sln above {AppContext.BaseDirectory}; run the tests inside the source tree.")
            : Path.Combine(at.FullName, name);
    }
}
