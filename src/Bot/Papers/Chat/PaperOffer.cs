using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>A paper has been sent to look at; 报送 hands it in.</summary>
public sealed record PaperOffer : Dialogue
{
    public required string Paper { get; init; }

    public required int Year { get; init; }

    /// <summary>Whether the form has a summary that the person may word.</summary>
    public bool HasSummary { get; init; }

    [JsonIgnore]
    public override string Name => "要报送的表";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    [JsonIgnore]
    public override bool IsOffer => true;

    public override string Recap() => "看过没问题，回“报送”。";
}
