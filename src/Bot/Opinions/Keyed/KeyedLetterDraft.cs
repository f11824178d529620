using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Opinions.Keyed;

/// <summary>A letter on paper, a call or a visit, being keyed in by staff.</summary>
public sealed record KeyedLetterDraft : Dialogue
{
    /// <summary>来信, 来电 or 来访.</summary>
    public string Way { get; init; } = "来信";

    public string? Text { get; init; }

    public string? Suggestion { get; init; }

    /// <summary>How its author calls themselves.</summary>
    public string? From { get; init; }

    /// <summary>Eleven digits.</summary>
    public string? Mobile { get; init; }

    /// <summary>The member it is addressed to; the office when none.</summary>
    public PersonId? To { get; init; }

    public string? ToName { get; init; }

    /// <summary>True when there is something about its author that may only be registered with their consent.</summary>
    [JsonIgnore]
    public bool IsPersonal => From is not null || Mobile is not null;

    [JsonIgnore]
    public override string Name => "代收来信";

    [JsonIgnore]
    public override bool IsWorthKeeping => Text is not null;

    public override string Recap() => Text is null ? KeyedLetterWords.AskText : KeyedLetterWords.Card(this);
}
