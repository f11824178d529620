using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Something came without a word; what it is for is being asked.</summary>
public sealed record AttachmentQuestion : Dialogue
{
    public required IReadOnlyList<Attachment> Attachments { get; init; }

    [JsonIgnore]
    public override string Name => "附件";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => AttachWords.WhatIsIt;

    public override string? AskAgain() => AttachWords.WhatIsIt;
}
