using WeLiaison.Understanding.Notices;

namespace WeLiaison.Understanding.Intents;

/// <summary>What the office's people say beside what everybody says: send a notice, press for an answer.</summary>
internal static class StaffReader
{
    public static Reading? Read(Turn turn)
    {
        if (turn.Says("staff_question") && !turn.Says("press"))
        {
            return null;
        }

        if (turn.Says("remind") && !IsForEverybody(turn))
        {
            return turn.Findings.Reading(Intent.Remind, NoticeReader.Remind(turn));
        }

        return turn.Says("broadcast") ? turn.Findings.Reading(Intent.BroadcastNotice, NoticeReader.Notice(turn)) : null;
    }

    /// <summary>本周四下午两点半委员们碰个头: no word of sending, but people who are called, and a day still to come.</summary>
    public static Reading? Announcement(Turn turn)
    {
        if (turn.Says("staff_question") || turn.Says("question") || !turn.Says("announce"))
        {
            return null;
        }

        var slots = NoticeReader.Notice(turn);
        return slots.Date is { } date && date >= turn.Message.Today ? turn.Findings.Reading(Intent.BroadcastNotice, slots) : null;
    }

    // 通知大家别忘了交总结: nobody is late yet.
    private static bool IsForEverybody(Turn turn) => (turn.Says("broadcast_sure") || turn.Says("everybody")) && !turn.Says("overdue");
}
