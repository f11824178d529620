namespace WeLiaison.Understanding.Intents;

/// <summary>
/// Tells danger to life or limb now from talk about danger. It is asked first of all, in every state: a missed cry costs more than
/// a question too many, but past, supposed and prevented danger is everyday matter for a committee.
/// </summary>
internal static class EmergencyReader
{
    private static readonly (string Section, string[] Numbers)[] Dangers =
    [
        ("danger_fire", ["119"]),
        ("danger_medical", ["120"]),
        ("danger_crime", ["110"]),
        ("danger_rescue", ["119", "120", "110"]),
        ("danger_wire", ["119", "110", "95598"]),
        ("danger_suicide", ["110", "120", "12356"]),
        ("danger_cry", ["110", "120", "119"]),
    ];

    public static Reading? Read(Turn turn) =>
        turn.Danger != '-' && IsNow(turn) && !(turn.Says("thing_hit") && !turn.Says("hurt_person")) ? ReadSpoken(turn) : null;

    /// <summary>Reads a danger that is spoken of as one that is now; nothing if none is spoken of.</summary>
    public static Reading? ReadSpoken(Turn turn)
    {
        List<string> numbers = [];
        foreach (var (section, hotline) in Dangers)
        {
            if (turn.Says(section))
            {
                numbers.AddRange(hotline.Where(number => !numbers.Contains(number)));
            }
        }

        if (numbers.Count == 0)
        {
            return null;
        }

        turn.Findings.Note("intent", 0, turn.Message.Raw.Length, "danger now");
        return turn.Findings.Reading(Intent.Emergency, new Slots { Hotline = numbers });
    }

    private static bool IsNow(Turn turn)
    {
        if (turn.Says("not_now"))
        {
            return turn.Says("now_strong") && !turn.Says("never_now");
        }

        // What a report says of others is told afterwards, unless it cries out.
        return !(turn.Says("told") && !turn.Says("now_strong"));
    }
}
