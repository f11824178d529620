using System.Text.Json.Serialization;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Staff;

/// <summary>A trigger round about to be opened.</summary>
public sealed record RoundDraft : Dialogue
{
    /// <summary>The trigger's id in the regulation file.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    [JsonIgnore]
    public override string Name => "触发";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => $"发起{Quotes.Around(Title)}，确定回“发起”。";
}
