using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Storage.Records;

/// <summary>
/// Every kind of record. To add one: a line in <see cref="All"/> and a definition below; its table appears at the next start.
/// A column added later is drawn from the stored bodies by itself.
/// </summary>
internal static class RecordKinds
{
    public static RecordKind<Person> Person { get; } = new("person")
    {
        Columns = [new("kind", "text", p => p.Kind.ToString()), new("name", "text", p => p.Name, Blind: true)],
        Indexes = ["kind", "name"],
    };

    public static RecordKind<Binding> Binding { get; } = new("binding")
    {
        Columns = [new("person", "text", b => b.Person.ToString())],
        Indexes = ["person"],
    };

    public static RecordKind<Invitation> Invitation { get; } = new("invitation");

    public static RecordKind<MemberCode> MemberCode { get; } = new("member_code");

    public static RecordKind<Link> Link { get; } = new("link")
    {
        Columns = [new("by_person", "text", l => l.By?.ToString()), new("with_person", "text", l => l.With.ToString()), new("from_day", "bigint", l => l.From)],
        Indexes = ["by_person", "with_person"],
    };

    public static RecordKind<Contact> Contact { get; } = new("contact")
    {
        Columns = [new("number", "text", c => Upper(c.Number)), new("by_person", "text", c => c.By.ToString()), new("on_day", "bigint", c => c.On)],
        Indexes = ["number", "by_person, on_day", "on_day"],
    };

    public static RecordKind<ContactPlan> ContactPlan { get; } = new("contact_plan")
    {
        Columns = [new("by_person", "text", p => p.By.ToString()), new("on_day", "bigint", p => p.On)],
        Indexes = ["by_person, on_day"],
    };

    public static RecordKind<Opinion> Opinion { get; } = new("opinion")
    {
        Columns =
        [
            new("number", "text", o => Upper(o.Number)), new("from_person", "text", o => o.From.ToString()),
            new("to_person", "text", o => o.To?.ToString() ?? Office), new("at", "bigint", o => o.At),
        ],
        Indexes = ["number", "from_person, at", "to_person, at", "at"],
    };

    public static RecordKind<OpinionReport> OpinionReport { get; } = new("opinion_report")
    {
        Columns = [new("authors", "text", r => string.Join(' ', r.Authors)), new("at", "bigint", r => r.At)],
        Indexes = ["at"],
    };

    public static RecordKind<Notice> Notice { get; } = new("notice")
    {
        Columns = [new("at", "bigint", n => n.At)],
        Indexes = ["at"],
    };

    public static RecordKind<Receipt> Receipt { get; } = new("receipt")
    {
        Columns = [new("notice", "text", r => r.Notice.ToString()), new("person", "text", r => r.Person.ToString())],
        Indexes = ["notice", "person, notice"],
    };

    public static RecordKind<SendWindow> SendWindow { get; } = new("send_window");

    public static RecordKind<HeldMessage> HeldMessage { get; } = new("held_message")
    {
        Columns = [new("person", "text", h => h.Person.ToString()), new("told", "bigint", h => h.ToldAt is null ? 0 : 1), new("held_at", "bigint", h => h.HeldAt)],
        Indexes = ["person, told, held_at"],
    };

    public static RecordKind<MediaFile> MediaFile { get; } = new("media_file");

    public static IReadOnlyList<RecordKind> All { get; } =
    [
        Person, Binding, Invitation, MemberCode, Link, Contact, ContactPlan, Opinion, OpinionReport, Notice, Receipt, SendWindow, HeldMessage, MediaFile,
    ];

    /// <summary>Stands for the office where an opinion names no member.</summary>
    public const string Office = "office";

    /// <summary>Numbers are told by voice and typed by hand: case does not matter.</summary>
    public static string Upper(string number) => number.ToUpperInvariant();

    /// <summary>Most kinds are asked for by key.</summary>
    public static RecordQuery<T> ByKey<T>(this RecordKind<T> kind)
        where T : class, Domain.Kernel.IRecord => kind.Where("key = $2");
}
