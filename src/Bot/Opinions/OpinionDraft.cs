using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>A matter in the telling: what was said so far, in the person's own bubbles and tidied.</summary>
public sealed record OpinionDraft : Dialogue
{
    public required OpinionId Id { get; init; }

    /// <summary>The bubbles as they came.</summary>
    public IReadOnlyList<string> Bubbles { get; init; } = [];

    /// <summary>The matter in the bubbles, without greetings and introductions.</summary>
    public IReadOnlyList<string> Matter { get; init; } = [];

    public string? Suggestion { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public bool? Named { get; init; }

    /// <summary>The member it goes to, once known.</summary>
    public PersonId? To { get; init; }

    /// <summary>True when its author chose the office.</summary>
    public bool ToOffice { get; init; }

    /// <summary>Other matters told in the same breath, each to go as a letter of its own after this one.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <summary>When it was begun; the question of the next morning finds it by this.</summary>
    public DateTimeOffset Begun { get; init; }

    [JsonIgnore]
    public override string Name => "来信";

    [JsonIgnore]
    public override bool IsWorthKeeping => Bubbles.Count + Attachments.Count > 0;

    [JsonIgnore]
    public override string? Form => "submit_opinion";

    [JsonIgnore]
    public override Slots Filled => new() { Content = Matter.Count == 0 ? null : Text, Suggestion = Suggestion, Place = Place };

    [JsonIgnore]
    public string Text => Tidy.Join(Matter);

    public override string Recap() =>
        Bubbles.Count == 0 ? OpinionWords.AskMatterPlain : $"接着说。刚才说到：“{Text}”\n要补充直接说，说完了回“对”。";
}

/// <summary>Asks a newcomer for consent; what they have already said is kept for the moment they agree.</summary>
public sealed record ConsentRequest : Dialogue
{
    /// <summary>The member whose code was scanned.</summary>
    public PersonId? Member { get; init; }

    /// <summary>What was said before consent was asked for; forgotten when it is refused.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Whether the question was put only just now, so that more bubbles of the same telling need not hear it again.</summary>
    public bool IsFresh(DateTimeOffset now) => now - TouchedAt < TimeSpan.FromMinutes(3);

    [JsonIgnore]
    public override string Name => "登记";

    /// <summary>Whoever was told that it is kept finds it again the day after, too.</summary>
    [JsonIgnore]
    public override bool IsWorthKeeping => Said.Count + Attachments.Count > 0;

    public override string Recap() => "同意请回“同意”，想先看说明回“说明”。";
}

/// <summary>Asks how to call a newcomer.</summary>
public sealed record NameRequest : Dialogue
{
    /// <summary>What was said before consent, to go on with.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    [JsonIgnore]
    public override string Name => "登记";

    /// <summary>Whoever was told that it is kept finds it again the day after, too.</summary>
    [JsonIgnore]
    public override bool IsWorthKeeping => Said.Count + Attachments.Count > 0;

    public override string Recap() => OpinionWords.AskName;
}

/// <summary>Asks whether a second member's code replaces the first.</summary>
public sealed record MemberChoice : Dialogue
{
    public required PersonId Scanned { get; init; }

    /// <summary>The letter that was in the making when the code was scanned, to go on with.</summary>
    public OpinionDraft? Letter { get; init; }

    [JsonIgnore]
    public override string Name => "选委员";

    [JsonIgnore]
    public override bool IsWorthKeeping => Letter is not null;

    public override string Recap() => "请选一项：";
}

/// <summary>A member's or the office's answer to an opinion, in the making.</summary>
public sealed record AnswerDraft : Dialogue
{
    public required OpinionId Opinion { get; init; }

    public required string Number { get; init; }

    public string? Words { get; init; }

    [JsonIgnore]
    public override string Name => "答复";

    public override string Recap() => Words is null ? $"给 {Number} 的答复，直接说就行。" : OpinionWords.ConfirmAnswer(Number, Words);
}
