using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeLiaison.Bot.Clock;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Tests.Papers;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Regulations;
using WeLiaison.Storage;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Clock;

public sealed class ReminderRoundTests : IAsyncLifetime, IDisposable
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 6, 23, 10, 0, 0, TimeSpan.FromHours(8)));
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("weliaison-clock-").FullName;
    private readonly Sample sample = new("baoshan");
    private ServiceProvider services = null!;
    private CountingContacts contacts = null!;

    public async Task InitializeAsync()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder }).Build());
        collection.Decorate<IContacts>(real => contacts = new CountingContacts(real));
        collection.AddPapers(Sample.Folder);
        var shelf = new RegulationShelf(Sample.Folder);
        await shelf.RefreshAsync(CancellationToken.None);
        collection.AddSingleton(shelf);
        collection.AddSingleton(new CommitteeBook([new Committee { Id = sample.Regulation.Committee, Name = "宝山区政协", Office = "专委办", Zone = sample.Regulation.Zone }]));
        collection.AddSingleton<ReminderRound>().AddSingleton<ReportRound>();
        services = collection.BuildServiceProvider();
        sample.Links("李建国");
        sample.Records.Add(new Binding { Committee = sample.Regulation.Committee, Channel = Channel.WeCom, User = "u1", Person = sample.Member.Id, Since = clock.GetUtcNow() });
        Assert.True(await services.GetRequiredService<ITurnLedger>().CommitAsync([.. sample.Records], [], CancellationToken.None));
    }

    public async Task DisposeAsync() => await services.DisposeAsync();

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Several_instances_at_once_send_one_reminder()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Round.RunAsync(CancellationToken.None)));
        Assert.Equal(1, sent.Sum());
        var told = Assert.Single(await services.GetRequiredService<IRecords<DutyReminder>>().ListAsync(sample.Regulation.Committee, CancellationToken.None));
        Assert.Contains("BS-25", told.Duties[0], StringComparison.Ordinal);
        Assert.Single(await services.GetRequiredService<IOutbox>().ClaimAsync("test", clock.GetUtcNow(), TimeSpan.FromMinutes(1), 10, CancellationToken.None));
        Assert.Equal(0, await Round.RunAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(2026, 6, 23, 8, 59)]
    [InlineData(2026, 6, 23, 18, 0)]
    [InlineData(2026, 6, 27, 10, 0)]
    [InlineData(2026, 6, 19, 10, 0)]
    public async Task Nobody_is_reminded_outside_working_hours_at_weekends_or_on_a_holiday(int year, int month, int day, int hour, int minute)
    {
        clock.Set(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(8)));
        Assert.Equal(0, await Round.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_round_after_the_first_reads_nobodys_contacts_again_and_knows_what_was_committed_here()
    {
        Assert.Equal(1, await Round.RunAsync(CancellationToken.None));
        var read = contacts.Lists;
        Assert.True(read > 0);
        for (var i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(0, await Round.RunAsync(CancellationToken.None));
        }

        Assert.Equal(read, contacts.Lists);
    }

    [Fact]
    public async Task Who_has_done_it_meanwhile_is_not_reminded()
    {
        var books = services.GetRequiredService<DutyBooks>();
        var kept = await books.OfAsync(services.GetRequiredService<RegulationShelf>().Find(sample.Regulation.Committee)!, anew: false, CancellationToken.None);
        // Another instance hears it: this one's book does not know.
        var filed = new FormFiling { Id = FilingId.New(clock.GetUtcNow()), Committee = sample.Regulation.Committee, Form = "BS-F1", Person = sample.Member.Id, Tier = "tier3", Year = 2026, On = new DateOnly(2026, 6, 22), To = "区政协办公室", Channel = "chat" };
        Assert.True(await services.GetRequiredService<ITurnLedger>().CommitAsync([filed], [], CancellationToken.None));
        Assert.Contains(kept.Book.Now(Bearer.Of(sample.Member.Id), new DateOnly(2026, 6, 23)), d => d.Duty.Id == "BS-25" && d.IsOpen);
        Assert.Equal(0, await Round.RunAsync(CancellationToken.None));
    }

    private ReminderRound Round => services.GetRequiredService<ReminderRound>();
}
