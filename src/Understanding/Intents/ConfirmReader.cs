using WeLiaison.Understanding.Forms;

namespace WeLiaison.Understanding.Intents;

/// <summary>The filled form was shown and the bot asked whether to submit it. A doubt is never taken for a yes.</summary>
internal static class ConfirmReader
{
    public static Reading Read(Turn turn, DialogueState state)
    {
        if (turn.Is("deny"))
        {
            // 方式错了，我跟她是打电话说的: what gives a new value corrects.
            return turn.Plain.Length > 8 && CorrectionReader.Read(turn, state) is { } renewed
                ? turn.Findings.Reading(Intent.CorrectSlot, renewed)
                : turn.Findings.Reading(Intent.Deny);
        }

        // 建议那栏删了: only that is to go.
        if (!turn.Says("correction_sure") && (turn.Is("cancel_form") || (turn.IsShort && turn.Says("cancel_hard"))))
        {
            return turn.Findings.Reading(Intent.Cancel);
        }

        if (turn.Is("confirm") || (turn.Is("confirm_made") && turn.Says("confirm_core")) || IsThumbUp(turn.Message.Raw))
        {
            return turn.Findings.Reading(Intent.Confirm);
        }

        if ((turn.Is("deny_made") && turn.Is("deny_core")) || turn.Message.Raw.Trim() is "❌" or "✖" or "👎" or "×" or "✗")
        {
            return turn.Findings.Reading(Intent.Deny);
        }

        if (IdleReader.IsAboutMeeting(turn) || (turn.IsShort && turn.Says("help_now") && turn.Says("question") && !turn.Says("correction")))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        if (IdleReader.Common(turn) is { Intent: Intent.Unsubscribe or Intent.Complaint or Intent.QueryProgress or Intent.MyStatistics } other && !turn.Says("correction"))
        {
            return other;
        }

        if (turn.IsShort && turn.Says("help_now") && !turn.Says("correction"))
        {
            return turn.Findings.Reading(Intent.Help);
        }

        if (CorrectionReader.Read(turn, state) is { } slots)
        {
            return turn.Findings.Reading(Intent.CorrectSlot, slots);
        }

        if (turn.IsShort && turn.Says("cancel_form") && !turn.Says("confirm_sure"))
        {
            return turn.Findings.Reading(Intent.Cancel);
        }

        if (turn.Says("deny_loose"))
        {
            return turn.Findings.Reading(turn.Says("confirm_sure") && !turn.Says("deny_sure") ? Intent.Confirm : Intent.Deny);
        }

        if (turn.IsShort && turn.Says("confirm_loose") && !turn.Says("question"))
        {
            return turn.Findings.Reading(Intent.Confirm);
        }

        return turn.Is("greeting") ? turn.Findings.Reading(Intent.Chitchat) : IdleReader.Read(turn);
    }

    private static bool IsThumbUp(string raw) =>
        raw.Length is > 0 and < 8 && raw.Any(c => !char.IsWhiteSpace(c))
            && raw.Replace("👍", "", StringComparison.Ordinal).Replace("👌", "", StringComparison.Ordinal).Replace("✅", "", StringComparison.Ordinal)
            .Replace("🆗", "", StringComparison.Ordinal).Replace("[OK]", "", StringComparison.Ordinal).Replace("[强]", "", StringComparison.Ordinal)
                .Trim('\uFE0F', ' ', '!') is { Length: 0 };
}
