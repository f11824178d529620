using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Bot.Opinions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Common;

/// <summary>Danger to life or limb comes first, whoever says it and whatever was being talked about; the draft stays.</summary>
[OpenToEverybody("danger to life is answered first, whoever speaks")]
internal sealed partial class EmergencyFeature(OfficeDesk office, DangerReport report, DangerLetter letter) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Whoever opens a round or sends a notice about an emergency is at work on it, not in it.
        if (turn.Words.Length == 0 || turn.Reading.Intent != Intent.Emergency || turn.Words.StartsWith("发起", StringComparison.Ordinal)
            || (turn.Who.IsStaff && turn.Words.StartsWith("通知", StringComparison.Ordinal)))
        {
            return null;
        }

        // 我爸摔了一跤，来不了: whoever declines a meeting gives the reason and calls nobody to help.
        if (turn.Who.Pending.Count > 0 && Declines(turn.Words))
        {
            return null;
        }

        var who = turn.Person?.Name ?? "一位群众";
        var words = CommonWords.Danger(turn.Reading.Slots.Hotline);
        var step = await report.TakeAsync(turn, words, cancellationToken) ?? letter.Take(turn, words) ?? Offer(turn.Say(words), turn);
        return step with
        {
            Outbox = [.. step.Outbox,
                .. await office.TellAsync(turn.CommitteeId, CommonWords.DangerAlarm(who), turn.Now, cancellationToken,
                    except: turn.Who.IsStaff ? turn.Person?.Id : null)],
        };
    }

    /// <summary>要, said to the offer of a person, is taken up; nothing needs to be typed as it stands.</summary>
    private static Step Offer(Step step, Turn turn) => step.State.Open is not null ? step
        : step with { State = step.State with { Open = new Menu { AsksWhether = true, Awaiting = "choice", Options = [new("人工", "人工"), new("好的", "不用")], TouchedAt = turn.Now } } };

    /// <summary>Somebody stays away from a meeting, for whatever reason.</summary>
    public static bool Declines(string words) => Declining().IsMatch(words) && !Acute().IsMatch(words);

    [GeneratedRegex("(去|来|到|参加|出席)不(了|成)|请(个|一下|一天|半天)?假|(不能|没法|没办法|无法)(去|来|到|参加|出席)|不(去|来|参加)了", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Declining();

    [GeneratedRegex("救命|救救|着火|起火|失火|爆炸|自杀|轻生|跳楼|割腕|不想活|快来人|昏迷|没气|没呼吸|砍|捅", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Acute();
}
