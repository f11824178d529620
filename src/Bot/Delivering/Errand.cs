using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Delivering;

/// <summary>What an outbox entry asks for, in the house's own terms; how it travels is the dispatcher's business.</summary>
public sealed record Errand
{
    /// <summary>An address to answer on; or none, and the person is told where they can be reached.</summary>
    public string? User { get; init; }

    public Channel? Channel { get; init; }

    public PersonId? Person { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The notice whose ledger records how this went.</summary>
    public NoticeId? Notice { get; init; }

    /// <summary>The notice's edition when this was written; see <see cref="Notice.Edition"/>.</summary>
    public int Edition { get; init; }

    /// <summary>For the notice itself, not a reminder of it: the run in which it was to leave; see <see cref="Notice.Run"/>.</summary>
    public int? Run { get; init; }

    /// <summary>The task of the card, when it is about more than the notice: <c>leave-…</c>, <c>review-…</c>.</summary>
    public string? Task { get; init; }

    /// <summary>A short headline for template and subscription notices, at most 20 characters.</summary>
    public string? Headline { get; init; }

    /// <summary>What a twenty-character line should hold of a longer text: the place of a meeting.</summary>
    public string? Brief { get; init; }

    /// <summary>The hour that a template's line of time is about; left out, it is the hour of sending.</summary>
    public string? When { get; init; }

    /// <summary>The matter it is about, by number, so that whoever waits for it can be told when it cannot be delivered.</summary>
    public string? About { get; init; }

    /// <summary>Who is told when it could not be delivered.</summary>
    public PersonId? Sender { get; init; }

    /// <summary>The platform's media id to fetch and keep, for entries of kind <c>media</c>.</summary>
    public string? Media { get; init; }

    /// <summary>The paper to bring, for entries of kind <c>paper</c>.</summary>
    public FileTicket? Paper { get; init; }

    public static Errand Read(OutboxEntry entry) => JsonSerializer.Deserialize<Errand>(entry.Payload.Span, ConversationJson.Options)!;

    /// <summary>More words on the address that is being answered.</summary>
    public static OutboxEntry Say(Address address, string text, DateTimeOffset now) =>
        new Errand { User = address.User, Channel = address.Channel, Text = text }.Entry(address.Committee, "say", address.Key, now, now);

    /// <summary>
    /// The answer to a message whose callback could not carry it. It is the same entry whenever it is made, so that a message that is worked
    /// again after a crash is not answered again.
    /// </summary>
    public static OutboxEntry Answer(Arrival arrival, string text, DateTimeOffset now) =>
        Say(arrival.Address, text, now) with { Id = Once($"{arrival.Address.Key} {arrival.Key.Value}") };

    /// <summary>Words to a person, on whatever account reaches them.</summary>
    public static OutboxEntry Tell(CommitteeId committee, PersonId person, string text, DateTimeOffset now, string? headline = null,
        string? about = null, PersonId? sender = null, IReadOnlyList<Option>? options = null, DateTimeOffset? due = null, string? brief = null) =>
        new Errand { Person = person, Text = text, Headline = headline, Brief = brief, About = about, Sender = sender, Options = options ?? [] }
            .Entry(committee, "tell", person.ToString(), now, due ?? now);

    /// <summary>Words for the day of a plan; whoever does the errand looks first whether the plan still stands.</summary>
    public static OutboxEntry Plan(ContactPlan plan, string text, DateTimeOffset now, DateTimeOffset due) =>
        new Errand { Person = plan.By, Text = text, About = plan.Id.ToString() }.Entry(plan.Committee, "plan", "plan/" + plan.Id, now, due);

    /// <summary>A look, later, whether a form that was begun that day is still unfinished; one a day, however many are begun.</summary>
    public static OutboxEntry Nudge(Address address, DateTimeOffset begun, DateTimeOffset due)
    {
        var day = begun.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Errand { User = address.User, Channel = address.Channel, Text = string.Empty, About = day }
            .Entry(address.Committee, "nudge", "nudge/" + address.Key, begun, due, priority: 2) with { Id = Once($"{address.Key} {day}") };
    }

    /// <summary>The id of an entry that is written once, however often it is asked for.</summary>
    private static Guid Once(string about) => new(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 16));

