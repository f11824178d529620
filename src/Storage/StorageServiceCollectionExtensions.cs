using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Conversations;
using WeLiaison.Storage.Database;
using WeLiaison.Storage.Hosting;
using WeLiaison.Storage.Journal;
using WeLiaison.Storage.Media;
using WeLiaison.Storage.Numbers;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Postgres;
using WeLiaison.Storage.Protection;
using WeLiaison.Storage.Records;
using WeLiaison.Storage.Redis;
using WeLiaison.Storage.Shared;
using WeLiaison.Storage.Sqlite;
using WeLiaison.Storage.Turns;
using WeLiaison.Storage.Upkeep;

namespace WeLiaison.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds the ports of a turn and the ports of Domain over the engine that section <c>Storage</c> names; the schema is brought up to date when the host starts.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptionsWithValidateOnStart<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section));
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(OpenSealer);
        services.AddSingleton(OpenDatabase);
        services.AddSingleton<IDatabase>(s => s.GetRequiredService<ReadyDatabase>());
        services.AddSingleton(s => new MemoryConversations(Options(s).CacheMegabytes * 1024L * 1024));
        services.AddSharing(configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Redis)}"]);
        services.AddSingleton<ConversationTable>();
        services.AddSingleton<RecordTables>();
        services.AddSingleton<OutboxTable>();
        services.AddSingleton<IOutbox>(s => s.GetRequiredService<OutboxTable>());
        services.AddSingleton<ITurnLedger, TurnLedger>();
        services.AddSingleton<INumbers, NumberTable>();
        services.AddSingleton<IUpkeep, StorageUpkeep>();
        services.AddSingleton<ICallbackJournal, CallbackJournal>();
        services.AddSingleton<IMediaStore, FolderMediaStore>();
        services.AddHostedService<StorageStart>();
        return services.AddRecords();
    }

    private static void AddSharing(this IServiceCollection services, string? redis)
    {
        if (string.IsNullOrWhiteSpace(redis))
        {
            services.AddSingleton<IConversations>(s => Options(s).IsPostgres ? new NoConversations() : new LocalConversations(s.GetRequiredService<MemoryConversations>()));
            services.AddSingleton<ISharedStore, MemorySharedStore>();
            return;
        }

        services.AddSingleton(s => new RedisLink(redis, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<RedisLink>>()));
        services.AddSingleton<IConversations, RedisConversations>();
        services.AddSingleton<ISharedStore, RedisSharedStore>();
    }

    private static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton(typeof(IRecords<>), typeof(RecordSet<>))
        .AddSingleton<IPeople, PeopleRecords>()
        .AddSingleton<ILinks, LinkRecords>()
        .AddSingleton<IContacts, ContactRecords>()
        .AddSingleton<IOpinions, OpinionRecords>()
        .AddSingleton<IOpinionReports, OpinionRecords>()
        .AddSingleton<INotices, NoticeRecords>()
        .AddSingleton<IDeliveries, DeliveryRecords>();

    private static StorageOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static Sealer OpenSealer(IServiceProvider services)
    {
        var options = Options(services);
        System.IO.Directory.CreateDirectory(options.DataFolder);
        return KeyFile.MakeSealer(options);
    }

    private static ReadyDatabase OpenDatabase(IServiceProvider services)
    {
        var options = Options(services);
        System.IO.Directory.CreateDirectory(options.DataFolder);
        IDatabase engine = options.IsPostgres
            ? new PostgresDatabase(options.ConnectionString!)
            : new SqliteDatabase(Path.Combine(options.DataFolder, "weliaison.db"));
        return new ReadyDatabase(engine, services.GetRequiredService<Sealer>(), services.GetRequiredService<TimeProvider>());
    }
}
