using System.Text;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Support;

/// <summary>Samples; <c>with</c> says what a test is about.</summary>
public static class A
{
    public static readonly DateTimeOffset Now = new(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8));
    public static readonly CommitteeId Baoshan = CommitteeId.Of("baoshan");
    public static readonly CommitteeId Jingjiang = CommitteeId.Of("jingjiang");

    private static long keys;

    public static InboxKey Key() => new(((UInt128)0x51_7c_c1_b7UL << 64) | (ulong)Interlocked.Increment(ref keys));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Words(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static SettledMessage Message(string address, long sequence, string reply = "好", string state = "{}") =>
        new(address, Key(), sequence, Bytes(reply), Bytes(state), Now);

    public static OutboxEntry Entry(string lane = "baoshan/oa/a", string payload = "{}") => new()
    {
        Id = Guid.CreateVersion7(Now),
        Committee = Baoshan,
        Lane = lane,
        Kind = "say",
        Payload = Bytes(payload),
        DueAt = Now,
    };

    public static Person Person(string name = "王秀兰") => new()
    {
        Id = PersonId.New(Now),
        Committee = Baoshan,
        Kind = PersonKind.Constituent,
        Name = name,
    };

    public static Contact Contact(PersonId by, DateOnly on) => new()
    {
        Id = ContactId.New(Now),
        Committee = Baoshan,
        Number = "L260908-001",
        By = by,
        With = [new ContactParty("王秀兰")],
        On = on,
        Way = ContactWay.Visit,
        Content = "问了加装电梯的事",
        Source = "chat",
        SubmittedAt = Now,
    };

    public static Link Link(PersonId by, PersonId with) => new()
    {
        Id = LinkId.New(Now),
        Committee = Baoshan,
        Tier = "2",
        By = by,
        With = with,
        From = new DateOnly(2026, 1, 1),
    };

    public static Opinion Opinion(PersonId from, PersonId? to) => new()
    {
        Id = OpinionId.New(Now),
        Committee = Baoshan,
        Number = "Y260908-001",
        From = from,
        To = to,
        Text = "路灯不亮",
        Original = ["路灯", "不亮"],
        At = Now,
    };

    public static Notice Notice() => new()
    {
        Id = NoticeId.New(Now),
        Committee = Baoshan,
        Number = "T260908-001",
        Kind = NoticeKind.Policy,
        Topic = "学习",
        Text = "请阅",
        Audience = new Audience("全体委员", []),
        By = PersonId.New(Now),
        At = Now,
    };
}
