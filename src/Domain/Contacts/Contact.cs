using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Contacts;

/// <summary>Where a contact record stands (drafts live in the conversation, not here).</summary>
public enum ContactState
{
    /// <summary>已提交: counts from here on.</summary>
    Submitted,

    /// <summary>退回补充: the count is suspended until it is resubmitted.</summary>
    Returned,

    /// <summary>A handling step of the regulation file has been signed.</summary>
    InHandling,

    /// <summary>归档 or 办结.</summary>
    Closed,

    /// <summary>已撤回 by its author.</summary>
    Withdrawn,
}

/// <summary>One person met. The id is missing for somebody who is on no list.</summary>
public sealed record ContactParty(string Name, PersonId? Id = null);

/// <summary>A picture, voice or file, as kept in the committee's own store.</summary>
/// <param name="Kind">image, voice, video, file or location.</param>
/// <param name="Reference">The name in the media store; for a location its coordinates.</param>
/// <param name="Note">A label to show: file name, recognised words, place name.</param>
public sealed record Attachment(string Kind, string Reference, string? Note = null);

/// <summary>A named step of handling: who wrote what, when (宝山: 专委会处理意见, 专委办处理意见).</summary>
public sealed record HandlingStep(string Step, PersonId By, DateTimeOffset At, string Text);

/// <summary>联系记录: one contact, on record. Printed forms, statistics and diary are views of it.</summary>
public sealed record Contact : IRecord
{
    public required ContactId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>The number told to its author: <c>L260908-017</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The person who made the contact; also when it was made for an organ.</summary>
    public required PersonId By { get; init; }

    /// <summary>The organ it counts for (苍南 tier 2).</summary>
    public string? ForOrgan { get; init; }

    /// <summary>The tier in which it counts.</summary>
    public string? Tier { get; init; }

    public required IReadOnlyList<ContactParty> With { get; init; }

    public IReadOnlyList<PersonId> CoVisitors { get; init; } = [];

    /// <summary>联系时间: the day it took place, not the day it was entered (G-04).</summary>
    public required DateOnly On { get; init; }

    public DateOnly? OnUntil { get; init; }

    /// <summary><c>HH:mm</c>, or 上午, 中午, 下午, 晚上 as said.</summary>
    public string? Time { get; init; }

    public string? Place { get; init; }

    public required ContactWay Way { get; init; }

    /// <summary>The words the person used for the way.</summary>
    public string? WayWords { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public required string Content { get; init; }

    public string? Suggestion { get; init; }

    /// <summary>What was told for cells that only this committee's form has, by the cell's key.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    public bool? Resolved { get; init; }

    public bool? FollowUp { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Marks such as 随访, 联系活动, 重要 that rules of the regulation file ask for.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>The trigger round it answers, if any.</summary>
    public string? Trigger { get; init; }

    /// <summary>The gathering it was written from (N-9), so that attendance and record are not counted twice.</summary>
    public GatheringId? Gathering { get; init; }

    /// <summary>下→上: the linked side began it (苍南 一).</summary>
    public bool Upward { get; init; }

    /// <summary>How the handling ended: 归档, 转社情民意, 困难协调 …; several at once are possible.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>chat, console, import or paper.</summary>
    public required string Source { get; init; }

    /// <summary>The member of staff who entered it for someone (代录).</summary>
    public PersonId? EnteredBy { get; init; }

    /// <summary>What the other side answered when asked (N-2): confirmed, disputed, denied or silent, by person.</summary>
    public IReadOnlyDictionary<PersonId, string> Confirmations { get; init; } = new Dictionary<PersonId, string>();

    public required DateTimeOffset SubmittedAt { get; init; }

    public ContactState State { get; init; } = ContactState.Submitted;

    public string? ReturnReason { get; init; }

    public IReadOnlyList<HandlingStep> Handling { get; init; } = [];

    /// <summary>Earlier wordings of this record, newest last; a correction never erases.</summary>
    public IReadOnlyList<ContactCorrection> Corrections { get; init; } = [];

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>Whether it counts at all (G-05); one entered too late waits for the office (G-04).</summary>
    public bool Counts => State is (ContactState.Submitted or ContactState.InHandling or ContactState.Closed) && !Flags.Contains(ContactFlags.Late);

    public override string ToString() => $"Contact {Number}";
}

/// <summary>One change after submission.</summary>
public sealed record ContactCorrection(DateTimeOffset At, PersonId By, string Field, string? Before, string? After, string? Reason);