    /// <summary>A notice to one of its audience, who has not got it yet; it can be held back as long as it has not left.</summary>
    public static OutboxEntry FirstNoticeTo(Notice notice, PersonId person, string text, IReadOnlyList<Option> options, DateTimeOffset now, DateTimeOffset due) =>
        NoticeTo(notice, person, text, options, now, due, notice.Run);

    /// <summary>More about a notice to one of its audience: a reminder, a change.</summary>
    public static OutboxEntry NoticeTo(Notice notice, PersonId person, string text, IReadOnlyList<Option> options, DateTimeOffset now, DateTimeOffset due, int? run = null) =>
        new Errand { Run = run, Person = person, Text = text, Options = options, Notice = notice.Id, Edition = notice.Edition,
            Headline = notice.Topic, Brief = notice.Meeting?.Place ?? notice.Text, When = NoticeTemplate.When(notice.Meeting) }
            .Entry(notice.Committee, "notice", person.ToString(), now, due, priority: 3);

    /// <summary>A question with buttons to somebody who decides: a leave to grant, a notice to pass.</summary>
    public static OutboxEntry Decide(CommitteeId committee, PersonId person, string task, string text, string headline, IReadOnlyList<Option> options, DateTimeOffset now) =>
        new Errand { Person = person, Text = text, Options = options, Task = task, Headline = headline }.Entry(committee, "tell", person.ToString(), now, now);

    /// <summary>Puts words in the place of the buttons of a card on this address, by a right that is used up.</summary>
    public static OutboxEntry SettleCard(Address address, string right, string words, DateTimeOffset now) =>
        new Errand { User = address.User, Channel = address.Channel, Text = words, About = right }.Entry(address.Committee, "card", "card/" + address.Key, now, now);

    /// <summary>A look at what the platform accepted for this address and could not deliver.</summary>
    public static OutboxEntry Fate(Address address, long message, bool blocked, DateTimeOffset now) =>
        new Errand { User = address.User, Channel = address.Channel, Text = blocked ? DeliveryWords.Blocked : DeliveryWords.NotArrived,
            About = message.ToString(System.Globalization.CultureInfo.InvariantCulture) }
            .Entry(address.Committee, "fate", "fate/" + address.Key, now, now + FateRunner.Patience);

    /// <summary>Fetches a picture, voice or file from the platform before it lapses there (3 days).</summary>
    public static OutboxEntry FetchMedia(Address address, string media, DateTimeOffset now) =>
        new Errand { User = address.User, Channel = address.Channel, Text = string.Empty, Media = media }
            .Entry(address.Committee, "media", "media/" + media, now, now, priority: 4);

    /// <summary>A printed paper to the address that asked for it; of several at once, which one in order.</summary>
    public static OutboxEntry PaperTo(Address address, FileTicket paper, DateTimeOffset now, int order = 0) =>
        new Errand { User = address.User, Channel = address.Channel, Person = paper.Person, Text = string.Empty,
            Paper = paper }.Entry(address.Committee, "paper", address.Key, now.AddMilliseconds(order), now);

    /// <summary>A printed paper to a person who did not ask for it just now, after the words that announce it.</summary>
    public static OutboxEntry PaperTo(PersonId person, FileTicket paper, DateTimeOffset now, int order) =>
        new Errand { Person = person, Text = string.Empty, Paper = paper }.Entry(paper.Committee, "paper", person.ToString(), now.AddMilliseconds(order), now);

    /// <summary>The id of the entry that follows from another one; the same every time, so that it is written once.</summary>
    public static Guid Following(Guid entry)
    {
        Span<byte> bytes = stackalloc byte[16];
        entry.TryWriteBytes(bytes);
        bytes[15] ^= 0x55;
        return new Guid(bytes);
    }

    private OutboxEntry Entry(CommitteeId committee, string kind, string lane, DateTimeOffset now, DateTimeOffset due, int priority = 5) => new()
    {
        Id = TimeOrder.Next(now),
        Committee = committee,
        Lane = lane,
        Kind = kind,
        Payload = JsonSerializer.SerializeToUtf8Bytes(this, ConversationJson.Options),
        DueAt = due,
        Priority = priority,
    };
}
