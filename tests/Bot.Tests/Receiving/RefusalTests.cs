using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Tests.Receiving;

/// <summary>What is refused leaves one line in the log: the cause and a correlation, and nothing of what was sent.</summary>
[Collection(nameof(VectorHost))]
public sealed class RefusalTests : IAsyncLifetime
{
    private static readonly JsonNode Account = VectorHost.Vectors["channels"]!["mp"]!;

    private readonly LogLines log = new();
    private readonly VectorHost host;

    public RefusalTests() => host = new VectorHost { Adjust = services => services.AddSingleton<ILoggerProvider>(log) };

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_refused_verification_says_which_check_failed()
    {
        using var forged = await host.Http.GetAsync("/callbacks/safe/oa?signature=0&timestamp=1&nonce=2&echostr=3");
        Assert.Equal(403, (int)forged.StatusCode);
        Assert.Contains(nameof(CallbackFault.SignatureMismatch), OneRefusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_to_its_end_leaves_one_line_and_no_stack_trace()
    {
        Assert.Contains(" 400 ", await SendRawAsync("POST /callbacks/safe/oa?signature=x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n"), StringComparison.Ordinal);
        Assert.Contains("BrokenBody", OneRefusal(), StringComparison.Ordinal);
        Assert.DoesNotContain(log.All, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_committee_that_is_no_name_is_not_repeated_in_the_log()
    {
        using var answer = await host.Http.GetAsync("/callbacks/%0Aforged%20line/oa");
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("for ? on", OneRefusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("o")]
    public async Task A_message_that_nobody_can_have_sent_is_taken_quietly_and_its_sender_stays_out_of_the_log(string letter)
    {
        var sender = string.Concat(Enumerable.Repeat(letter, 5000));
        var (status, body) = await PushAsync($"<xml><FromUserName>{sender}</FromUserName><CreateTime>1769830001</CreateTime><MsgType>text</MsgType><Content>你好</Content><MsgId>1</MsgId></xml>");
        Assert.Equal((200, 0), (status, body.Length));
        Assert.Contains("MalformedMessage at InnerXml", OneRefusal(), StringComparison.Ordinal);
        Assert.True(OneRefusal().Length < 300);
    }

    [Fact]
    public async Task What_is_sent_and_by_whom_stays_out_of_the_log_whatever_becomes_of_it()
    {
        const string Sender = "oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i";
        const string Words = "路灯坏了，我的电话13800138000";
        await PushAsync($"<xml><FromUserName>{Sender}</FromUserName><CreateTime>1769830001</CreateTime><MsgType>text</MsgType><Content>{Words}</Content><MsgId>1</MsgId></xml>");
        await PushAsync($"<xml><FromUserName>{Sender}</FromUserName><Content>{Words}</Content></xml>");
        using var forged = await host.Http.PostAsync("/callbacks/plain/oa?signature=0&timestamp=1&nonce=2", new StringContent($"<xml><FromUserName>{Sender}</FromUserName><Content>{Words}</Content></xml>"));
        Assert.Equal(403, (int)forged.StatusCode);
        foreach (var secret in new[] { Sender, "路灯", "13800138000", Account["token"]!.GetValue<string>(), Account["encodingAesKey"]!.GetValue<string>() })
        {
            Assert.DoesNotContain(log.All, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    private string OneRefusal() => Assert.Single(log.All, line => line.Contains("Refused a callback", StringComparison.Ordinal));

    private async Task<(int Status, byte[] Body)> PushAsync(string inner)
    {
        var credentials = new CallbackCredentials { Token = Account["token"]!.GetValue<string>(), EncodingAesKey = Account["encodingAesKey"]!.GetValue<string>(), ReceiveId = Account["receiveId"]!.GetValue<string>() };
        var push = CallbackPush.Make(credentials, Encoding.UTF8.GetBytes(inner), "gh_6f0c1d2e3b4a", 1769830301, "1182736450");
        using var content = new ByteArrayContent(push.Body);
        using var answer = await host.Http.PostAsync($"/callbacks/safe/oa?{push.Query}", content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Sends what no client library would, and reads the first line of the answer.</summary>
    private async Task<string> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Http.BaseAddress!.Port);
        await client.Client.SendAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadLineAsync() ?? "";
    }
}
