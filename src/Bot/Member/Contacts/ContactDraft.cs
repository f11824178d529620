using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>How far it is settled who was met.</summary>
public enum PartyState
{
    /// <summary>On the member's list.</summary>
    Known,

    /// <summary>Several on the list may be meant.</summary>
    Which,

    /// <summary>The name only sounds like one on the list.</summary>
    Guess,

    /// <summary>On no list; what to do with them has not been said.</summary>
    Unlisted,

    /// <summary>On no list, and recorded as they are.</summary>
    AsSaid,

    /// <summary>To be put on the list with the submission.</summary>
    Joins,
}

/// <summary>One on the list who may be meant, with what tells them apart (never a telephone number).</summary>
public sealed record Candidate(PersonId Id, string Name, string Facts)
{
    /// <summary>A member of the committee whom the author does not keep in touch with by a link; a contact with them belongs to no tier of its own.</summary>
    public bool Peer { get; init; }

    /// <summary>王秀兰（淞南镇）.</summary>
    public string Words => Facts.Length == 0 ? Name : $"{Name}（{Facts}）";
}

/// <summary>Somebody met, as told so far.</summary>
/// <param name="Said">The words used.</param>
public sealed record DraftParty(string Said, PartyState State, IReadOnlyList<Candidate> Candidates)
{
    public Candidate? Known => State == PartyState.Known ? Candidates[0] : null;

    public string Words => Known?.Name ?? Said;

    public ContactParty ToParty() => new(Words, Known?.Id);
}

/// <summary>One contact as told so far. It carries the id it will have, so that submitting it twice makes one record.</summary>
public sealed record ContactDraft
{
    public required ContactId Id { get; init; }

    public IReadOnlyList<DraftParty> With { get; init; } = [];

    public DateOnly? On { get; init; }

    public DateOnly? OnUntil { get; init; }

    public string? Time { get; init; }

    public string? Place { get; init; }

    public ContactWay? Way { get; init; }

    public string? WayWords { get; init; }

    public string? Content { get; init; }

    public string? Suggestion { get; init; }

    /// <summary>What was said to cells that only this committee's form has, by their keys.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    public bool? Resolved { get; init; }

    public bool? FollowUp { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The words of a day that no calendar has; the question about it is open.</summary>
    public string? NoSuchDay { get; init; }

    /// <summary>A contact like it is on record, and this is another one.</summary>
    public bool IsAnother { get; init; }

    /// <summary>Told as still ahead (今天下午打算去…), though its day is today.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>A danger to life was told in it: for the office alone.</summary>
    public bool IsGrave { get; init; }

    /// <summary>A place that the phone proposed and the member has not yet agreed to.</summary>
    public string? ProposedPlace { get; init; }

    /// <summary>True when nothing has been told yet.</summary>
    public bool IsBlank => With.Count == 0 && On is null && Place is null && Way is null && Content is null && Suggestion is null && Attachments.Count == 0;

    public override string ToString() => $"ContactDraft {Id}";
}
