using WeLiaison.Understanding.Forms;

namespace WeLiaison.Understanding.Intents;

/// <summary>A notice was sent and awaits an answer.</summary>
internal static class ReplyReader
{
    public static Reading Read(Turn turn, DialogueState state)
    {
        _ = state;
        if (turn.IsShort && turn.Says("unsubscribe"))
        {
            return turn.Findings.Reading(Intent.Unsubscribe);
        }

        if (turn.Is("rsvp_yes") || (turn.Is("rsvp_yes_made") && turn.Is("rsvp_yes_core")) || turn.Message.Raw.Trim() is "✅" or "👌" or "👍" or "🆗")
        {
            return turn.Findings.Reading(Intent.RsvpYes);
        }

        var no = turn.Says("rsvp_no") && !turn.Says("rsvp_double_no");
        if (!no && turn.Says("rsvp_yes_sure") && !turn.Text.EndsWith('?') && !turn.Text.EndsWith('吗') && !turn.Text.EndsWith('么'))
        {
            return turn.Findings.Reading(Intent.RsvpYes);
        }

        if (turn.Says("rsvp_question") && !(no && turn.Says("rsvp_no_sure")))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        if (turn.Says("undecided") && !turn.Says("rsvp_no_sure") && !turn.Says("rsvp_yes_sure"))
        {
            return turn.Findings.Reading(Intent.Chitchat);
        }

        if (no)
        {
            turn.Findings.Note("intent", 0, turn.Message.Raw.Length, "refusal");
            return turn.Findings.Reading(Intent.RsvpNo, new Slots { Reason = ReasonReader.Find(turn) });
        }

        if (turn.Says("rsvp_yes_loose"))
        {
            return turn.Findings.Reading(Intent.RsvpYes);
        }

        return IdleReader.Read(turn);
    }
}
