using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using WeLiaison.Simulator.Tests.Stage;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Cards;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.Simulator.Tests;

/// <summary>The service's own clients against Tencent's side, over HTTP: the two were written from the same facts by different hands.</summary>
public sealed class ClientTests : IAsyncLifetime
{
    private readonly HttpClient http = ApiTransport.CreateClient();
    private Theatre theatre = null!;
    private OfficialAccountClient account = null!;
    private WeComClient work = null!;

    public async Task InitializeAsync()
    {
        theatre = await Theatre.OpenAsync();
        var clients = new WeChatClients(http, new MemoryTokenStore(theatre.Clock), theatre.Clock, NullLoggerFactory.Instance);
        var (oa, wecom) = (A.Account(A.Oa), A.Account(A.WeCom));
        account = clients.For(new OfficialAccountOptions { AppId = oa.AppId!, Secret = oa.Secret, Address = theatre.Http.BaseAddress! });
        work = clients.For(new WeComOptions { CorpId = wecom.CorpId!, AgentId = wecom.AgentId!.Value, Secret = wecom.Secret, Address = theatre.Http.BaseAddress! });
    }

    public async Task DisposeAsync()
    {
        await theatre.DisposeAsync();
        http.Dispose();
    }

    [Fact]
    public async Task Service_messages_of_several_kinds_reach_the_phone()
    {
        await theatre.SayAsync(A.OpenId, "在吗", wait: 0);
        var picture = await account.UploadMediaAsync(new MediaUpload(MediaKind.Image, "照片.png", "image/png", Png()), default);
        await account.TypingAsync(A.OpenId, typing: true, default);
        await account.SendAsync(A.OpenId, new ServiceText("您好😀 <a href=\"https://example.org?a=1&b=2\">查看</a>"), default);
        await account.SendAsync(A.OpenId, new ServiceImage(picture), default);
        await account.SendAsync(A.OpenId, new ServiceNews([new ServiceArticle("题目", "摘要", "https://example.org", "https://example.org/p.png")]), default);
        await account.SendAsync(A.OpenId, new ServiceMenu("满意吗？", [new ServiceMenuItem("101", "满意"), new ServiceMenuItem("102", "不满意")], "谢谢"), default);

        var phone = await theatre.PhoneAsync(A.OpenId);
        Assert.Equal(["text", "image", "news", "msgmenu"], phone.Select(m => m.GetProperty("type").GetString()));
        Assert.Contains("您好😀", phone[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All(phone, message => Assert.Equal("customer-service", message.GetProperty("via").GetString()));

        var file = await account.GetMediaAsync(picture, default);
        Assert.Equal(Png(), file.Bytes.ToArray());
    }

    [Fact]
    public async Task A_closed_window_is_told_as_such()
    {
        var refusal = await Assert.ThrowsAsync<WeChatApiException>(() => account.SendAsync(A.OtherOpenId, new ServiceText("好"), default));
        Assert.Equal((45015, Reaction.Drop), (refusal.Errcode, refusal.Reaction));
        Assert.NotNull(refusal.Rid);
    }

    [Fact]
    public async Task A_template_message_and_a_code_with_a_scene_work()
    {
        var message = new TemplateMessage
        {
            ToUser = A.OpenId,
            TemplateId = A.Template,
            ClientMsgId = "notice-1",
            Data = new Dictionary<string, TemplateValue> { ["thing1"] = new("第二次全会"), ["time2"] = new("2026年1月31日 09:00") },
        };
        Assert.True(await account.SendTemplateAsync(message, default) > 0);
        var tooLong = message with { ClientMsgId = "notice-2", Data = new Dictionary<string, TemplateValue> { ["thing1"] = new(new string('长', 21)), ["time2"] = new("09:00") } };
        var refusal = await Assert.ThrowsAsync<WeChatApiException>(() => account.SendTemplateAsync(tooLong, default));
        Assert.Equal((47003, "thing1"), (refusal.Errcode, refusal.Field));

        var code = await account.CreateQrCodeAsync(new QrCodeRequest { Scene = "member-0421", Lifetime = TimeSpan.FromDays(7) }, default);
        Assert.Equal(604800, code.ExpireSeconds);
        using var picture = await theatre.Http.GetAsync(code.PictureUrl(theatre.Http.BaseAddress).PathAndQuery);
        Assert.True(picture.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_mass_message_sent_again_with_its_id_is_the_same_job()
    {
        var first = await account.SendToManyAsync([A.OpenId, A.OtherOpenId], new MassText("通知"), "mass-1", default);
        var again = await account.SendToManyAsync([A.OpenId, A.OtherOpenId], new MassText("通知"), "mass-1", default);
        Assert.Equal(first.MsgId, again.MsgId);
        Assert.NotNull((await account.GetMassJobAsync(first.MsgId, default)).MsgStatus);
    }

    [Fact]
    public async Task Followers_quota_menu_and_addresses_are_read()
    {
        Assert.True((await account.GetFollowerAsync(A.OpenId, default)).Follows);
        Assert.False((await account.GetFollowersAsync([A.Stranger], default)).Single().Follows);
        var followers = new List<string>();
        await foreach (var openId in account.ListFollowersAsync(default))
        {
            followers.Add(openId);
        }

        Assert.Equal([A.OpenId, A.OtherOpenId], followers.Order());
        await account.CreateMenuAsync(new Menu([MenuButton.Click("我要反映", "OPINION"), MenuButton.Group("更多", MenuButton.View("网站", "https://example.org"))]), default);
        Assert.NotEmpty(await account.GetCallbackAddressesAsync(default));
        Assert.True((await account.GetQuotaAsync("/cgi-bin/message/custom/send", default))!.DailyLimit > 0);
        Assert.NotEmpty(await account.ListTemplatesAsync(default));
    }

    [Fact]
    public async Task Application_messages_say_whom_they_missed()
    {
        var outcome = await work.SendAsync(Recipients.Of(A.UserId, "NoBody"), new AppText("周五开会😀"), TimeSpan.FromMinutes(30), default);
        Assert.True(outcome.Missed("NoBody"));
        Assert.False(outcome.Missed(A.UserId));
        await work.SendAsync(Recipients.Of(A.UserId), new AppTextCard("题目", "<div class=\"gray\">说明</div>", "https://example.org"), null, default);
        var file = await work.UploadMediaAsync(new MediaUpload(MediaKind.File, "名单.csv", "text/csv", "a,b,c,d"u8.ToArray()), default);
        await work.SendAsync(Recipients.Of(A.UserId), new AppFile(file), null, default);
        Assert.Equal(3, (await theatre.PhoneAsync(A.UserId)).Count);
        await work.RecallAsync(outcome.MsgId!, default);
    }

    [Fact]
    public async Task Cards_of_every_kind_are_taken_and_one_is_updated()
    {
        var title = new CardTitle("第二次全会", "请回复");
        var go = new CardAction(1, "https://example.org");
        TemplateCard[] cards =
        [
            new TextNoticeCard { MainTitle = title, CardAction = go, HorizontalContentList = [new CardField("时间", "9:30")] },
            new NewsNoticeCard { MainTitle = title, CardAction = go, CardImage = new CardImage("https://example.org/p.png", 1.5) },
            new ButtonCard { MainTitle = title, TaskId = "t-1", ButtonList = [new CardButton("收到", "ok", 1), new CardButton("请假", "leave", 2)] },
            new VoteCard { MainTitle = title, TaskId = "t-2", Checkbox = new CardCheckbox("attend", [new CardOption("yes", "出席"), new CardOption("no", "请假")]), SubmitButton = new CardSubmit("提交", "s") },
            new SelectCard { MainTitle = title, TaskId = "t-3", SelectList = [new CardSelect("q", "几点", [new CardOption("9", "9点")])], SubmitButton = new CardSubmit("提交", "s") },
        ];
        SendOutcome? buttons = null;
        foreach (var card in cards)
        {
            var outcome = await work.SendAsync(Recipients.Of(A.UserId), new AppCard(card), null, default);
            Assert.False(outcome.IsPartial);
            buttons = card is ButtonCard ? outcome : buttons;
        }

        Assert.Equal(5, (await theatre.PhoneAsync(A.UserId)).Count);
        Assert.Empty(await work.UpdateButtonAsync(buttons!.ResponseCode!, [A.UserId], "已收到", default));
        await Assert.ThrowsAsync<WeChatApiException>(() => work.UpdateButtonAsync(buttons.ResponseCode!, [A.UserId], "已收到", default));
    }

    [Fact]
    public async Task The_directory_is_read()
    {
        Assert.Equal("周敏", (await work.GetMemberAsync(A.UserId, default)).Name);
        Assert.Single(await work.ListMembersAsync(2, default));
        Assert.Contains(await work.ListDepartmentsAsync(null, default), department => department.Id == 2);
        Assert.Single((await work.GetTagAsync(5, default)).Members);
        await work.CreateMenuAsync(new Menu([MenuButton.Click("报联系", "REPORT")]), default);
    }

    [Fact]
    public async Task A_revoked_token_a_busy_platform_and_a_cut_connection_are_met_as_each_should_be()
    {
        await theatre.SayAsync(A.OpenId, "在吗", wait: 0);
        await account.SendAsync(A.OpenId, new ServiceText("一"), default);
        await theatre.OrderAsync(new JsonObject { ["fault"] = "token-revoked", ["account"] = A.Oa });
        await account.SendAsync(A.OpenId, new ServiceText("二"), default);
        await theatre.OrderAsync(new JsonObject { ["fault"] = "busy", ["account"] = A.Oa });
        await account.SendAsync(A.OpenId, new ServiceText("三"), default);
        await theatre.OrderAsync(new JsonObject { ["fault"] = "cut", ["account"] = A.Oa });
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(() => account.SendAsync(A.OpenId, new ServiceText("四"), default));
        Assert.True(fault.MayHaveArrived);
        Assert.Equal(["一", "二", "三", "四"], (await theatre.PhoneAsync(A.OpenId)).Select(m => m.GetProperty("text").GetString()));
    }

    /// <summary>The smallest picture a PNG can be.</summary>
    private static byte[] Png() => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
}
