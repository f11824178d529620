using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Tests.Delivering;

public sealed class OfficialAccountMessengerTests
{
    private const string Custom = "message/custom/send";
    private const string Template = "message/template/send";
    private const string Subscription = "message/subscribe/bizsend";

    private static readonly Outgoing Answer = new(new Guid("01a200bf-e7a4-7df8-a249-72b01d901fb7"), "您反映的路灯已修好。") { Headline = "意见办理结果" };

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 9, 8, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly OnePerson person = new();
    private readonly PlayedPlatform platform;

    public OfficialAccountMessengerTests()
    {
        platform = new PlayedPlatform(clock);
        person.State = SendWindows.Opened(ConversationState.Empty, Interaction.Message, clock.GetUtcNow());
    }

    [Fact]
    public async Task While_a_window_is_open_the_words_themselves_are_sent()
    {
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Answer));
        Assert.Contains(Answer.Text, Assert.Single(platform.BodiesOf(Custom)), StringComparison.Ordinal);
        Assert.Empty(platform.BodiesOf(Template));
    }

    [Fact]
    public async Task With_no_window_a_template_goes_that_a_repeat_does_not_double()
    {
        person.State = ConversationState.Empty;
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Answer));
        Assert.Contains("\"client_msg_id\":\"01a200bfe7a47df8a24972b01d901fb7\"", Assert.Single(platform.BodiesOf(Template)), StringComparison.Ordinal);
        Assert.Empty(platform.BodiesOf(Custom));
    }

    [Fact]
    public async Task The_id_by_which_the_platform_tells_its_fate_is_kept()
    {
        person.State = ConversationState.Empty;
        platform[Template] = """{"errcode":0,"errmsg":"ok","msgid":200163836}""";
        Assert.Equal(200163836, Assert.IsType<SendOutcome.Accepted>(await SendAsync(Answer)).Message);
    }

    [Theory]
    [InlineData(45015)]
    [InlineData(45047)]
    public async Task When_the_platform_counts_differently_the_template_is_the_other_way(int errcode)
    {
        platform[Custom] = Refusal(errcode);
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Answer));
        Assert.Single(platform.BodiesOf(Template));
    }

    [Theory]
    [InlineData(48001)]
    [InlineData(40037)]
    public async Task An_account_without_templates_uses_the_subscription(int errcode)
    {
        person.State = ConversationState.Empty;
        platform[Template] = Refusal(errcode);
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Answer));
        Assert.Single(platform.BodiesOf(Subscription));
    }

    [Theory]
    [InlineData(43101)]
    [InlineData(43107)]
    public async Task A_person_who_agreed_to_no_notice_is_told_at_their_next_word(int errcode)
    {
        person.State = ConversationState.Empty;
        platform[Subscription] = Refusal(errcode);
        Assert.IsType<SendOutcome.WindowClosed>(await SendAsync(Answer, template: null));
    }

    [Fact]
    public async Task Words_without_a_headline_have_no_other_way_than_the_window()
    {
        person.State = ConversationState.Empty;
        Assert.IsType<SendOutcome.WindowClosed>(await SendAsync(Answer with { Headline = null }));
        Assert.Empty(platform.Calls);
    }

    [Fact]
    public async Task Words_that_may_have_arrived_are_not_sent_twice()
    {
        platform[Custom] = "cut";
        Assert.IsType<SendOutcome.WindowClosed>(await SendAsync(Answer));
        Assert.Single(platform.BodiesOf(Custom));

        await SendAsync(Answer with { MayHaveLeft = true });
        Assert.Single(platform.BodiesOf(Custom));
    }

    [Fact]
    public async Task Words_that_never_left_are_tried_again()
    {
        platform[Custom] = "dead";
        Assert.False(Assert.IsType<SendOutcome.Retry>(await SendAsync(Answer)).MayHaveLeft);
    }

    [Theory]
    [InlineData(40003)]
    [InlineData(43004)]
    [InlineData(48002)]
    public async Task Who_follows_no_longer_is_marked_as_gone(int errcode)
    {
        platform[Custom] = Refusal(errcode);
        Assert.True(Assert.IsType<SendOutcome.Refused>(await SendAsync(Answer)).Gone);
    }

    [Theory]
    [InlineData(45009, 600)]
    [InlineData(45011, 60)]
    [InlineData(40164, 60)]
    public async Task What_passes_by_itself_or_by_a_human_is_waited_for(int errcode, int leastSeconds)
    {
        platform[Custom] = Refusal(errcode);
        Assert.True(Assert.IsType<SendOutcome.Retry>(await SendAsync(Answer)).After >= TimeSpan.FromSeconds(leastSeconds));
    }

    [Fact]
    public async Task Without_a_token_it_waits_until_one_can_be_had()
    {
        platform["stable_token"] = Refusal(40125);
        Assert.True(Assert.IsType<SendOutcome.Retry>(await SendAsync(Answer)).After > TimeSpan.Zero);
        Assert.Empty(platform.Calls);
    }

    private static string Refusal(int errcode) => $$"""{"errcode":{{errcode}},"errmsg":"no rid: 65c1e2f0-1a2b3c4d-0e1f2a3b"}""";

    private Task<SendOutcome> SendAsync(Outgoing message, string? template = "tPl_notice") =>
        new OfficialAccountMessenger(platform.Clients(template), new SendWindows(person, person, clock), new FileLinks(null, new byte[32]), clock)
            .SendAsync(OnePerson.Address, message, CancellationToken.None);
}
