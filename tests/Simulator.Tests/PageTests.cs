using System.Net;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class PageTests
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page/assets/app.js", "text/javascript")]
    [InlineData("/page/assets/phone.css", "text/css")]
    [InlineData("/page/assets/icon.svg", "image/svg+xml")]
    [InlineData("/page/sample/%E8%B7%AF%E7%81%AF", "image/png")]
    public async Task The_page_is_there_whoever_hosts_it(string path, string type)
    {
        await using var theatre = await Theatre.OpenAsync();
        using var response = await theatre.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Behind_a_message_stands_what_went_over_the_wire_both_ways_raw_and_decrypted()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, "好"));
        await theatre.SayAsync(A.OpenId, "你好");

        var phone = await theatre.GetAsync($"/page/phone?account={A.Oa}&user={A.OpenId}");
        Assert.Equal(["", "passive"], phone.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("via").GetString()));
        Assert.Equal("delivered", phone.GetProperty("entries")[0].GetProperty("state").GetString());
        var steps = (await theatre.GetAsync($"/page/wire?account={A.Oa}&user={A.OpenId}&order=2")).EnumerateArray().ToList();
        Assert.Equal(2, steps.Count);
        Assert.Contains("<Content><![CDATA[你好]]></Content>", steps[0].GetProperty("clear").GetString(), StringComparison.Ordinal);
        Assert.Equal(theatre.Bot.Pushes.Single().Raw, steps[0].GetProperty("raw").GetString());
        Assert.Contains("<Content><![CDATA[好]]></Content>", steps[1].GetProperty("clear").GetString(), StringComparison.Ordinal);
        Assert.Contains("<Encrypt>", steps[1].GetProperty("raw").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_by_the_interface_shows_its_request_and_never_a_token()
    {
        await using var theatre = await Theatre.OpenAsync();
        var token = await theatre.TokenAsync(A.WeCom);
        await theatre.CallAsync(A.WeCom, "/cgi-bin/message/send", Caller.AppText(A.UserId, "周五开会"));

        var steps = await theatre.GetAsync($"/page/wire?account={A.WeCom}&user={A.UserId}&order=1");
        Assert.Contains("周五开会", steps[0].GetProperty("raw").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"errcode\":0", steps[1].GetProperty("raw").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, steps.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, (await theatre.GetAsync("/control/calls")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_is_told_which_phone_has_changed()
    {
        await using var theatre = await Theatre.OpenAsync();
        await using var stream = await theatre.Http.GetStreamAsync($"/page/live?phone={A.Oa}|{A.OpenId}");
        using var reader = new StreamReader(stream);
        Assert.Equal("event: ready", await reader.ReadLineAsync());

        await theatre.SayAsync(A.OtherOpenId, "别人", wait: 0);
        await theatre.SayAsync(A.OpenId, "你好", wait: 0);

        string? line;
        while ((line = await reader.ReadLineAsync()) != "event: phone")
        {
            Assert.NotNull(line);
        }

        Assert.Equal($"data: {A.Oa}|{A.OpenId}", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task The_shelf_holds_the_printed_codes_and_those_the_service_made()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.CallAsync(A.Oa, "/cgi-bin/qrcode/create", new JsonObject
        {
            ["action_name"] = "QR_LIMIT_STR_SCENE",
            ["action_info"] = new JsonObject { ["scene"] = new JsonObject { ["scene_str"] = "office" } },
        });
        var codes = await theatre.GetAsync($"/page/codes?account={A.Oa}");
        Assert.Equal(["周敏委员的联系码", "office"], codes.EnumerateArray().Select(c => c.GetProperty("label").GetString()));
    }
}
