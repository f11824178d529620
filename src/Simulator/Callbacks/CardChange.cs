using System.Text.Json.Nodes;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>
/// Changes a card that already lies on a phone, and notes the change as a line of its own: the card alters in place, so whoever only
/// reads new messages would not see it. The page draws the card, not the note.
/// </summary>
internal static class CardChange
{
    public static void Settle(Phone phone, PhoneEntry card, string replaceName, string via, DateTimeOffset at, Wire? wire)
    {
        phone.Change(() => card.Card!.SettledAs = replaceName);
        phone.Receive(Note($"{card.Text.Split('\n')[0]}：{replaceName}"), via, at, wire);
    }

    public static void Replace(Phone phone, PhoneEntry card, Draft draft, string via, DateTimeOffset at, Wire? wire)
    {
        phone.Change(() =>
        {
            card.Card!.Card = draft.Card!.Card;
            card.Card.SettledAs = draft.Card.Card.Text("replace_text");
            card.Card.Selected.Clear();
            foreach (var (question, options) in draft.Card.Selected)
            {
                card.Card.Selected[question] = options;
            }
        });
        phone.Receive(Note(Drafts.Lines(draft.Text, draft.Card!.Card.Text("replace_text"))), via, at, wire);
    }

    private static Draft Note(string text) => new("card-update", text, new JsonObject { ["kind"] = "none" });
}
