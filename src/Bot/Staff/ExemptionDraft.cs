using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Staff;

/// <summary>An exemption about to be set.</summary>
public sealed record ExemptionDraft : Dialogue
{
    public required PersonId Person { get; init; }

    public required string Who { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required string Reason { get; init; }

    [JsonIgnore]
    public override string Name => "免计";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => StaffWords.ConfirmExemption(this);
}
