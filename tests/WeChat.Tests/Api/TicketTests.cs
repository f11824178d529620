using WeLiaison.WeChat.Api;

namespace WeLiaison.WeChat.Tests.Api;

public sealed class TicketTests
{
    [Fact]
    public async Task A_ticket_is_asked_for_once_and_kept_apart_from_the_token()
    {
        var platform = StubPlatform.Create();
        platform.Answer = request => StubPlatform.Json($$"""{"errcode":0,"errmsg":"ok","ticket":"T-{{request.Path}}","expires_in":7200}""");
        var clients = platform.Clients();
        var account = clients.For(new OfficialAccountOptions { AppId = "wx7a1c0de5b2f3a496", Secret = StubPlatform.Secret });
        var tickets = clients.TicketsOf(account);
        Assert.Equal("T-/cgi-bin/ticket/getticket", await tickets.GetAsync(default));
        Assert.Equal("T-/cgi-bin/ticket/getticket", await tickets.GetAsync(default));
        Assert.Single(platform.Calls);

        var work = clients.TicketsOf(clients.For(new WeComOptions { CorpId = "ww5f2b8c1d9e7a3046", AgentId = 1000017, Secret = StubPlatform.Secret }));
        Assert.Equal("T-/cgi-bin/get_jsapi_ticket", await work.GetAsync(default));
    }
}
