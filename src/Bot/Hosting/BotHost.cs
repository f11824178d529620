using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WeLiaison.Bot.Clock;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Flows;
using WeLiaison.Bot.Flows.Handovers.Pages;
using WeLiaison.Bot.Member;
using WeLiaison.Bot.Notices;
using WeLiaison.Bot.Opinions;
using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Papers.Chat;
using WeLiaison.Bot.Receiving;
using WeLiaison.Bot.Staff;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Regulations;
using WeLiaison.Storage;
using WeLiaison.Understanding;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Hosting;

/// <summary>Puts the rooms together; nothing else does.</summary>
public static class BotHost
{
    /// <summary>Everything the service consists of, from the sections <c>Committees</c> and <c>Storage</c>.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names the keys and the remedies.</exception>
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        var committees = Settings.Committees(configuration);
        NativeHeap.ShareArenas();
        WarmUp.Begin();
        // A message arrives on a thread of the pool already; handing it to a second one costs more than it ever waits for.
        services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
        services.AddStorage(configuration);
        services.TryAddSingleton(TimeProvider.System);
        var regulations = configuration["Regulations"] is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "regulations");
        services.AddSingleton(_ => new RegulationShelf(regulations));
        services.AddSingleton(_ => new WordShelf(Path.Combine(regulations, "words")));
        services.AddPapers(regulations);
        services.AddHostedService<MemoryRest>();
        services.AddHostedService<RegulationWatch>();
        services.AddHostedService<WarmUp>();
        services.AddHostedService<NightlyUpkeep>();
        services.AddSingleton(new CommitteeBook(committees.Select(c => Committee(c.Key, c.Value))));
        services.AddSingleton(new AccountBook(committees.SelectMany(c => Accounts(c.Key, c.Value))));
        services.AddConversations();
        services.AddDelivery(committees);
        services.AddSingleton<AwayDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<AwayDesk>());
        services.AddClock();
        services.AddSingleton<PatientTurns>();
        services.AddSingleton<CallbackEndpoints>();
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
        return services;
    }

    /// <summary>The callbacks and the health address.</summary>
    public static WebApplication MapBot(this WebApplication app)
    {
        CallbackEndpoints.Map(app);
        PaperEndpoint.Map(app);
        HandoverEndpoint.Map(app);
        app.MapHealthChecks("/health");
        return app;
    }

    /// <summary>The conversation alone, for transcripts: no accounts, no delivery.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new WordShelf(null));
        services.AddSingleton<PersonDirectory>();
        services.AddSingleton<OfficeDesk>();
        // The order in which features are asked. Danger first; then what is understood everywhere; then each journey; small talk last.
        services.AddSingleton<IFeature, PlatformNewsFeature>();
        services.AddSingleton<IFeature, EmergencyFeature>();
        services.AddMemberFirst();
        services.AddSingleton<IFeature, EverywhereFeature>();
        services.AddFlows();
        services.AddNumberedLetters();
        services.AddNotices();
        services.AddRounds();
        services.AddStaff();
        services.AddPaperwork();
        services.AddLetters();
        services.AddMember();
        services.AddOpinions();
        services.AddSingleton<IFeature, FallbackFeature>();
        services.AddSingleton<Conductor>();
        return services;
    }

    private static Committee Committee(string id, CommitteeOptions options) => new()
    {
        Id = CommitteeId.Of(id),
        Name = options.Name,
        Office = options.Office,
        OfficeContact = options.OfficeContact,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(options.Zone),
    };

    private static IEnumerable<Account> Accounts(string id, CommitteeOptions options)
    {
        if (options.OfficialAccount is { } oa)
        {
            yield return new Account(CommitteeId.Of(id), Channel.OfficialAccount, new CallbackReceiver(new CallbackCredentials
            {
                Token = oa.Token,
                EncodingAesKey = oa.EncodingAesKey,
                PreviousEncodingAesKey = oa.PreviousEncodingAesKey,
                ReceiveId = oa.AppId,
                Mode = oa.Mode,
            }));
        }

        if (options.WeCom is { } wecom)
        {
            yield return new Account(CommitteeId.Of(id), Channel.WeCom, new CallbackReceiver(new CallbackCredentials
            {
                Token = wecom.Token,
                EncodingAesKey = wecom.EncodingAesKey,
                PreviousEncodingAesKey = wecom.PreviousEncodingAesKey,
                ReceiveId = wecom.CorpId,
                Mode = CallbackMode.WeCom,
                AgentId = wecom.AgentId,
            }));
        }
    }
}
