using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>A stranger says who they are on the roster.</summary>
public sealed record BindingDialogue : Dialogue
{
    /// <summary>The name given.</summary>
    public string? Claimed { get; init; }

    [JsonIgnore]
    public override string Name => "绑定";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => Claimed is { } name ? BindingWords.AskProof(name) : BindingWords.HowTo;
}
