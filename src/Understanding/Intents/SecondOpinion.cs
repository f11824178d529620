using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Forms;
using WeLiaison.Understanding.Notices;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Intents;

/// <summary>
/// What the patterns took a message for is one sign among all others: where the learnt weights hold another intent for likelier, they are followed.
/// Never to a consent, for a doubt is no yes; a chosen digit is not asked again; and danger is believed sooner than it is likely.
/// </summary>
internal static class SecondOpinion
{
    /// <summary>How many times as likely another intent must be.</summary>
    private const double Surer = 1.2;

    /// <summary>How likely danger must be to be believed where a word of danger stands: a missed cry costs more than a question too many.</summary>
    private const double Danger = 0.15;

    /// <summary>And where none stands.</summary>
    private const double UnspokenDanger = 0.35;

    private static readonly string[] AnyHelp = ["110", "120", "119"];

    public static Reading On(Reading reading, Turn turn, Func<Turn> again)
    {
        if (reading.ChosenOption is not null || turn.Text.Length == 0)
        {
            return reading;
        }

        Span<double> likelihoods = stackalloc double[IntentWeights.Count];
        IntentWeights.Weigh(turn.Message, reading, turn.Danger, likelihoods);
        var found = Choice(reading.Intent, turn.Danger != '-', likelihoods);
        return found == reading.Intent || IsKept(reading, found, turn) ? reading : Read(found, again()) ?? reading;
    }

    /// <summary>The intent to go by, from what the patterns found, whether danger is spoken of, and how likely each intent is.</summary>
    public static Intent Choice(Intent found, bool danger, ReadOnlySpan<double> likelihoods)
    {
        if (likelihoods[(int)Intent.Emergency] >= (danger ? Danger : UnspokenDanger))
        {
            return Intent.Emergency;
        }

        var best = 0;
        for (var i = 1; i < likelihoods.Length; i++)
        {
            best = likelihoods[i] > likelihoods[best] ? i : best;
        }

        return likelihoods[best] < likelihoods[(int)found] * Surer || (Intent)best is Intent.Confirm or Intent.RsvpYes ? found : (Intent)best;
    }

    // What the office says that no pattern knows may be meant for its own tools; an answer in free words may be anything.
    private static bool IsKept(Reading reading, Intent found, Turn turn) => found switch
    {
        Intent.Emergency => false,
        Intent.BroadcastNotice or Intent.Remind => reading.Intent is Intent.Chitchat or Intent.Help && !turn.Says("broadcast") && !turn.Says("remind"),
        // 井盖松了: a constituent's few words about public life are a matter, however short.
        Intent.Chitchat or Intent.QueryProgress when reading.Intent == Intent.SubmitOpinion && turn.Utterance.Role == SpeakerRole.Constituent && turn.Says("public_life") => true,
        // Registration is asked for in words of its own, and a telephone or a party is told with it.
        Intent.LogContact or Intent.SubmitOpinion or Intent.Chitchat when reading is { Intent: Intent.RegisterContact, Slots: { Persons.Count: > 0 } told }
            && (told.Phone ?? told.Party) is not null => true,
        _ => reading.Intent == Intent.FillSlot && turn.Utterance.State?.AwaitingSlot is SlotNames.Content or SlotNames.Suggestion,
    };

    private static Reading? Read(Intent intent, Turn turn)
    {
        var state = turn.Utterance.State;
        var constituent = turn.Utterance.Role == SpeakerRole.Constituent;
        var staff = turn.Utterance.Role == SpeakerRole.Staff;
        return intent switch
        {
            Intent.Chitchat or Intent.Help or Intent.Cancel or Intent.Unsubscribe or Intent.Complaint => turn.Findings.Reading(intent),
            Intent.MyContacts when !constituent => turn.Findings.Reading(intent),
            Intent.MyStatistics when !constituent => turn.Findings.Reading(intent, PeriodReader.Slots(turn)),
            Intent.LogContact when !constituent => IdleReader.Contact(turn),
            Intent.PlanVisit when !constituent => IdleReader.Plan(turn),
            Intent.SubmitOpinion => OpinionReader.Read(turn),
            Intent.QueryProgress => turn.Findings.Reading(intent, RefNoReader.Slots(turn)),
            Intent.RegisterContact when !constituent => RegisterReader.Read(turn),
            Intent.BroadcastNotice when staff => turn.Findings.Reading(intent, NoticeReader.Notice(turn)),
            Intent.Remind when staff => turn.Findings.Reading(intent, NoticeReader.Remind(turn)),
            Intent.Leave when !constituent && state is not { AwaitingSlot: SlotNames.Reply } => LeaveReader.Read(turn),
            Intent.Emergency => EmergencyReader.ReadSpoken(turn) ?? turn.Findings.Reading(intent, new Slots { Hotline = AnyHelp }),
            _ => state is null ? null : ReadInForm(intent, turn, state),
        };
    }

    private static Reading? ReadInForm(Intent intent, Turn turn, DialogueState state)
    {
        turn.Message.Direction = FormReader.DirectionOf(state);
        return intent switch
        {
            Intent.RsvpNo when state.AwaitingSlot == SlotNames.Reply => turn.Findings.Reading(intent, new Slots { Reason = ReasonReader.Find(turn) }),
            Intent.CorrectSlot => CorrectionReader.Read(turn, state) is { } slots ? turn.Findings.Reading(intent, slots) : null,
            Intent.Deny when state.AwaitingSlot == SlotNames.Confirm => turn.Findings.Reading(intent),
            Intent.FillSlot when state.AwaitingSlot is not (SlotNames.Confirm or SlotNames.Reply or SlotNames.Choice) => FillReader.Taken(turn, state),
            _ => null,
        };
    }
}
