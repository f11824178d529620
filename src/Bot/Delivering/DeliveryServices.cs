using WeLiaison.Bot.Hosting;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.Bot.Delivering;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IReadOnlyDictionary<string, CommitteeOptions> committees)
    {
        services.AddAccounts(committees);
        services.AddSingleton<SendWindows>();
        services.AddSingleton<MemberPace>();
        services.AddSingleton(provider => new FileLinks(provider.GetRequiredService<IConfiguration>()["PublicAddress"], FileLinks.KeyOf(committees)));
        services.AddSingleton<IMessenger, OfficialAccountMessenger>();
        services.AddSingleton<IMessenger, WeComMessenger>();
        services.AddErrands();
        return services;
    }

    /// <summary>The API clients of the accounts, for the service and for the command line.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IReadOnlyDictionary<string, CommitteeOptions> committees)
    {
        services.AddSingleton<ITokenStore, SharedTokenStore>();
        services.AddSingleton(provider => new WeChatClients(
            ApiTransport.CreateClient(), provider.GetRequiredService<ITokenStore>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => new AccountClients(committees, provider.GetRequiredService<WeChatClients>()));
        services.AddSingleton<AccountSetup>();
        return services;
    }

    /// <summary>The outbox's side without the platforms, for transcripts with messengers of their own.</summary>
    public static IServiceCollection AddErrands(this IServiceCollection services)
    {
        services.AddSingleton<IErrandRunner, TellRunner>();
        services.AddSingleton<IErrandRunner, FateRunner>();
        services.AddSingleton<IErrandRunner, MediaRunner>();
        services.AddSingleton<IErrandRunner, CardRunner>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
        return services;
    }
}
