using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Clock;

/// <summary>Which of several reminded duties is not the person's.</summary>
public sealed record DutyChoice : Dialogue
{
    [JsonIgnore]
    public override string Name => "提醒";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => ReminderWords.Decide;
}
