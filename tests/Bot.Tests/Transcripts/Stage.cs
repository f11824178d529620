using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Flows.Gatherings;
using WeLiaison.Bot.Clock;
using WeLiaison.Bot.Hosting;
using WeLiaison.Bot.Duties;
using WeLiaison.Domain.Contacts;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Storage;
using WeLiaison.Storage.Media;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>
/// The whole bot in this process: conductor, features in the host's order, the reader of Chinese, regulations, SQLite in a folder of its own,
/// the outbox with its dispatcher. Only the platforms are played.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), null, null);

    private readonly Cast cast;
    private readonly string folder;
    private readonly Dictionary<PersonId, string> names = [];
    private readonly CapturingMessenger weCom = new(Channel.WeCom);
    private readonly CapturingMessenger officialAccount = new(Channel.OfficialAccount);
    private IHost host = null!;
    private WatchingLedger ledger = null!;

    private Stage(Cast cast, string folder)
    {
        this.cast = cast;
        this.folder = folder;
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 9, 8, 9, 0, 0, TimeSpan.FromHours(8)));

    public static async Task<Stage> OpenAsync(Cast cast)
    {
        var stage = new Stage(cast, System.IO.Directory.CreateTempSubdirectory("weliaison-transcript-").FullName);
        await stage.StartAsync();
        foreach (var record in CastRecords.Of(cast))
        {
            stage.Remember(record);
            Assert.True(await stage.ledger.CommitAsync([record], [], CancellationToken.None));
        }

        stage.ledger.Take();
        return stage;
    }

    public Task<PassiveAnswer> HandleAsync(Arrival arrival) => host.Services.GetRequiredService<Conductor>().HandleAsync(arrival, CancellationToken.None);

    /// <summary>Somebody of the cast, by name.</summary>
    public PersonId Named(string name) => names.First(n => n.Value == name).Key;

    public Task<Contact?> FindAsync(ContactId id) => host.Services.GetRequiredService<IContacts>().FindAsync(CommitteeId.Of("baoshan"), id, CancellationToken.None);

    /// <summary>What somebody else does to a record, outside any conversation.</summary>
    public Task<bool> CommitAsync(IReadOnlyList<IRecord> changes) => ledger.CommitAsync(changes, [], CancellationToken.None);

    /// <summary>Everything that is due leaves the house.</summary>
    public Task DeliverAsync() => host.Services.GetRequiredService<OutboxDispatcher>().RunDueAsync(CancellationToken.None);

    /// <summary>The clock's hour has come: reminders and reports that are due now.</summary>
    public async Task RoundAsync(string committee)
    {
        var regulation = Regulation(committee);
        await host.Services.GetRequiredService<ReminderRound>().RunAsync(regulation, CancellationToken.None);
        await host.Services.GetRequiredService<ReportRound>().RunAsync(regulation, CancellationToken.None);
        await host.Services.GetRequiredService<SilenceRound>().RunAsync(regulation, CancellationToken.None);
        await host.Services.GetRequiredService<HandoverRound>().RunAsync(regulation, CancellationToken.None);
    }

    /// <summary>What became true since the last asking, without the ledgers of delivery.</summary>
    public IReadOnlyList<IRecord> TakeChanges()
    {
        var taken = ledger.Take().Where(RecordLines.IsTold).ToList();
        taken.ForEach(Remember);
        return taken;
    }

    /// <summary>WeCom is too busy for messages to these users.</summary>
    public void IsBusyFor(IReadOnlyList<string> users) => weCom.BusyFor = users;

    public IReadOnlyList<(Address To, Outgoing Message)> TakeSent() =>
        [.. weCom.Take().Concat(officialAccount.Take()).OrderBy(sent => sent.Message.Id).ThenBy(sent => sent.To.Key, StringComparer.Ordinal)];

    /// <summary>The files that left since the last asking.</summary>
    public IReadOnlyList<(Address To, OutgoingFile File)> TakeFiles() => [.. weCom.TakeFiles().Concat(officialAccount.TakeFiles()).OrderBy(sent => sent.To.User, StringComparer.Ordinal).ThenBy(sent => sent.File.Id)];

    /// <summary>The duties counted from everything that is stored, as if nobody had counted before.</summary>
    public async Task<DutyBook> CountAnewAsync(string committee)
    {
        var regulation = Regulation(committee);
        var archive = await host.Services.GetRequiredService<ArchiveReader>().AllAsync(regulation, CancellationToken.None);
        return DutyBook.Of(regulation, host.Services.GetRequiredService<CalendarShelf>().Calendar, archive.Records);
    }

    /// <summary>Somebody of the roster, an organ of the regulation, or else a 专委会.</summary>
    public Bearer BearerOf(string name, Regulation regulation) =>
        names.ContainsValue(name) ? Bearer.Of(Named(name)) : regulation.Organs.Any(o => o.Name == name) ? Bearer.Organ(name) : Bearer.Committee(name);

    public string Describe(IRecord record) => new RecordLines(id => names.GetValueOrDefault(id, "？")).Of(record);

    /// <summary>As after a crash: a new process over the same folder.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private Regulation Regulation(string committee) => host.Services.GetRequiredService<RegulationShelf>().Find(CommitteeId.Of(cast.Committees[committee].Id))!;

    private void Remember(IRecord record)
    {
        if (record is Person person)
        {
            names[person.Id] = person.Name;
        }
    }

    private async Task StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Test" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder });
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(Clock);
        services.AddStorage(builder.Configuration);
        services.Decorate<ITurnLedger>(real => ledger = new WatchingLedger(real));
        services.AddSingleton<IMediaStore>(new FolderMedia(folder));
        var shelf = new RegulationShelf(Repository.Folder("regulations"));
        await shelf.RefreshAsync(CancellationToken.None);
        services.AddSingleton(shelf);
        services.AddSingleton(new CommitteeBook(cast.Committees.Values.Select(Committee)));
        services.AddPapers(Repository.Folder("regulations"));
        services.AddConversations();
        AskingFeature.Watch(services);
        services.AddSingleton<DoorNumbers, KnownDoor>();
        services.AddSingleton<IMessenger>(weCom).AddSingleton<IMessenger>(officialAccount);
        services.AddSingleton<IErrandRunner, TellRunner>().AddSingleton<IErrandRunner, MediaRunner>().AddSingleton<IErrandRunner, CardRunner>().AddSingleton<IErrandRunner, FateRunner>();
        services.AddSingleton<OutboxDispatcher>();
        host = builder.Build();
        await host.StartAsync();
        _ = host.Services.GetRequiredService<ITurnLedger>();
    }

    private async Task StopAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private sealed class KnownDoor : DoorNumbers
    {
        public override int Next() => 4821;
    }

    private static Committee Committee(CastCommittee played) => new()
    {
        Id = CommitteeId.Of(played.Id),
        Name = played.Name,
        Zone = China,
        Office = played.Office,
    };
}
