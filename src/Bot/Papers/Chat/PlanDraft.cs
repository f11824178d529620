using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Plans;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>A member's plan of a year, being told.</summary>
public sealed record PlanDraft : Dialogue
{
    public required int Year { get; init; }

    public string? Goals { get; init; }

    public IReadOnlyList<PlannedContact> Contacts { get; init; } = [];

    public FixedTime? Fixed { get; init; }

    [JsonIgnore]
    public override string Name => "年度计划";

    public override string Recap() => Goals is null ? PaperWords.AskGoals : PaperWords.Plan(this);
}
