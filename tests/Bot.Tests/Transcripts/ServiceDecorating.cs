using Microsoft.Extensions.DependencyInjection;

namespace WeLiaison.Bot.Tests.Transcripts;

internal static class ServiceDecorating
{
    /// <summary>Puts something around a service that is registered by its type.</summary>
    public static void Decorate<T>(this IServiceCollection services, Func<T, T> around)
        where T : class
    {
        var real = services.Last(s => s.ServiceType == typeof(T));
        services.Remove(real);
        services.AddSingleton(real.ImplementationType!);
        services.AddSingleton(provider => around((T)provider.GetRequiredService(real.ImplementationType!)));
    }
}
