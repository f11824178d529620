using WeLiaison.Domain.Access;
using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Duties.Reminders;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Help;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Lists;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Places;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Rosters;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Storage.Records;

/// <summary>
/// Every kind of record. To add one: a line in <see cref="All"/>, and a property with columns where it is asked for by more than its key;
/// its table appears at the next start, and a column added later is drawn from the stored bodies by itself.
/// </summary>
internal static class RecordKinds
{
    public static RecordKind<Person> Person { get; } = new("person")
    {
        Columns = [new("kind", "text", p => p.Kind.ToString()), new("name", "text", p => p.Name, Blind: true)],
        // With the key, so that staff are listed without a walk through everybody.
        Indexes = ["kind, key", "name"],
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
        Columns = [new("by_person", "text", l => l.By?.ToString()), new("with_person", "text", l => l.With.ToString()),
            new("from_day", "bigint", l => l.From), new("by_organ", "text", l => l.ByOrgan)],
        Indexes = ["by_person", "with_person", "by_organ"],
    };

    public static RecordKind<Contact> Contact { get; } = new("contact")
    {
        Columns =
        [
            new("number", "text", c => Upper(c.Number)), new("by_person", "text", c => c.By.ToString()), new("on_day", "bigint", c => c.On),
            new("asked", "text", c => string.Join(' ', c.Confirmations.Where(a => a.Value == OtherSide.Asked).Select(a => a.Key))),
        ],
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
        Indexes = ["notice, key", "person, notice"],
    };

    public static RecordKind<SendWindow> SendWindow { get; } = new("send_window");

    public static RecordKind<HeldMessage> HeldMessage { get; } = new("held_message")
    {
        Columns = [new("person", "text", h => h.Person.ToString()), new("told", "bigint", h => h.ToldAt is null ? 0 : 1), new("held_at", "bigint", h => h.HeldAt)],
        Indexes = ["person, told, held_at"],
    };

    public static RecordKind<SentCard> SentCard { get; } = new("sent_card")
    {
        Columns = [new("subject", "text", c => c.Subject), new("person", "text", c => c.Person.ToString())],
        Indexes = ["subject, person"],
    };

    public static RecordKind<MediaFile> MediaFile { get; } = new("media_file");

    public static IReadOnlyList<RecordKind> All { get; } =
    [
        Person, Binding, Invitation, MemberCode, Link, Contact, ContactPlan, Opinion, OpinionReport, Notice, Receipt, SendWindow, HeldMessage, SentCard, MediaFile,

        // Asked for by key or as a whole committee's list, which stays short.
        new RecordKind<AccessTrace>("access_trace"), new RecordKind<Appraisal>("appraisal"), new RecordKind<AppraisalAnswer>("appraisal_answer"),
            new RecordKind<DutyReminder>("duty_reminder"),
        new RecordKind<Entry>("entry"), new RecordKind<OpinionRouting>("opinion_routing"), new RecordKind<ReminderAnswer>("reminder_answer"),
        new RecordKind<Exemption>("exemption"), new RecordKind<FormFiling>("form_filing"), new RecordKind<Gathering>("gathering"),
        new RecordKind<HelpRequest>("help_request"), new RecordKind<KeptList>("kept_list"), new RecordKind<OrganChart>("organ_chart"),
        new RecordKind<Outcome>("outcome"), new RecordKind<Place>("place"), new RecordKind<ReportSending>("report_sending"),
            new RecordKind<RosterImport>("roster_import"), new RecordKind<ServiceCard>("service_card"),
        new RecordKind<SetDay>("set_day"), new RecordKind<StreetGroup>("street_group"), new RecordKind<Studio>("studio"),
        new RecordKind<TriggerRound>("trigger_round"), new RecordKind<WorkPlan>("work_plan"),
    ];

    /// <summary>Stands for the office where an opinion names no member.</summary>
    public const string Office = "office";

    /// <summary>Numbers are told by voice and typed by hand: case does not matter.</summary>
    public static string Upper(string number) => number.ToUpperInvariant();

    public static Exception Unknown(Type type) =>
        new InvalidOperationException($"{type.Name} is no kind of record that storage knows: list it in {nameof(RecordKinds)}.{nameof(All)}.");

    /// <summary>Most kinds are asked for by key.</summary>
    public static RecordQuery<T> ByKey<T>(this RecordKind<T> kind)
        where T : class, Domain.Kernel.IRecord => kind.Where("key = $2");
}
