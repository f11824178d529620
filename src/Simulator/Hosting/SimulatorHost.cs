using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Api;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Control;
using WeLiaison.Simulator.Faults;
using WeLiaison.Simulator.Gestures;
using WeLiaison.Simulator.Media;
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
        return builder;
    }

    public static WebApplication MapSimulator(this WebApplication app)
    {
        app.MapControl();
        return app;
    }
}
