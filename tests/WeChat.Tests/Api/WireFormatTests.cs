using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WeLiaison.WeChat.Api;

namespace WeLiaison.WeChat.Tests.Api;

/// <summary>What really leaves the process, and how what comes back is read.</summary>
public sealed class WireFormatTests
{
    private const string Words = "您好😀👨‍👩‍👧 <a href=\"https://a?x=1&y=2\">查看</a> 'q' \\ \n + ＆";
    private readonly StubPlatform platform = StubPlatform.Create();

    [Fact]
    public async Task Chinese_emoji_and_links_travel_unescaped()
    {
        var account = platform.OfficialAccount();
        await account.SendAsync("o1", new ServiceText(Words), default);
        await account.CreateMenuAsync(new Menu([MenuButton.Group("履职😀", MenuButton.View("查看", "https://a?x=1&y=2"))]), default);
        await account.SendNoticeAsync(new SubscriptionNotice { ToUser = "o1", TemplateId = "t", Data = new Dictionary<string, TemplateValue> { ["thing1"] = new(Words) } }, default);
        await platform.WeCom().SendAsync(Recipients.Everybody, new AppText(Words), null, default);
        foreach (var call in platform.Calls)
        {
            Assert.DoesNotContain("\\u", call.Text, StringComparison.Ordinal);
            Assert.Equal("application/json; charset=utf-8", call.ContentType);
        }

        Assert.Equal(Words, JsonNode.Parse(platform.Calls.First().Body)!["text"]!["content"]!.GetValue<string>());
        Assert.Contains("您好😀👨‍👩‍👧 <a href=", platform.Calls.First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_text_becomes_legal_json()
    {
        await platform.OfficialAccount().SendAsync("o1", new ServiceText("a\uD800b\u0001"), default);
        Assert.Equal("a\uFFFDb\u0001", JsonNode.Parse(Assert.Single(platform.Calls).Body)!["text"]!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_upload_has_an_unquoted_boundary_and_an_ascii_name()
    {
        platform.Answer = _ => StubPlatform.Json("""{"type":"image","media_id":"m-1","created_at":"1769830400"}""");
        var id = await platform.WeCom().UploadMediaAsync(new MediaUpload(MediaKind.Image, "照片 一.jpg", "image/jpeg", new byte[] { 1, 2, 3, 4, 5, 6 }), default);
        Assert.Equal("m-1", id);
        var call = Assert.Single(platform.Calls);
        Assert.Equal("/cgi-bin/media/upload", call.Path);
        Assert.Contains("type=image", call.Query, StringComparison.Ordinal);
        Assert.Matches("^multipart/form-data; boundary=weliaison-[0-9a-f]{24}$", call.ContentType!);
        var boundary = call.ContentType!.Split('=')[1];
        var text = Encoding.Latin1.GetString(call.Body);
        Assert.StartsWith($"--{boundary}\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"media\"; filename=\"image.jpg\"\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n\u0001\u0002\u0003\u0004\u0005\u0006\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("filename*", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shown_name_travels_as_plain_utf8_between_quotes()
    {
        platform.Answer = _ => StubPlatform.Json("""{"type":"file","media_id":"m-2","created_at":"1769830400"}""");
        await platform.WeCom().UploadMediaAsync(new MediaUpload(MediaKind.File, "2026年“三联系”联系情况反馈表.docx", "application/octet-stream", new byte[] { 1, 2, 3, 4, 5, 6 }) { ShowName = true }, default);
        var text = Encoding.UTF8.GetString(Assert.Single(platform.Calls).Body);
        Assert.Contains("Content-Disposition: form-data; name=\"media\"; filename=\"2026年“三联系”联系情况反馈表.docx\"\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("filename*", text, StringComparison.Ordinal);
        Assert.DoesNotContain("=?utf-8", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("名单2026.xlsx", "名单2026.xlsx")]
    [InlineData("../../名单.xlsx", "名单.xlsx")]
    [InlineData("a\"b\r\n; x.txt", "ab x.txt")]
    [InlineData("\"", "file")]
    [InlineData("𠮷先生的表.docx", "𠮷先生的表.docx")]
    public void A_shown_name_keeps_its_characters_and_nothing_that_ends_the_quotes(string name, string expected) =>
        Assert.Equal(expected, new MediaUpload(MediaKind.File, name, "application/octet-stream", default).ShownName);

    [Fact]
    public void A_shown_name_that_is_far_too_long_keeps_its_ending() =>
        Assert.Equal(65, new MediaUpload(MediaKind.File, new string('表', 300) + ".docx", "application/octet-stream", default).ShownName.Length);

    [Theory]
    [InlineData("report-1.pdf", "report-1.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("名单2026.xlsx", "2026.xlsx")]
    [InlineData("名单", "file")]
    [InlineData("a\"b\r\nc.txt", "a_b__c.txt")]
    public void A_file_name_on_the_wire_is_plain_ascii(string name, string expected) =>
        Assert.Equal(expected, new MediaUpload(MediaKind.File, name, "application/octet-stream", default).WireName);

    [Fact]
    public async Task A_download_is_a_file_a_video_address_or_an_error()
    {
        var account = platform.OfficialAccount();
        platform.Answer = _ =>
        {
            var file = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([0x7B, 1, 2]) };
            file.Content.Headers.TryAddWithoutValidation("Content-disposition", "attachment; filename=\"a.jpg\"");
            file.Content.Headers.TryAddWithoutValidation("Content-Type", "image/jpeg");
            return file;
        };
        var media = await account.GetMediaAsync("m", default);
        Assert.Equal(("image/jpeg", "a.jpg", 3), (media.ContentType, media.FileName, media.Bytes.Length));

        platform.Answer = _ => StubPlatform.Json("""{"video_url":"http://v"}""");
        Assert.Equal("http://v", (await account.GetMediaAsync("m", default)).VideoUrl);

        platform.Answer = _ => StubPlatform.Json("""{"errcode":40007,"errmsg":"invalid media_id"}""");
        var refusal = await Assert.ThrowsAsync<WeChatApiException>(() => account.GetMediaAsync("m", default));
        Assert.Equal(Reaction.UploadAgain, refusal.Reaction);
    }

    [Fact]
    public async Task Success_with_invalid_members_is_a_partial_success()
    {
        platform.Answer = _ => StubPlatform.Json(
            """{"errcode":0,"errmsg":"ok","invaliduser":"zhangsan|lisi","invalidparty":"","invalidtag":"3","unlicenseduser":"wang","msgid":"x-1","response_code":"rc"}""");
        var outcome = await platform.WeCom().SendAsync(new Recipients { Users = ["ZhangSan", "u2"], Departments = [7], Tags = [3, 4] }, new AppText("a"), null, default);
        Assert.True(outcome.IsPartial);
        Assert.True(outcome.Missed("ZhangSan"));
        Assert.False(outcome.Missed("u2"));
        Assert.Equal(("3", "x-1", "rc"), (outcome.InvalidTags.Single(), outcome.MsgId, outcome.ResponseCode));
        Assert.Contains("\"touser\":\"ZhangSan|u2\",\"toparty\":\"7\",\"totag\":\"3|4\"", Assert.Single(platform.Calls).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_updated_and_the_unreached_are_an_array()
    {
        platform.Answer = _ => StubPlatform.Json("""{"errcode":0,"errmsg":"ok","invaliduser":["u9"]}""");
        Assert.Equal(["u9"], await platform.WeCom().UpdateButtonAsync("rc", ["u1", "u9"], "已报名", default));
        AssertJson("""{"userids":["u1","u9"],"agentid":1000017,"response_code":"rc","button":{"replace_name":"已报名"}}""", Assert.Single(platform.Calls));
    }

    [Fact]
    public async Task Ids_above_two_to_the_53_keep_every_digit()
    {
        platform.Answer = _ => StubPlatform.Json("""{"errcode":0,"errmsg":"ok","msgid":9223372036854775806}""");
        var message = new TemplateMessage { ToUser = "o1", TemplateId = "t", Data = new Dictionary<string, TemplateValue> { ["thing1"] = new("好") } };
        Assert.Equal(9223372036854775806, await platform.OfficialAccount().SendTemplateAsync(message, default));
        AssertJson("""{"touser":"o1","template_id":"t","data":{"thing1":{"value":"好"}}}""", Assert.Single(platform.Calls));
    }

    [Fact]
    public async Task Followers_and_members_are_read_page_by_page()
    {
        platform.Answer = request => StubPlatform.Json(
            request.Query.Contains("next_openid=o2", StringComparison.Ordinal) ? """{"total":3,"count":1,"data":{"openid":["o3"]},"next_openid":"o3"}"""
            : request.Query.Contains("next_openid=o3", StringComparison.Ordinal) ? """{"total":3,"count":0,"next_openid":""}"""
            : """{"total":3,"count":2,"data":{"openid":["o1","o2"]},"next_openid":"o2"}""");
        var followers = new List<string>();
        await foreach (var follower in platform.OfficialAccount().ListFollowersAsync(default))
        {
            followers.Add(follower);
        }

        Assert.Equal(["o1", "o2", "o3"], followers);

        platform.Answer = request => StubPlatform.Json(
            request.Text.Contains("\"cursor\":\"c2\"", StringComparison.Ordinal) ? """{"errcode":0,"next_cursor":"","dept_user":[{"userid":"b","department":2}]}"""
            : """{"errcode":0,"next_cursor":"c2","dept_user":[{"userid":"a","department":1}]}""");
        var members = new List<string>();
        await foreach (var member in platform.WeCom().ListMemberIdsAsync(default))
        {
            members.Add(member.UserId);
        }

        Assert.Equal(["a", "b"], members);
    }

    [Theory]
    [InlineData(null, """{"action_name":"QR_LIMIT_STR_SCENE","action_info":{"scene":{"scene_str":"member-0421"}}}""")]
    [InlineData(7, """{"action_name":"QR_STR_SCENE","action_info":{"scene":{"scene_str":"member-0421"}},"expire_seconds":604800}""")]
    [InlineData(90, """{"action_name":"QR_STR_SCENE","action_info":{"scene":{"scene_str":"member-0421"}},"expire_seconds":2592000}""")]
    public async Task A_qr_code_is_temporary_or_permanent(int? days, string json)
    {
        platform.Answer = _ => StubPlatform.Json("""{"ticket":"gQ+/=","expire_seconds":604800,"url":"http://weixin.qq.com/q/1"}""");
        var code = await platform.OfficialAccount()
            .CreateQrCodeAsync(new QrCodeRequest { Scene = "member-0421", Lifetime = days is { } d ? TimeSpan.FromDays(d) : null }, default);
        AssertJson(json, Assert.Single(platform.Calls));
        Assert.Equal("https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQ%2B%2F%3D", code.PictureUrl().AbsoluteUri);
    }

    [Fact]
    public async Task Reads_of_both_platforms_come_back_typed()
    {
        platform.Answer = request => StubPlatform.Json(request.Path switch
        {
            "/cgi-bin/user/info" => """{"subscribe":1,"openid":"o1","subscribe_time":1769830000,"tagid_list":[2,107],"qr_scene_str":"member-0421","nickname":""}""",
            "/cgi-bin/user/info/batchget" => """{"user_info_list":[{"subscribe":0,"openid":"o2"}]}""",
            "/cgi-bin/openapi/quota/get" => """{"errcode":0,"quota":{"daily_limit":500000,"used":3,"remain":499997}}""",
            "/cgi-bin/getcallbackip" => """{"ip_list":["101.226.103.0/25"]}""",
            "/sns/oauth2/access_token" => """{"access_token":"u","expires_in":7200,"refresh_token":"r","openid":"o1","scope":"snsapi_base","is_snapshotuser":1}""",
            "/cgi-bin/user/get" => """{"errcode":0,"userid":"zhang","name":"张","department":[1,2],"status":1}""",
            "/cgi-bin/user/list" => """{"errcode":0,"userlist":[{"userid":"zhang","name":"张","department":[1]}]}""",
            "/cgi-bin/department/list" => """{"errcode":0,"department":[{"id":2,"name":"提案委","parentid":1,"order":100000000}]}""",
            "/cgi-bin/tag/get" => """{"errcode":0,"tagname":"委员","userlist":[{"userid":"zhang","name":"张"}],"partylist":[2]}""",
            "/cgi-bin/auth/getuserinfo" => """{"errcode":0,"userid":"zhang","user_ticket":"ut"}""",
            "/cgi-bin/message/mass/get" => """{"msg_id":3000000417,"msg_status":"SEND_SUCCESS"}""",
            "/cgi-bin/template/get_all_private_template" => """{"template_list":[{"template_id":"t","title":"通知","content":"{{thing1.DATA}}","example":"x"}]}""",
            _ => """{"errcode":0}""",
        });
        var account = platform.OfficialAccount();
        var follower = await account.GetFollowerAsync("o1", default);
        Assert.True(follower.Follows);
        Assert.Equal([2, 107], follower.TagIds);
        Assert.False((await account.GetFollowersAsync(["o2"], default)).Single().Follows);
        Assert.Equal(499997, (await account.GetQuotaAsync("/cgi-bin/message/custom/send", default))!.Remain);
        Assert.Equal(["101.226.103.0/25"], await account.GetCallbackAddressesAsync(default));
        Assert.Equal(1, (await account.ExchangeCodeAsync("c", default)).IsSnapshotUser);
        Assert.Equal("SEND_SUCCESS", (await account.GetMassJobAsync(3000000417, default)).MsgStatus);
        Assert.Equal("t", (await account.ListTemplatesAsync(default)).Single().TemplateId);

        var work = platform.WeCom();
        Assert.Equal("张", (await work.GetMemberAsync("zhang", default)).Name);
        Assert.Equal([1L], (await work.ListMembersAsync(1, default)).Single().Departments);
        Assert.Equal("提案委", (await work.ListDepartmentsAsync(null, default)).Single().Name);
        Assert.Equal("zhang", (await work.GetTagAsync(12, default)).Members.Single().UserId);
        Assert.Equal("zhang", (await work.GetIdentityAsync("c", default)).UserId);
        await work.RecallAsync("x-1", default);
        await work.CreateMenuAsync(new Menu([MenuButton.Click("待办", "MENU_TODO")]), default);
        Assert.Contains("agentid=1000017", platform.Calls.Last().Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("J-01")]
    [InlineData("J-02")]
    public void The_js_sdk_signature_is_that_of_the_vectors(string id)
    {
        var vector = Callback.Vectors.Case("jsSdk", id);
        string Value(string name) => Callback.Vectors.Text(vector, name);
        Assert.Equal(Value("signature"), WebLogin.SignPage(Value("ticket"), Value("noncestr"), Value("timestamp"), Value("url")));
        Assert.Equal(Value("signature"), WebLogin.SignPage(Value("ticket"), Value("noncestr"), Value("timestamp"), Value("url") + "#top"));
    }

    private static void AssertJson(string expected, SentRequest actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.Body)), actual.Text);
}
