using System.CommandLine;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Hosting;
using WeLiaison.Bot.Papers;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Storage;

namespace WeLiaison.Bot.Commands;

/// <summary>The configured storage and regulations, opened for one command. The service may run meanwhile.</summary>
internal sealed class CommandDesk : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private readonly IConfiguration configured;

    private CommandDesk(ServiceProvider services, IConfiguration configuration, Regulation regulation)
    {
        this.services = services;
        configured = configuration;
        Regulation = regulation;
    }

    public Regulation Regulation { get; }

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), Regulation.Zone);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public WorkCalendar Calendar => services.GetRequiredService<CalendarShelf>().Calendar;

    public LayoutShelf Layouts => services.GetRequiredService<LayoutShelf>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public string? Setting(string key) => configured[key] is { Length: > 0 } value ? value : null;

    /// <summary>Reads settings, regulations and options, and opens the storage they name.</summary>
    /// <exception cref="CommandRefusedException">The committee is not clear, or no regulation is good.</exception>
    public static async Task<CommandDesk> OpenAsync(ParseResult parsed, SharedOptions options, CancellationToken cancellationToken)
    {
        var settings = new ConfigurationBuilder().SetBasePath(Environment.CurrentDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables();
        if (parsed.GetValue(options.Data) is { } data)
        {
            settings.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = data });
        }

        var configuration = settings.Build();
        var folder = parsed.GetValue(options.Regulations) ?? configuration["Regulations"] ?? Path.Combine(AppContext.BaseDirectory, "regulations");
        using var shelf = new RegulationShelf(folder);
        await shelf.RefreshAsync(cancellationToken);
        var regulation = Choose(shelf, parsed.GetValue(options.Committee), [.. configuration.GetSection("Committees").GetChildren().Select(c => c.Key)]);
        var collection = new ServiceCollection();
        collection.AddStorage(configuration);
        collection.AddPapers(folder);
        collection.AddAccounts(configuration.GetSection("Committees").Get<Dictionary<string, CommitteeOptions>>() ?? []);
        return new CommandDesk(collection.BuildServiceProvider(), configuration, regulation);
    }

    /// <summary>Runs the command, and shows a refusal as one line on the error output with exit code 2.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (CommandRefusedException refused)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (Exception fault) when (fault is InvalidDataException or StorageUnavailableException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(fault.Message);
            return 3;
        }
    }

    /// <summary>Refuses a folder that holds no records, before one is made there: a path written wrongly would otherwise look like a committee without members.</summary>
    public static void NeedsData(ParseResult parsed, SharedOptions options)
    {
        if (parsed.GetValue(options.Data) is { } folder && (!System.IO.Directory.Exists(folder) || !System.IO.Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new CommandRefusedException(CommandWords.NoData(folder));
        }
    }

    /// <summary>The days asked about. Refused when they run backwards.</summary>
    public static (DateOnly From, DateOnly To) Days(ParseResult parsed, SharedOptions options, DateOnly from, DateOnly to)
    {
        var days = (From: parsed.GetValue(options.From) ?? from, To: parsed.GetValue(options.To) ?? to);
        return days.From <= days.To ? days : throw new CommandRefusedException(CommandWords.Backwards(days.From, days.To));
    }

    public Task<Archive> ReadAllAsync(CancellationToken cancellationToken) => Get<ArchiveReader>().AllAsync(Regulation, cancellationToken);

    /// <summary>The one person meant by name, member number or telephone; members win over others of the same name.</summary>
    public static Person Find(Archive archive, string typed)
    {
        var digits = MobileNumber.Parse(typed).Ok(out var mobile, out _) ? mobile.Digits : null;
        var found = archive.Of<Person>()
            .Where(p => p.ErasedAt is null && (p.Name == typed || p.MemberNumber == typed || (digits is not null && p.Mobile?.Digits == digits)))
            .ToList();
        if (found.Count > 1 && found.Where(p => p.Kind == PersonKind.Member).ToList() is [var member])
        {
            return member;
        }

        return found.Count switch
        {
            1 => found[0],
            0 => throw new CommandRefusedException(CommandWords.NoPerson(typed)),
            _ => throw new CommandRefusedException(CommandWords.SeveralPersons(typed, found)),
        };
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Regulation Choose(RegulationShelf shelf, string? typed, string[] configured)
    {
        var known = shelf.All.Where(r => configured.Length == 0 || configured.Contains(r.Committee.Value)).ToList();
        return (typed, known.Count) switch
        {
            (_, 0) => throw new CommandRefusedException(CommandWords.NoCommittee),
            ({ } name, _) =>
                known.Find(r => r.Committee.Value == name)
                ?? throw new CommandRefusedException(CommandWords.UnknownCommittee(name, known.Select(r => r.Committee.Value))),
            (null, 1) => known[0],
            _ => throw new CommandRefusedException(CommandWords.WhichCommittee(known.Select(r => r.Committee.Value))),
        };
    }
}
