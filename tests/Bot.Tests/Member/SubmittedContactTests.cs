using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Member;

/// <summary>What a member may still do once others have worked on the record; the handling itself is the console's.</summary>
public sealed class SubmittedContactTests : IAsyncLifetime
{
    private static readonly Address ZhouMin = new(CommitteeId.Of("baoshan"), Channel.WeCom, "u-周敏");

    private Stage stage = null!;
    private ulong messages;

    public async Task InitializeAsync() => stage = await Stage.OpenAsync(Cast.Load());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task A_contact_with_an_opinion_on_it_cannot_be_taken_back_but_added_to()
    {
        await SayAsync("今天上午在友谊路居委会走访了李建国，他说充电桩太少，晚上抢不到");
        await SayAsync("提交");
        var contact = Assert.Single(stage.TakeChanges().OfType<Contact>());
        var handled = (await stage.FindAsync(contact.Id))! with
        {
            State = ContactState.InHandling,
            Handling = [new HandlingStep("专委会处理意见", contact.By, stage.Clock.GetUtcNow(), "请街道研究")],
        };
        Assert.True(await stage.CommitAsync([handled]));

        Assert.Equal("专委会已签意见，不能撤回，可以补充说明，说“补充：……”就行。", await SayAsync("撤回"));
        Assert.Equal($"已补充到 {contact.Number}。", await SayAsync("补充：他愿意带头出钱"));
        Assert.Contains("专委会处理意见：请街道研究", await SayAsync($"{contact.Number}办到哪一步了"), StringComparison.Ordinal);

        var after = (await stage.FindAsync(contact.Id))!;
        Assert.Equal(ContactState.InHandling, after.State);
        Assert.EndsWith("；他愿意带头出钱", after.Content, StringComparison.Ordinal);
        Assert.Equal("充电桩太少，晚上抢不到", Assert.Single(after.Corrections).Before);
    }

    [Fact]
    public async Task Nobody_takes_back_or_adds_to_what_is_not_theirs()
    {
        await SayAsync("今天上午在友谊路居委会走访了李建国，他说充电桩太少，晚上抢不到");
        await SayAsync("提交");
        var contact = Assert.Single(stage.TakeChanges().OfType<Contact>());
        var other = new Address(ZhouMin.Committee, ZhouMin.Channel, "u-王磊");

        Assert.StartsWith("没有找到", await SayAsync($"撤回 {contact.Number}", other), StringComparison.Ordinal);
        Assert.StartsWith("要补充哪一条", await SayAsync($"补充 {contact.Number}：不实", other), StringComparison.Ordinal);
        Assert.DoesNotContain("李建国", await SayAsync($"{contact.Number}办到哪一步了", other), StringComparison.Ordinal);
        Assert.Equal(ContactState.Submitted, (await stage.FindAsync(contact.Id))!.State);
    }

    private async Task<string> SayAsync(string words, Address? from = null) =>
        (await stage.HandleAsync(new Arrival(from ?? ZhouMin, new InboxKey(++messages), new Heard.Text(words)))).Text;
}
