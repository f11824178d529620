using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>What was sent to people and how they took it.</summary>

public abstract partial class RecordsContract
{
    [Fact]
    public async Task Notices_and_their_receipts_are_found()
    {
        var person = PersonId.New(A.Now);
        var notices = fixture.House.Get<INotices>();
        var older = A.Notice() with { Id = NoticeId.New(A.Now.AddDays(-1)), At = A.Now.AddYears(3).AddDays(-1) };
        var newer = A.Notice() with { At = A.Now.AddYears(3) };
        await PutAsync(
            older,
            newer,
            new Receipt { Committee = A.Baoshan, Notice = older.Id, Person = person },
            new Receipt { Committee = A.Baoshan, Notice = newer.Id, Person = person, Answer = Answer.Leave, Reason = "出差" },
            new Receipt { Committee = A.Baoshan, Notice = newer.Id, Person = PersonId.New(A.Now) });
        Assert.Equal([newer.Id, older.Id], (await notices.RecentAsync(A.Baoshan, 2, default)).Select(n => n.Id));
        Assert.Equal(2, (await notices.ReceiptsAsync(A.Baoshan, newer.Id, default)).Count);
        Assert.Equal("出差", (await notices.ReceiptAsync(A.Baoshan, newer.Id, person, default))!.Reason);
        Assert.Equal(newer.Id, Assert.Single(await notices.ReceiptsOfAsync(A.Baoshan, person, 1, default)).Notice);
    }

    [Fact]
    public async Task Held_messages_stay_until_they_are_told()
    {
        var person = PersonId.New(A.Now);
        var deliveries = fixture.House.Get<IDeliveries>();
        var held = new HeldMessage { Id = Guid.CreateVersion7(A.Now), Committee = A.Baoshan, Person = person, Text = "您反映的事有了结果", HeldAt = A.Now };
        await PutAsync(held, new SendWindow { Committee = A.Baoshan, Address = $"baoshan/oa/{person}", OpenedAt = A.Now, Used = 2 });
        Assert.Equal(held.Id, Assert.Single(await deliveries.HeldForAsync(A.Baoshan, person, default)).Id);
        await CommitAsync(held with { Revision = 1, ToldAt = A.Now });
        Assert.Empty(await deliveries.HeldForAsync(A.Baoshan, person, default));
        Assert.Equal(A.Now, (await deliveries.HeldAsync(A.Baoshan, held.Id, default))!.ToldAt);
        Assert.Equal(2, (await deliveries.WindowAsync(new Address(A.Baoshan, Channel.OfficialAccount, person.ToString()), default))!.Used);
    }

    [Fact]
    public async Task Cards_are_found_by_what_they_ask_about_and_by_whose_phone_they_lie_on()
    {
        var (one, other) = (PersonId.New(A.Now), PersonId.New(A.Now.AddSeconds(1)));
        var deliveries = fixture.House.Get<IDeliveries>();
        var subject = $"notice-{one}";
        SentCard Card(PersonId person, string about, int second) => new()
        {
            Id = Guid.CreateVersion7(A.Now.AddSeconds(second)), Committee = A.Baoshan, Person = person, User = "zhoumin", Subject = about, Rights = [new CardRight("rc", A.Now)],
        };
        var (first, second) = (Card(one, subject, 1), Card(other, subject, 2));
        await PutAsync(first, second, Card(one, "review-1", 3));
        Assert.Equal([first.Id, second.Id], (await deliveries.CardsAsync(A.Baoshan, subject, null, default)).Select(c => c.Id));
        var found = Assert.Single(await deliveries.CardsAsync(A.Baoshan, subject, other, default));
        Assert.Equal(new CardRight("rc", A.Now), Assert.Single(found.Rights));
        Assert.Empty(await deliveries.CardsAsync(CommitteeId.Of("cangnan"), subject, null, default));
    }
}
