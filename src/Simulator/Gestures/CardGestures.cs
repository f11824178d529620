using System.Text.Json;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Gestures;

/// <summary>Taps on a template card: a button, an option, the submit button, an item of its menu; by key or by the words on it.</summary>
internal sealed class CardGestures(ResponseCodes responseCodes, AdjustableTimeProvider clock)
{
    public (Gesture?, GestureRefusal?) Tap(Phone phone, JsonElement request)
    {
        var wanted = request.Text("content") ?? request.Text("key") ?? "";
        var (seq, taskId) = (request.Number("seq"), request.Id("taskId"));
        var found = phone.Read(entries => entries.Reverse()
            .Where(e => e.Card is not null && (seq is null || e.Seq == seq) && (taskId is null || e.Card.TaskId == taskId))
            .Select(e => (Entry: e, Aim: Find(e.Card!.Card, wanted)))
            .FirstOrDefault(e => e.Aim is not null));
        if (found.Entry is not { Card: { } card } entry || found.Aim is not { } aim)
        {
            return (null, new GestureRefusal(404, "no-such-button", "no card on this phone has a button, an option or a menu item with this key or text"));
        }

        if (card.SettledAs is { } settled && !aim.IsMenu)
        {
            return (null, new GestureRefusal(409, "card-settled", $"the card can no longer be tapped: {settled}"));
        }

        var refused = phone.Read(_ => Tick(card, aim, request));
        phone.Change(() => { });
        if (refused is not null)
        {
            return (null, refused);
        }

        if (aim.Key is null || request.Flag("submit") == false)
        {
            return (new Gesture { Mine = Drafts.Note("card-option", $"你选了“{aim.Text}”") }, null);
        }

        return (new Gesture { Mine = Drafts.Note("card-button", $"你点了“{aim.Text}”"), Push = Event(phone, entry, card, aim) }, null);
    }

    private Push Event(Phone phone, PhoneEntry entry, CardOnPhone card, Aim aim)
    {
        var code = responseCodes.Issue(phone.Account, [new CardOfPhone(phone, entry)]);
        var xml = PushXml.Event(phone.Account, phone.User, clock.GetUtcNow(), aim.IsMenu ? "template_card_menu_event" : "template_card_event")
            .Text("EventKey", aim.Key!)
            .Text("TaskId", card.TaskId ?? "")
            .Text("CardType", card.Type)
            .Text("ResponseCode", code);
        if (!aim.IsMenu && card.Selected.Count > 0)
        {
            xml.Group("SelectedItems", items =>
            {
                foreach (var (question, options) in card.Selected)
                {
                    items.Group("SelectedItem", item => item.Text("QuestionKey", question).Group("OptionIds", ids =>
                    {
                        foreach (var option in options)
                        {
                            ids.Text("OptionId", option);
                        }
                    }));
                }
            });
        }

        return new Push { Account = phone.Account, Phone = phone, Inner = xml.End(), AllowsReply = true, IsEvent = true, Card = entry };
    }

    /// <summary>Ticks the tapped option, or those that the request lists by question: {"options": {"attend": ["yes"]}}.</summary>
    private static GestureRefusal? Tick(CardOnPhone card, Aim aim, JsonElement request)
    {
        var questions = CardDrafts.Questions(card.Card).ToDictionary(q => q.Key, StringComparer.Ordinal);
        if (aim.Option is { } option)
        {
            card.Selected[aim.Question!] = questions[aim.Question!].Many ? [.. card.Selected.GetValueOrDefault(aim.Question!, []).Append(option).Distinct()] : [option];
        }

        if (request.Member("options") is { ValueKind: JsonValueKind.Object } chosen)
        {
            foreach (var question in chosen.EnumerateObject())
            {
                var ids = chosen.Texts(question.Name);
                if (!questions.TryGetValue(question.Name, out var known) || (!known.Many && ids.Count > 1) || ids.Any(id => !known.Options.Any(o => o.Id == id)))
                {
                    return new GestureRefusal(400, "options", $"the card has no question {question.Name} with these options");
                }

                card.Selected[question.Name] = [.. ids];
            }
        }

        return null;
    }

    private static Aim? Find(JsonElement card, string wanted)
    {
        if (CardDrafts.Buttons(card).FirstOrDefault(b => b.Key == wanted || b.Text == wanted) is { } button)
        {
            return new Aim(button.Text, button.Key) { IsMenu = CardDrafts.IsMenuAction(card, button.Key ?? "") };
        }

        foreach (var (question, _, options) in CardDrafts.Questions(card))
        {
            if (options.FirstOrDefault(o => o.Id == wanted || o.Text == wanted) is { Id: not null } option)
            {
                // Tapping an option alone sends nothing; the control API goes on to the submit button unless told not to.
                return new Aim(option.Text, card.Member("submit_button")?.Id("key")) { Question = question, Option = option.Id };
            }
        }

        return null;
    }

    private sealed record Aim(string Text, string? Key)
    {
        public bool IsMenu { get; init; }

        public string? Question { get; init; }

        public string? Option { get; init; }
    }
}
