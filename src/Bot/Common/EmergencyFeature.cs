using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Common;

/// <summary>Danger to life or limb comes first, whoever says it and whatever was being talked about; the draft stays.</summary>
[OpenToEverybody("danger to life is answered first, whoever speaks")]
internal sealed partial class EmergencyFeature(OfficeDesk office) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Whoever opens a round or sends a notice about an emergency is at work on it, not in it.
        if (turn.Words.Length == 0 || turn.Reading.Intent != Intent.Emergency || turn.Words.StartsWith("发起", StringComparison.Ordinal) || (turn.Who.IsStaff && turn.Words.StartsWith("通知", StringComparison.Ordinal)))
        {
            return null;
        }

        // 我爸摔了一跤，来不了: whoever declines a meeting gives the reason and calls nobody to help.
        if (turn.Who.Pending.Count > 0 && Declines(turn.Words))
        {
            return null;
        }

        var who = turn.Person?.Name ?? "一位群众";
        return turn.Say(CommonWords.Danger(turn.Reading.Slots.Hotline)) with
        {
            Outbox = await office.TellAsync(turn.CommitteeId, CommonWords.DangerAlarm(who), turn.Now, cancellationToken, except: turn.Who.IsStaff ? turn.Person?.Id : null),
        };
    }

    /// <summary>Somebody stays away from a meeting, for whatever reason.</summary>
    public static bool Declines(string words) => Declining().IsMatch(words) && !Acute().IsMatch(words);

    [GeneratedRegex("(去|来|到|参加|出席)不(了|成)|请(个|一下|一天|半天)?假|(不能|没法|没办法|无法)(去|来|到|参加|出席)|不(去|来|参加)了", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Declining();

    [GeneratedRegex("救命|救救|着火|起火|失火|爆炸|自杀|轻生|跳楼|割腕|不想活|快来人|昏迷|没气|没呼吸|砍|捅", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Acute();
}
