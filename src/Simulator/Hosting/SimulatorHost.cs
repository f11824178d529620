using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Api;
using WeLiaison.Simulator.Api.Both;
using WeLiaison.Simulator.Api.OfficialAccount;
using WeLiaison.Simulator.Api.WeCom;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Control;
using WeLiaison.Simulator.Faults;
using WeLiaison.Simulator.Gestures;
using WeLiaison.Simulator.Login;
using WeLiaison.Simulator.Media;
using WeLiaison.Simulator.Page;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.QrCodes;

namespace WeLiaison.Simulator.Hosting;

/// <summary>Puts the simulator into a web application of its own: Tencent's APIs, the control API and the page with the phones on one port.</summary>
public static class SimulatorHost
{
    /// <summary>Adds everything the simulator consists of.</summary>
    /// <exception cref="Setup.SetupException">The setup cannot be played.</exception>
    public static WebApplicationBuilder AddSimulator(this WebApplicationBuilder builder, SimulatorOptions options)
    {
        var feed = new LiveFeed();
        builder.Services
            .AddSingleton(options)
            .AddSingleton(options.Clock)
            .AddSingleton(feed)
            .AddSingleton(new World(options.Setup, feed))
            .AddSingleton<FaultPlan>()
            .AddSingleton<MediaStore>()
            .AddSingleton<QrCodeBook>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<TokenOffice>()
            .AddSingleton<ResponseCodes>();
        builder.Services
            .AddSingleton<CallbackLine>()
            .AddSingleton<PassiveReplies>()
            .AddSingleton<HeldPushes>()
            .AddSingleton<Courier>();
        builder.Services
            .AddSingleton<MessageGestures>()
            .AddSingleton<EventGestures>()
            .AddSingleton<CardGestures>()
            .AddSingleton<ConsentGestures>()
            .AddSingleton<GestureMaker>()
            .AddSingleton<Speaker>();
        builder.Services
            .AddSingleton<ApiDoor>()
            .AddSingleton<ApiTable>()
            .AddSingleton(services => new Lazy<ApiTable>(services.GetRequiredService<ApiTable>))
            .AddSingleton<TokenDoor>()
            .AddSingleton<CallBook>()
            .AddSingleton<OfficialMessages>()
            .AddSingleton<WeComMessages>()
            .AddSingleton<SentMessages>()
            .AddSingleton<TicketOffice>()
            .AddSingleton<LoginCodes>()
            .AddSingleton<OfficialLogin>();
        AddApis(builder.Services);
        return builder;
    }

    public static WebApplication MapSimulator(this WebApplication app)
    {
        app.MapControl();
        app.MapLogin();
        app.MapApi();
        app.MapPage();
        app.MapMedia();
        return app;
    }

    private static void AddApis(IServiceCollection services) => services
        .AddSingleton<IApiGroup, CustomerServiceApi>()
        .AddSingleton<IApiGroup, TemplateApi>()
        .AddSingleton<IApiGroup, SubscriptionApi>()
        .AddSingleton<IApiGroup, MassApi>()
        .AddSingleton<IApiGroup, FollowerApi>()
        .AddSingleton<IApiGroup, TagApi>()
        .AddSingleton<IApiGroup, QrCodeApi>()
        .AddSingleton<IApiGroup, QuotaApi>()
        .AddSingleton<IApiGroup, MenuApi>()
        .AddSingleton<IApiGroup, MediaApi>()
        .AddSingleton<IApiGroup, AddressApi>()
        .AddSingleton<IApiGroup, MessageApi>()
        .AddSingleton<IApiGroup, AfterwardsApi>()
        .AddSingleton<IApiGroup, DirectoryApi>()
        .AddSingleton<IApiGroup, WeComLoginApi>();
}
