using System.Text;
using System.Text.Json.Nodes;
using WeLiaison.Bot.Hosting;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Tests.Receiving;

/// <summary>The protocol's test vectors against the running service: what the platform, or an attacker, would see.</summary>
[Collection(nameof(VectorHost))]
public sealed class VectorsOverHttpTests(VectorHost host) : IClassFixture<VectorHost>
{
    public static TheoryData<string> UrlVerifications => Ids("urlVerification");

    public static TheoryData<string> PlainModes => Ids("plainMode");

    public static TheoryData<string> Good => Ids("good");

    public static TheoryData<string> Bad => Ids("bad");

    public static TheoryData<string> Keys => Ids("keys");

    [Theory]
    [MemberData(nameof(UrlVerifications))]
    public async Task A_url_verification_is_answered_with_exactly_the_echo_or_refused(string id)
    {
        var vector = Case("urlVerification", id);
        var expected = vector["expected"]!;
        foreach (var slash in new[] { "", "/" })
        {
            var response = await host.Http.GetAsync($"{Address(vector)}{slash}?{vector["query"]}");
            var body = await response.Content.ReadAsByteArrayAsync();
            if (expected["status"] is JsonValue status && status.GetValue<int>() == 403)
            {
                Assert.Equal((403, 0), ((int)response.StatusCode, body.Length));
                continue;
            }

            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(Encoding.UTF8.GetBytes((expected["body"] ?? vector["echostr"])!.GetValue<string>()), body);
        }
    }

    [Theory]
    [MemberData(nameof(PlainModes))]
    public async Task A_plain_push_is_read_only_by_a_plain_account(string id)
    {
        var vector = Case("plainMode", id);
        var isRefused = vector["expected"]!["code"] is not null;
        var (status, body) = await PostAsync($"/callbacks/{(isRefused ? "safe" : "plain")}/oa", vector);
        Assert.Equal(isRefused ? 400 : 200, status);
        Assert.True(isRefused ? body.Length == 0 : body.Length == 0 || Encoding.UTF8.GetString(body).StartsWith("<xml>", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_good_push_is_answered_with_200_and_a_reply_the_platform_can_open(string id)
    {
        var vector = Case("good", id);
        if (vector["body"]!.GetValue<string>().StartsWith('{'))
        {
            // The service takes XML: a bot's replies are documented for nothing else.
            Assert.Equal((400, 0), Sizes(await PostAsync(Address(vector), vector)));
            return;
        }

        var isCompatible = vector["description"]!.GetValue<string>().StartsWith("compatible", StringComparison.Ordinal);
        var first = await PostAsync(isCompatible ? "/callbacks/compatible/oa" : Address(vector), vector);
        Assert.Equal(200, first.Status);
        Assert.Equal(Open(vector, first.Body), Open(vector, (await PostAsync(isCompatible ? "/callbacks/compatible/oa" : Address(vector), vector)).Body));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_push_gets_the_status_of_its_stage_and_an_empty_body(string id)
    {
        var vector = Case("bad", id);
        var status = VectorHost.Vectors["conventions"]!["httpPolicy"]![vector["expected"]!["stage"]!.GetValue<string>()]!.GetValue<int>();
        Assert.Equal((status, 0), Sizes(await PostAsync(Address(vector), vector)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_that_is_not_legal_keeps_the_service_from_starting(string id)
    {
        var vector = Case("keys", id);
        var errors = CommitteeOptionsCheck.Errors(new Dictionary<string, CommitteeOptions>
        {
            ["baoshan"] = new()
            {
                Name = "宝山区政协",
                OfficialAccount = new OfficialAccountSettings { AppId = "wx7a1c0de5b2f3a496", AppSecret = "s", Token = "t0ken", EncodingAesKey = vector["encodingAesKey"]!.GetValue<string>() },
            },
        });
        Assert.Equal(vector["expected"]!["ok"]!.GetValue<bool>(), errors.Count == 0);
    }

    [Fact]
    public async Task An_unknown_committee_or_platform_is_not_found()
    {
        foreach (var address in new[] { "/callbacks/nowhere/oa", "/callbacks/safe/fax", "/callbacks/plain/wecom" })
        {
            using var content = new StringContent("<xml/>");
            var response = await host.Http.PostAsync($"{address}?signature=x", content);
            Assert.Equal((404, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        }
    }

    private static TheoryData<string> Ids(string section) => [.. VectorHost.Vectors[section]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    private static JsonNode Case(string section, string id) => VectorHost.Vectors[section]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == id)!;

    private static string Address(JsonNode vector) => vector["channel"]!.GetValue<string>() == "work" ? "/callbacks/safe/wecom" : "/callbacks/safe/oa";

    private static (int Status, int Length) Sizes((int Status, byte[] Body) answer) => (answer.Status, answer.Body.Length);

    /// <summary>The clear words of a reply; the envelope differs each time, the words of a repeat must not.</summary>
    private static string Open(JsonNode vector, byte[] envelope)
    {
        if (envelope.Length == 0)
        {
            return "";
        }

        var channel = VectorHost.Vectors["channels"]![vector["channel"]!.GetValue<string>()]!;
        var cipher = MessageCipher.Create(channel["encodingAesKey"]!.GetValue<string>(), channel["receiveId"]!.GetValue<string>())!;
        Assert.Equal(CallbackFault.None, ReplyEnvelope.Open(cipher, channel["token"]!.GetValue<string>(), envelope, out var clear));
        return System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(clear.Span)).Root!.Element("Content")!.Value;
    }

    private static byte[] Body(JsonNode vector)
    {
        if (vector["bodyRecipe"] is { } recipe)
        {
            string Part(string name) => recipe[name]?.GetValue<string>() ?? "";
            var count = recipe["count"]!.GetValue<int>();
            string Repeated(string name) => string.Concat(Enumerable.Repeat(Part(name), count));
            return Encoding.UTF8.GetBytes(Part("prefix") + Repeated("repeat") + Part("middle") + Repeated("repeatClose") + Part("suffix"));
        }

        return vector["bodyBase64"] is { } exact ? Convert.FromBase64String(exact.GetValue<string>()) : Encoding.UTF8.GetBytes(vector["body"]!.GetValue<string>());
    }

    private async Task<(int Status, byte[] Body)> PostAsync(string address, JsonNode vector)
    {
        using var content = new ByteArrayContent(Body(vector));
        var response = await host.Http.PostAsync($"{address}?{vector["query"]}", content);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }
}
