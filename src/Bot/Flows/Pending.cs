using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Flows;

/// <summary>A sentence that was understood and shown, waiting for 提交. It is worked anew then, so that nothing stale is stored.</summary>
public sealed record Pending : Dialogue
{
    public required string Flow { get; init; }

    public required string Sentence { get; init; }

    public required string Card { get; init; }

    [JsonIgnore]
    public override string Name => Flow;

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => Card;
}
