using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Conversations;

/// <summary>One message on its way through the features: who said what, in which state, and how it was understood.</summary>
public sealed class Turn(Committee committee, Who who, Heard heard, ConversationState state, DateTimeOffset now, Func<Turn, DialogueState?, Reading> read, Regulation? regulation)
{
    private readonly List<Question> questions = [];
    private IReadOnlySet<Seat>? seats;
    private Seat[]? row;
    private Reading? reading;
    private Reading? readingAlone;
    private Matter? own;
    private (bool Known, string? Value) chosen;

    public Committee Committee { get; } = committee;

    public CommitteeId CommitteeId => Committee.Id;

    public Who Who { get; } = who;

    /// <summary>No form is open that the words could belong to.</summary>
    public bool IsFree => State.Open is null or { IsOffer: true };

    /// <summary>What the table of permissions was asked on the way of this message, and what it said.</summary>
    public IReadOnlyList<Question> Questions => questions;

    /// <summary>A matter of the speaker's own.</summary>
    public Matter Own => own ??= Who.IsStranger ? Matter.OfAll : Matter.Of(Person!);

    public Heard Heard { get; } = heard;

    public ConversationState State { get; } = state;

    /// <summary>When the message arrived, in the committee's zone.</summary>
    public DateTimeOffset Now { get; } = now;

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The words, trimmed; empty for anything that is not words.</summary>
    public string Words { get; } = heard is Heard.Text text ? text.Words.Trim() : string.Empty;

    /// <summary>How the words were understood; read once, only when somebody asks.</summary>
    public Reading Reading => reading ??= read(this, State.Open?.ForReader() ?? NoticeState());

    /// <summary>How the words would be understood if nothing were open: every part of a full telling is found, not only the slot asked for.</summary>
    public Reading ReadingAlone => State.Open is null ? Reading : readingAlone ??= read(this, null);

    /// <summary>How the words would be understood if this form were open.</summary>
    public Reading ReadAs(DialogueState dialogue) => read(this, dialogue);

    /// <summary>The value of the offered option that the person chose by number or by its words.</summary>
    public string? Chosen => (chosen = chosen.Known ? chosen : (true, State.Open is { Options.Count: > 0 } open ? Choice.Of(Words, open.Options) : null)).Value;

    public Address Address => Who.Address;

    public Person? Person => Who.Person;

    /// <summary>The member of staff who writes for the person (代录); none when the person speaks.</summary>
    public Person? Writer { get; private init; }

    /// <summary>How the person is called in what is read back: 您, or by name when somebody writes for them.</summary>
    public string Called => Writer is null ? "您" : Person!.Name + "委员";

    /// <summary>The same message, worked as the member's own (代录); whether the speaker may do so was asked before.</summary>
    public Turn OnBehalfOf(Who member, string words) =>
        new(Committee, member, Heard is Heard.Text said ? said with { Words = words } : Heard, State, Now, read, regulation) { Writer = Person };

    /// <summary>A part of the message, worked as if only that had been said.</summary>
    public Turn Saying(string words) => new(Committee, Who, new Heard.Text(words), State, Now, read, regulation) { Writer = Writer };

    /// <summary>The same message with this form, which stood aside, open again.</summary>
    public Turn Resuming(Dialogue aside) => new(Committee, Who, Heard, State with { Open = aside, Parked = null }, Now, read, regulation) { Writer = Writer };

    /// <summary>The same message as if no form were open, for words that plainly belong elsewhere.</summary>
    public Turn Apart() => new(Committee, Who, Heard, State with { Open = null }, Now, read, regulation) { Writer = Writer };

    /// <summary>What the table of permissions says about the speaker and this matter; asked here, so that nobody keeps a check of their own.</summary>
    public Result<Reach> Permitted(Act act, Matter matter, Reach least = Reach.Own)
    {
        var answer = Permit.Ask(SeatsFor(matter), Speaker, act, matter, Today, least);
        questions.Add(new Question(act, answer.Ok(out _, out _)));
        return answer;
    }

    public bool May(Act act, Matter matter, Reach least = Reach.Own)
    {
        var granted = Permit.Allows(SeatsFor(matter), Speaker, act, matter, Today, least);
        questions.Add(new Question(act, granted));
        return granted;
    }

    /// <summary>A member, and the table allows it for what is theirs.</summary>
    public bool MemberMay(Act act) => Who.IsMember && May(act, Own);

    /// <summary>Staff, and the table allows it at least in their scope; what it is about is asked once it is known.</summary>
    public bool StaffMay(Act act, Reach least = Reach.Scope) => Who.IsStaff && May(act, Matter.OfAll, least);

    /// <summary>One of the public, known or not yet, and the table allows it for what is theirs.</summary>
    public bool PublicMay(Act act) => !Who.IsMember && !Who.IsStaff && May(act, Own);

    /// <summary>The refusal in words, or null when the act is allowed.</summary>
    public Step? Denied(Act act, Matter matter, Reach least = Reach.Own) =>
        Permitted(act, matter, least).Ok(out _, out var refusal) ? null : Close(Common.RefusalWords.Of(refusal));

    /// <summary>An answer that leaves everything as it is.</summary>
    public Step Say(string text) => new(State with { Misunderstood = 0 }, new Reply(text));

    /// <summary>An answer with a dialogue that goes on.</summary>
    public Step Ask(Dialogue dialogue, string awaiting, string text, IReadOnlyList<Option>? options = null) =>
        new(
            State with { Open = dialogue with { Awaiting = awaiting, Options = options ?? [], TouchedAt = Now }, Misunderstood = 0 },
            new Reply(text) { Options = options ?? [] });

    /// <summary>An answer that ends the open dialogue.</summary>
    public Step Close(string text) => new(State with { Open = null, Misunderstood = 0 }, new Reply(text));

    /// <summary>No answer and no change of state, for events that want none.</summary>
    public Step Silent() => new(State, null);

    /// <summary>The capacities in which the speaker acts today.</summary>
    public IReadOnlySet<Seat> Seats => seats ??= Permit.SeatsOf(regulation, Speaker, Today);

    // As a row, for most features ask for most messages.
    private ReadOnlySpan<Seat> SeatsFor(Matter matter) => matter.Roles is null ? (row ??= [.. Seats]) : [.. Permit.SeatsFor(matter, regulation, Speaker, Today)];

    private Person? Speaker => Who.IsStranger ? null : Person;

    private DialogueState? NoticeState() =>
        Who.Pending is not [var notice, ..] ? null : new DialogueState
        {
            Form = "rsvp",
            AwaitingSlot = SlotNames.Reply,
            Notice = new Slots { Topic = notice.Topic, Date = notice.Meeting?.On, Time = notice.Meeting?.Time, Place = notice.Meeting?.Place },
        };
}

/// <summary>A question to the table of permissions.</summary>
public readonly record struct Question(Act Act, bool Granted);
