using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Common;

/// <summary>Danger to life or limb comes first, whoever says it and whatever was being talked about; the draft stays.</summary>
[OpenToEverybody("danger to life is answered first, whoever speaks")]
internal sealed class EmergencyFeature(OfficeDesk office) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length == 0 || turn.Reading.Intent != Intent.Emergency)
        {
            return null;
        }

        var who = turn.Person?.Name ?? "一位群众";
        return turn.Say(CommonWords.Danger(turn.Reading.Slots.Hotline)) with
        {
            Outbox = await office.TellAsync(turn.CommitteeId, CommonWords.DangerAlarm(who), turn.Now, cancellationToken),
        };
    }
}
