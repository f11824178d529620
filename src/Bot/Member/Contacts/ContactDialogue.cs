using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>A contact report in the making; several when several visits were told at once, worked one after the other.</summary>
public sealed record ContactDialogue : Dialogue
{
    /// <summary>What is still to be submitted, the one in hand first; never empty.</summary>
    public required IReadOnlyList<ContactDraft> Drafts { get; init; }

    /// <summary>How many were told together, and how many of them are done; for ①②③.</summary>
    public int Told { get; init; } = 1;

    public int Done { get; init; }

    /// <summary>When it was begun; the question of the next morning finds it by this.</summary>
    public DateTimeOffset Begun { get; init; }

    /// <summary>Which question is open, by name; finer than what the reader of Chinese knows.</summary>
    public string? Question { get; init; }

    /// <summary>The member for whom staff write it (代录); none for one's own.</summary>
    public Guid? For { get; init; }

    /// <summary>That member's name.</summary>
    public string? ForName { get; init; }

    /// <summary>The number of the contact like it that is on record, while that is asked.</summary>
    public string? Twin { get; init; }

    /// <summary>What was told last as a contact of its own, while it is asked whether it is one.</summary>
    public ContactDraft? Apart { get; init; }

    /// <summary>The one in hand as it would be if it were put right by those words.</summary>
    public ContactDraft? Changed { get; init; }

    [JsonIgnore]
    public ContactDraft Draft => Drafts[0];

    [JsonIgnore]
    public override string Name => "联系记录";

    [JsonIgnore]
    public override bool IsWorthKeeping => Drafts.Any(d => !d.IsBlank);

    [JsonIgnore]
    public override string? Form => "log_contact";

    [JsonIgnore]
    public override Slots Filled => new()
    {
        Date = Draft.On,
        DateEnd = Draft.OnUntil,
        Time = Draft.Time,
        Place = Draft.Place,
        Method = WayReading.MethodOf(Draft.Way),
        Channel = WayReading.ChannelOf(Draft.Way),
        Persons = [.. Draft.With.Select(p => p.Words)],
        Content = Draft.Content,
        Suggestion = Draft.Suggestion,
        Resolved = Draft.Resolved,
        FollowUp = Draft.FollowUp,
    };

    public override string Recap() => ContactCard.Recap(this);

    public override string? AskAgain() => ContactCard.Asked(this);

    public ContactDialogue With(ContactDraft draft) => this with { Drafts = [draft, .. Drafts.Skip(1)] };

    /// <summary>What is left when the one in hand is done.</summary>
    public ContactDialogue Rest() => this with { Drafts = [.. Drafts.Skip(1)], Done = Done + 1, Question = null, Twin = null };

    public static ContactDialogue Of(IReadOnlyList<ContactDraft> drafts, DateTimeOffset now) => new() { Drafts = drafts, Told = drafts.Count, Begun = now };

    public static ContactDialogue Blank(DateTimeOffset now) => Of([new ContactDraft { Id = ContactId.New(now) }], now);
}
