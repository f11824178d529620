using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Tests.Delivering;

public sealed class WeComMessengerTests
{
    private const string Send = "message/send";

    private static readonly Address ZhouMin = new(CommitteeId.Of("baoshan"), Channel.WeCom, "zhoumin");
    private static readonly Outgoing Words = new(new Guid("01a200bf-e7a4-7df8-a249-72b01d901fb7"), "座谈会改到三楼。");
    private static readonly Outgoing Notice = Words with { Headline = "座谈会", Task = "notice-1", Options = [new Option("attend", "参加"), new Option("leave", "请假")] };

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 9, 8, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly PlayedPlatform platform;
    private readonly MemberPace pace;

    public WeComMessengerTests()
    {
        platform = new PlayedPlatform(clock);
        pace = new MemberPace(clock);
    }

    [Fact]
    public async Task Every_message_asks_the_platform_to_drop_its_repeats()
    {
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Words));
        Assert.Contains("\"enable_duplicate_check\":1,\"duplicate_check_interval\":14400", Assert.Single(platform.BodiesOf(Send)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invaliduser", "zhoumin")]
    [InlineData("invaliduser", "ZHOUMIN|other")]
    [InlineData("unlicenseduser", "ZhouMin")]
    public async Task A_success_that_left_the_person_out_is_none(string member, string users)
    {
        platform[Send] = $$"""{"errcode":0,"errmsg":"ok","{{member}}":"{{users}}"}""";
        Assert.True(Assert.IsType<SendOutcome.Refused>(await SendAsync(Words)).Gone);
    }

    [Fact]
    public async Task Options_become_a_card_whose_answer_brings_the_right_to_change_it()
    {
        platform[Send] = """{"errcode":0,"errmsg":"ok","response_code":"rc_1"}""";
        Assert.Equal("rc_1", Assert.IsType<SendOutcome.Accepted>(await SendAsync(Notice)).CardRight);
        var card = Assert.Single(platform.BodiesOf(Send));
        Assert.Contains("\"task_id\":\"notice-1-01a200bfe7a47df8a24972b01d901fb7\"", card, StringComparison.Ordinal);
        Assert.Contains("{\"text\":\"参加\",\"key\":\"attend\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_do_not_fit_the_card_go_before_it()
    {
        await SendAsync(Notice with { Text = new string('会', 113) });
        var bodies = platform.BodiesOf(Send).ToList();
        Assert.Equal(["text", "template_card"], bodies.Select(b => b.Contains("template_card", StringComparison.Ordinal) ? "template_card" : "text"));
    }

    [Fact]
    public async Task A_card_that_is_there_already_is_taken_as_sent_only_if_it_may_have_left()
    {
        platform[Send] = """{"errcode":42014,"errmsg":"task_id is repeated"}""";
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Notice with { MayHaveLeft = true }));
        Assert.IsType<SendOutcome.Refused>(await SendAsync(Notice));
    }

    [Fact]
    public async Task An_answer_that_never_came_is_asked_for_again_knowing_that_it_may_have_left()
    {
        platform[Send] = "cut";
        Assert.True(Assert.IsType<SendOutcome.Retry>(await SendAsync(Words)).MayHaveLeft);
    }

    [Fact]
    public async Task What_the_platform_would_drop_without_a_word_waits_for_the_next_minute()
    {
        for (var i = 0; i < 40; i++)
        {
            await SendAsync(Words);
        }

        Assert.InRange(platform.BodiesOf(Send).Count(), 20, 30);
        var wait = Assert.IsType<SendOutcome.Retry>(await SendAsync(Words));
        Assert.False(wait.MayHaveLeft);
        clock.Advance(wait.After);
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Words));
    }

    [Fact]
    public async Task A_label_longer_than_a_button_is_shortened_and_its_key_stays()
    {
        await SendAsync(Notice with { Options = [new Option("later", "请在下周三以前再提醒我一次")] });
        Assert.Contains("{\"text\":\"请在下周三以前再提…\",\"key\":\"later\"", Assert.Single(platform.BodiesOf(Send)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(81013, true)]
    [InlineData(60111, true)]
    [InlineData(85002, false)]
    public async Task Whom_the_platform_does_not_reach_is_gone_and_a_forbidden_word_is_not(int errcode, bool gone)
    {
        platform[Send] = $$"""{"errcode":{{errcode}},"errmsg":"no"}""";
        Assert.Equal(gone, await SendAsync(Words) is SendOutcome.Refused { Gone: true });
    }

    private Task<SendOutcome> SendAsync(Outgoing message) => new WeComMessenger(platform.Clients(), pace, clock).SendAsync(ZhouMin, message, CancellationToken.None);
}
