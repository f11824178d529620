using WeLiaison.Bot.Hosting;
using WeLiaison.Bot.Opinions;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Load.Bench;

/// <summary>The service as it is deployed on one machine: SQLite, every feature, every commit on disk before its answer.</summary>
internal static class BotServer
{
    public static async Task<int> RunAsync(int port, string folder, int people)
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Engine"] = "sqlite",
            ["Storage:DataFolder"] = folder,
            [$"Committees:{Sample.Committee}:Name"] = "测试区政协",
            [$"Committees:{Sample.Committee}:OfficialAccount:AppId"] = Sample.Credentials.ReceiveId,
            [$"Committees:{Sample.Committee}:OfficialAccount:AppSecret"] = "0123456789abcdef0123456789abcdef",
            [$"Committees:{Sample.Committee}:OfficialAccount:Token"] = Sample.Credentials.Token,
            [$"Committees:{Sample.Committee}:OfficialAccount:EncodingAesKey"] = Sample.Credentials.EncodingAesKey,
            [$"Committees:{Sample.Committee}:OfficialAccount:ApiBase"] = "http://127.0.0.1:9",
        });
        builder.Services.AddBot(builder.Configuration);
        var app = builder.Build();
        app.MapBot();
        await app.StartAsync();
        await SeedAsync(app.Services.GetRequiredService<ITurnLedger>(), people, TimeProvider.System.GetUtcNow());
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task SeedAsync(ITurnLedger ledger, int people, DateTimeOffset now)
    {
        var committee = CommitteeId.Of(Sample.Committee);
        var today = DateOnly.FromDateTime(now.DateTime);
        var member = new Person { Id = PersonId.New(now), Committee = committee, Kind = PersonKind.Member, Name = "周敏", Sector = "教育界" };
        await ledger.CommitAsync([member, new Binding { Committee = committee, Channel = Channel.OfficialAccount, User = "oBenchMember", Person = member.Id, Since = now, ConsentVersion = "1", ConsentAt = now }], [], CancellationToken.None);
        for (var first = 0; first < people; first += 500)
        {
            var records = new List<IRecord>();
            for (var person = first; person < Math.Min(people, first + 500); person++)
            {
                var id = PersonId.New(now);
                records.Add(new Person { Id = id, Committee = committee, Kind = PersonKind.Constituent, Name = "吴女士" });
                records.Add(new Binding { Committee = committee, Channel = Channel.OfficialAccount, User = Sample.OpenId(person), Person = id, Since = now, ConsentVersion = "1", ConsentAt = now });
                records.Add(new Link { Id = LinkId.New(now), Committee = committee, Tier = Link.Scanned, By = member.Id, With = id, From = today });
            }

            await ledger.CommitAsync(records, [], CancellationToken.None);
        }
    }
}
