namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>Says how one combination of servers is reached; every test class gets records of its own.</summary>
public abstract class StorageFixture : IAsyncLifetime
{
    /// <summary>What does not change from one instance to the next over the same records.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("weliaison-storage-").FullName;

    public House House { get; private set; } = null!;

    /// <summary>A second instance, or the same after a restart.</summary>
    public Task<House> OpenAnotherAsync() => House.OpenAsync(Settings, House?.Clock);

    public virtual async Task InitializeAsync() => House = await OpenAnotherAsync();

    public virtual async Task DisposeAsync()
    {
        await House.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
