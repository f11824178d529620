using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Forms;
using WeLiaison.Understanding.Notices;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Intents;

/// <summary>
/// Where the weights of a whole message are sure of an intent and next to nothing speaks for the one that the patterns found, the weights
/// are followed. Never to a consent, for a doubt is no yes; to and from danger only with the patterns' own signs.
/// </summary>
internal static class SecondOpinion
{
    private const double Sure = 0.7;
    private const double NextToNothing = 0.1;
    private const double NoDanger = 0.01;
    private const double SureOfMore = 0.6;
    private const double Little = 0.2;
    private const int ShortestText = 3;

    public static Reading On(Reading reading, Turn turn, Func<Turn> again)
    {
        if (reading.ChosenOption is not null || turn.Text.Length < ShortestText)
        {
            return reading;
        }

        Span<double> likelihoods = stackalloc double[IntentWeights.Count];
        IntentWeights.Default.Weigh(turn.Message, likelihoods);
        var best = 0;
        for (var i = 1; i < likelihoods.Length; i++)
        {
            best = likelihoods[i] > likelihoods[best] ? i : best;
        }

        var found = (Intent)best;
        if (found == reading.Intent || likelihoods[best] < (reading.Intent == Intent.Chitchat ? SureOfMore : Sure) || likelihoods[(int)reading.Intent] > Left(reading.Intent))
        {
            return reading;
        }

        return IsKept(reading, found, turn) ? reading : Read(found, again()) ?? reading;
    }

    // A complaint is never small talk. What the office says that no pattern knows may be meant for its own tools. An answer in free words may be
    // anything. What was done
    // becomes a plan only by a word of planning. Nothing asks how far something is without a question's words.
    private static bool IsKept(Reading reading, Intent found, Turn turn) => found switch
    {
        Intent.Chitchat when reading.Intent is Intent.Complaint or Intent.Unsubscribe => true,
        Intent.BroadcastNotice or Intent.Remind => reading.Intent is Intent.Chitchat or Intent.Help && !turn.Says("broadcast") && !turn.Says("remind"),
        Intent.PlanVisit when reading.Intent == Intent.LogContact => !turn.Says("plan_verb"),
        Intent.QueryProgress => !turn.Says("asks_how_far"),
        _ => reading.Intent == Intent.FillSlot && turn.Utterance.State?.AwaitingSlot is SlotNames.Content or SlotNames.Suggestion,
    };

    // Small talk is what is left when no pattern speaks, and so the first to be given up; danger is the last.
    private static double Left(Intent found) => found switch
    {
        Intent.Emergency => NoDanger,
        Intent.Chitchat => Little,
        _ => NextToNothing,
    };

    private static Reading? Read(Intent intent, Turn turn)
    {
        var state = turn.Utterance.State;
        return intent switch
        {
            Intent.Chitchat or Intent.Help or Intent.Cancel or Intent.MyContacts or Intent.Unsubscribe or Intent.Complaint => turn.Findings.Reading(intent),
            Intent.LogContact when turn.Utterance.Role != SpeakerRole.Constituent && !IdleReader.IsMeantOnly(turn) => IdleReader.Contact(turn),
            Intent.PlanVisit when turn.Utterance.Role != SpeakerRole.Constituent => IdleReader.Plan(turn),
            Intent.SubmitOpinion => OpinionReader.Read(turn),
            Intent.QueryProgress => turn.Findings.Reading(intent, RefNoReader.Slots(turn)),
            Intent.MyStatistics => turn.Findings.Reading(intent, PeriodReader.Slots(turn)),
            Intent.RegisterContact when turn.Utterance.Role != SpeakerRole.Constituent => RegisterReader.Read(turn),
            Intent.BroadcastNotice when turn.Utterance.Role == SpeakerRole.Staff => turn.Findings.Reading(intent, NoticeReader.Notice(turn)),
            Intent.Remind when turn.Utterance.Role == SpeakerRole.Staff => turn.Findings.Reading(intent, NoticeReader.Remind(turn)),
            Intent.Leave when state is null => LeaveReader.Read(turn),
            Intent.RsvpYes when state is { AwaitingSlot: SlotNames.Reply } => turn.Findings.Reading(intent),
            Intent.RsvpNo when state is { AwaitingSlot: SlotNames.Reply } => turn.Findings.Reading(intent, new Slots { Reason = ReasonReader.Find(turn) }),
            Intent.CorrectSlot when state is not null => CorrectionReader.Read(turn, state) is { } slots ? turn.Findings.Reading(intent, slots) : null,
            Intent.Deny when state is { AwaitingSlot: SlotNames.Confirm } => turn.Findings.Reading(intent),
            Intent.Emergency when !turn.Says("not_now") && !turn.Says("told") => EmergencyReader.ReadSpoken(turn),
            _ => null,
        };
    }
}
