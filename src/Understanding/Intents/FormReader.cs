using WeLiaison.Understanding.Forms;

namespace WeLiaison.Understanding.Intents;

/// <summary>Reads a message within a dialogue: first as what the bot has just asked, then as what it would be at any time.</summary>
internal static class FormReader
{
    public static Reading Read(Turn turn, DialogueState state)
    {
        turn.Message.Direction = DirectionOf(state);
        if (state.Options.Count > 0 && OptionReader.Chosen(turn, state.Options.Count) is { } chosen)
        {
            return Option(turn, state, chosen);
        }

        if (state.Options.Count > 0 && OptionReader.Leading(turn, state.Options.Count) is { } leading && WireNames.IntentNamed(state.Options[leading]) == Intent.RsvpNo)
        {
            turn.Findings.ChosenOption = leading;
            return turn.Findings.Reading(Intent.RsvpNo, new Slots { Reason = ReasonReader.Find(turn) });
        }

        return state.AwaitingSlot switch
        {
            SlotNames.Choice => Choice(turn, state),
            SlotNames.Confirm => ConfirmReader.Read(turn, state),
            SlotNames.Reply => ReplyReader.Read(turn, state),
            _ => FillReader.Read(turn, state),
        };
    }

    public static Dates.Direction DirectionOf(DialogueState state) => state.Form == "broadcast_notice" ? Dates.Direction.Future : Dates.Direction.Past;

    private static Reading Option(Turn turn, DialogueState state, int chosen)
    {
        var option = state.Options[chosen];
        turn.Findings.ChosenOption = chosen;
        turn.Findings.Note("intent", 0, turn.Message.Raw.Length, "option " + option);
        if (WireNames.MethodNamed(option) is { } method)
        {
            return turn.Findings.Reading(Intent.FillSlot, new Slots { Method = method });
        }

        if (WireNames.IntentNamed(option) is { } intent)
        {
            return turn.Findings.Reading(intent);
        }

        return turn.Findings.Reading(Intent.FillSlot, FillReader.Value(turn, state, option));
    }

    /// <summary>A menu was shown: words may name an option, or say at once what is wanted.</summary>
    private static Reading Choice(Turn turn, DialogueState state)
    {
        if (turn.Is("cancel_form"))
        {
            return turn.Findings.Reading(Intent.Cancel);
        }

        return IdleReader.Read(turn);
    }
}
