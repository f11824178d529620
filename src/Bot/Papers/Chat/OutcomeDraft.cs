using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>A result of a member's work, being registered.</summary>
public sealed record OutcomeDraft : Dialogue
{
    public required string Kind { get; init; }

    public string? Title { get; init; }

    /// <summary>Others who sign it.</summary>
    public IReadOnlyList<ContactParty> With { get; init; } = [];

    [JsonIgnore]
    public override string Name => "成果登记";

    public override string Recap() => Title is null ? PaperWords.AskTitle : PaperWords.Outcome(this);
}
