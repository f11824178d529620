using System.Net;
using System.Net.Sockets;
using WeLiaison.Bot.Hosting;
using WeLiaison.Domain.People;
using WeLiaison.Regulations;
using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Time;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Demo;

internal sealed record DemoOptions(int BotPort, int SimulatorPort, string Data, string? Redis, DateTimeOffset? Now, string? People)
{
    public string Bot => $"http://127.0.0.1:{BotPort}";

    public string Simulator => $"http://127.0.0.1:{SimulatorPort}";
}

/// <summary>Both servers in one process, on one clock.</summary>
internal static class Performance
{
    private const int MostDoubts = 10;

    public static async Task<int> RunAsync(DemoOptions options, CancellationToken cancellationToken)
    {
        try
        {
            CheckPort(options.BotPort, "--bot-port");
            CheckPort(options.SimulatorPort, "--simulator-port");
            var people = options.People is null ? PeopleFile.Sample() : PeopleFile.Read(options.People);
            TellDoubts(PeopleFile.Doubts(people));
            var cast = Cast.Of(people);
            Directory.CreateDirectory(options.Data);
            var clock = new AdjustableTimeProvider();
            if (options.Now is { } start)
            {
                clock.JumpTo(start);
            }

            await using var bot = Bot(options, clock);
            var playing = Task.Run(() => Simulator(options, cast, clock), cancellationToken);
            await bot.Services.GetRequiredService<RegulationShelf>().RefreshAsync(cancellationToken);
            await bot.StartAsync(cancellationToken);
            var shelf = bot.Services.GetRequiredService<RegulationShelf>();
            await new Seed(bot.Services.GetRequiredService<ITurnLedger>(), bot.Services.GetRequiredService<IPeople>(), shelf.Find, clock).SowAsync(cast, cancellationToken);
            // The phones come last: whoever finds them finds a service that answers.
            await using var simulator = await playing;
            await simulator.StartAsync(cancellationToken);
            Greet(options, cast);
            await bot.Services.GetRequiredService<AccountSetup>().PublishMenusAsync(cancellationToken);
            await bot.WaitForShutdownAsync(cancellationToken);
            await simulator.StopAsync(CancellationToken.None);
            return 0;
        }
        catch (DemoException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static WebApplication Simulator(DemoOptions options, IReadOnlyList<CastMember> cast, AdjustableTimeProvider clock)
    {
        var builder = Builder(options.SimulatorPort);
        builder.AddSimulator(new SimulatorOptions { Setup = Stage.Simulator(cast, options.Bot), Clock = clock });
        var app = builder.Build();
        app.MapSimulator();
        return app;
    }

    private static WebApplication Bot(DemoOptions options, AdjustableTimeProvider clock)
    {
        var builder = Builder(options.BotPort);
        builder.Configuration.AddInMemoryCollection(Stage.Settings(options.Simulator, options.Data, options.Redis));
        builder.Configuration["PublicAddress"] = options.Bot;
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddBot(builder.Configuration);
        var app = builder.Build();
        app.MapBot();
        return app;
    }

    private static WebApplicationBuilder Builder(int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        return builder;
    }

    private static void TellDoubts(IEnumerable<string> doubts)
    {
        var told = doubts.ToList();
        told.Take(MostDoubts).ToList().ForEach(Console.Error.WriteLine);
        if (told.Count > MostDoubts)
        {
            Console.Error.WriteLine($"… and {told.Count - MostDoubts} more contacts like these.");
        }
    }

    private static void CheckPort(int port, string flag)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw new DemoException($"Port {port} on 127.0.0.1 is taken. Stop the other program, or choose another port with {flag}.");
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new DemoException($"{flag} {port} is no port; use 1 to 65535.");
        }
    }

    private static void Greet(DemoOptions options, IReadOnlyList<CastMember> cast)
    {
        var member = cast.FirstOrDefault(m => m.Person is { Role: "member", Contacts.Count: > 0 });
        var contact = member?.Person.Contacts[0] ?? "李师傅";
        Console.WriteLine($"""

            WeLiaison is running.
              Phones  {options.Simulator}/
              Service {options.Bot}/
              Data    {Path.GetFullPath(options.Data)}

            Open the phones in a browser and try:
              {member?.Person.Name ?? "a member"} (委员): 今天下午去友谊路居委会走访了{contact}，他说小区充电桩太少
              a constituent (群众): 幼儿园门口放学时车堵得走不动
              the office (办公室): 通知全体委员：下周五下午两点半在三楼会议室开座谈会

            Ctrl+C stops it.
            """);
    }
}
