using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>One instance of the storage as the service composes it.</summary>
public sealed class House : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private House(ServiceProvider services) => this.services = services;

    public ManualClock Clock { get; private init; } = null!;

    public static async Task<House> OpenAsync(IReadOnlyDictionary<string, string?> settings, ManualClock? clock = null)
    {
        clock ??= new ManualClock();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var provider = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddStorage(configuration).BuildServiceProvider();
        foreach (var start in provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await start.StartingAsync(CancellationToken.None);
        }

        return new House(provider) { Clock = clock };
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
