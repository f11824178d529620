using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Common;

/// <summary>Danger to life or limb comes first, whoever says it and whatever was being talked about; the draft stays.</summary>
[OpenToEverybody("danger to life is answered first, whoever speaks")]
internal sealed class EmergencyFeature(OfficeDesk office) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Whoever opens a round or sends a notice about an emergency is at work on it, not in it.
        if (turn.Words.Length == 0 || turn.Reading.Intent != Intent.Emergency || turn.Words.StartsWith("发起", StringComparison.Ordinal) || (turn.Who.IsStaff && turn.Words.StartsWith("通知", StringComparison.Ordinal)))
        {
            return null;
        }

        var who = turn.Person?.Name ?? "一位群众";
        return turn.Say(CommonWords.Danger(turn.Reading.Slots.Hotline)) with
        {
            Outbox = await office.TellAsync(turn.CommitteeId, CommonWords.DangerAlarm(who), turn.Now, cancellationToken, except: turn.Who.IsStaff ? turn.Person?.Id : null),
        };
    }
}
