using WeLiaison.Understanding.Forms;

namespace WeLiaison.Understanding.Intents;

/// <summary>What the office's people say beside what everybody says: send a notice, press for an answer.</summary>
internal static class StaffReader
{
    public static Reading? Read(Turn turn)
    {
        if (turn.Says("staff_question"))
        {
            return null;
        }

        if (turn.Says("remind"))
        {
            return turn.Findings.Reading(Intent.Remind, NoticeReader.Remind(turn));
        }

        return turn.Says("broadcast") ? turn.Findings.Reading(Intent.BroadcastNotice, NoticeReader.Notice(turn)) : null;
    }
}
