using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Receiving;

public sealed class PlatformNewsTests : IAsyncLifetime
{
    private static readonly Address Constituent = new(CommitteeId.Of("baoshan"), Channel.OfficialAccount, "oNewcomer000000000000000001");

    private Stage stage = null!;
    private ulong messages;

    public async Task InitializeAsync() => stage = await Stage.OpenAsync(Cast.Load());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Who_closes_the_WeChat_account_is_reached_no_more_and_the_office_is_told_to_erase()
    {
        await ConsentAsync();
        Assert.Empty((await DoAsync(new Heard.AuthorisationRevoked(AccountClosed: true))).Text);
        var binding = Assert.Single(stage.TakeChanges().OfType<Binding>());
        Assert.False(binding.Reachable);
        Assert.Null(binding.ConsentAt);
        Assert.Contains(await ToldAsync(), words => words.Contains("注销了微信号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_takes_back_the_authorisation_has_not_consented_any_more()
    {
        await ConsentAsync();
        await DoAsync(new Heard.AuthorisationRevoked(AccountClosed: false));
        var binding = Assert.Single(stage.TakeChanges().OfType<Binding>());
        Assert.True(binding.Reachable);
        Assert.Null(binding.ConsentAt);
        Assert.Contains(await ToldAsync(), words => words.Contains("撤回了同意", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AccountWarning.VerificationEnds, "有效期到2026年10月1日")]
    [InlineData(AccountWarning.VerificationFailed, "没有通过")]
    [InlineData(AccountWarning.SwitchedOff, "停用")]
    public async Task A_warning_about_the_account_reaches_the_office(AccountWarning what, string words)
    {
        await DoAsync(new Heard.AccountWarned(what, new DateTimeOffset(2026, 9, 30, 16, 0, 0, TimeSpan.Zero)));
        Assert.Contains(await ToldAsync(), told => told.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task News_of_somebody_unknown_changes_nothing()
    {
        await DoAsync(new Heard.AuthorisationRevoked(AccountClosed: true));
        Assert.Empty(stage.TakeChanges());
        Assert.Empty(await ToldAsync());
    }

    private async Task ConsentAsync()
    {
        await DoAsync(new Heard.Text("幼儿园门口放学时车堵得走不动"));
        await DoAsync(new Heard.Text("同意"));
        await DoAsync(new Heard.Text("跳过"));
        Assert.NotEmpty(stage.TakeChanges().OfType<Binding>());
    }

    private Task<PassiveAnswer> DoAsync(Heard heard) => stage.HandleAsync(new Arrival(Constituent, new InboxKey(++messages), heard));

    private async Task<IReadOnlyList<string>> ToldAsync()
    {
        await stage.DeliverAsync();
        return [.. stage.TakeSent().Select(sent => sent.Message.Text)];
    }
}
