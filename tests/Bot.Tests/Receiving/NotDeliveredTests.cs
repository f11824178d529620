using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Receiving;

/// <summary>TEMPLATESENDJOBFINISH with "failed:user block": accepted is not delivered.</summary>
public sealed class NotDeliveredTests : IAsyncLifetime
{
    private const long Message = 200163836;

    private static readonly CommitteeId Baoshan = CommitteeId.Of("baoshan");
    private static readonly Address Phone = new(Baoshan, Channel.OfficialAccount, "oZhouMin0000000000000000001");

    private Stage stage = null!;
    private ulong messages;

    public async Task InitializeAsync()
    {
        stage = await Stage.OpenAsync(Cast.Load());
        await stage.CommitAsync([new Binding { Committee = Baoshan, Channel = Phone.Channel, User = Phone.User, Person = stage.Named("周敏"), Since = stage.Clock.GetUtcNow() }]);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task The_ledger_of_the_notice_names_who_refuses_messages_and_the_words_wait()
    {
        await SentAsync(Answer.None);
        await FailsAsync(Message);
        Assert.Contains("周敏　本人在微信里拒收了公众号消息", await OfficeAsync("谁没收到"), StringComparison.Ordinal);
        Assert.Contains("三楼会议室开提案座谈会", (await SayAsync("在吗")).Text, StringComparison.Ordinal);
        Assert.Contains("已登记参加", (await SayAsync("参加")).Text, StringComparison.Ordinal);
        Assert.Contains("都送到了", await OfficeAsync("谁没收到"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_answered_was_reached_whatever_the_platform_says()
    {
        await SentAsync(Answer.Attends);
        await FailsAsync(Message);
        Assert.Contains("都送到了", await OfficeAsync("谁没收到"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anything_else_that_was_not_delivered_is_told_to_the_office()
    {
        await FailsAsync(Message + 1);
        Assert.Contains(stage.TakeSent(), sent => sent.Message.Text.Contains("给周敏的一条公众号消息没送到", StringComparison.Ordinal));
    }

    private async Task SentAsync(Answer answer)
    {
        var notice = new Notice
        {
            Id = NoticeId.New(stage.Clock.GetUtcNow()), Committee = Baoshan, Number = "T260908-001", Kind = NoticeKind.MustAttend, Topic = "提案座谈会", Text = "9月25日下午2点在三楼会议室开提案座谈会",
            Meeting = new MeetingTime(new DateOnly(2026, 9, 25), "14:00", "三楼会议室"), Audience = new Audience("周敏", [stage.Named("周敏")]), By = stage.Named("许静"), At = stage.Clock.GetUtcNow(), State = NoticeState.Sending,
        };
        await stage.CommitAsync([notice, new Receipt { Committee = Baoshan, Notice = notice.Id, Person = stage.Named("周敏"), Delivery = DeliveryState.Accepted, Channel = Channel.OfficialAccount, Message = Message, Answer = answer }]);
    }

    private async Task FailsAsync(long message)
    {
        Assert.Empty((await stage.HandleAsync(new Arrival(Phone, new InboxKey(++messages), new Heard.NotDelivered(message, Blocked: true)))).Text);
        stage.Clock.Advance(FateRunner.Patience);
        await stage.DeliverAsync();
    }

    private Task<PassiveAnswer> SayAsync(string words) => stage.HandleAsync(new Arrival(Phone, new InboxKey(++messages), new Heard.Text(words)));

    private async Task<string> OfficeAsync(string words) =>
        (await stage.HandleAsync(new Arrival(new Address(Baoshan, Channel.WeCom, Play.UserOf("许静")), new InboxKey(++messages), new Heard.Text(words)))).Text;
}
