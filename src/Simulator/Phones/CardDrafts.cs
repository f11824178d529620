using System.Text.Json;
using System.Text.Json.Nodes;

namespace WeLiaison.Simulator.Phones;

/// <summary>How a template_card looks and reads.</summary>
internal static class CardDrafts
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "text_notice", "news_notice", "button_interaction", "vote_interaction", "multiple_interaction",
    };

    /// <summary>Why this is no card at all; null when it is one.</summary>
    public static string? Reason(JsonElement card) =>
        card.Text("card_type") is { } type && Types.Contains(type) ? null : $"card_type {card.Text("card_type")} is unknown";

    public static Draft Of(JsonElement card, string? msgId = null)
    {
        var state = new CardOnPhone { Type = card.Text("card_type")!, TaskId = card.Id("task_id"), Card = card.Clone() };
        foreach (var (question, option) in Preselected(card))
        {
            state.Selected.TryAdd(question, []);
            state.Selected[question].Add(option);
        }

        return new Draft("template_card", Read(card), new JsonObject { ["kind"] = "card" })
        {
            Card = state,
            Buttons = [.. Buttons(card)],
            Links = [.. Links(card)],
            MsgId = msgId,
        };
    }

    /// <summary>Every question of the card with its options.</summary>
    public static IEnumerable<(string Key, bool Many, IReadOnlyList<(string Id, string Text)> Options)> Questions(JsonElement card)
    {
        if (card.Member("checkbox") is { } box)
        {
            yield return (box.Id("question_key") ?? "", box.Number("mode") == 1, Options(box));
        }

        if (card.Member("button_selection") is { } selection)
        {
            yield return (selection.Id("question_key") ?? "", false, Options(selection));
        }

        foreach (var select in card.Items("select_list"))
        {
            yield return (select.Id("question_key") ?? "", false, Options(select));
        }
    }

    public static IEnumerable<ReadButton> Buttons(JsonElement card)
    {
        foreach (var button in card.Items("button_list").Where(b => b.Number("type") is null or 0))
        {
            yield return new ReadButton(button.Text("text") ?? "", button.Id("key"));
        }

        if (card.Member("submit_button") is { } submit)
        {
            yield return new ReadButton(submit.Text("text") ?? "", submit.Id("key"));
        }

        foreach (var action in card.Member("action_menu")?.Items("action_list") ?? [])
        {
            yield return new ReadButton(action.Text("text") ?? "", action.Id("key"));
        }
    }

    public static bool IsMenuAction(JsonElement card, string key) =>
        (card.Member("action_menu")?.Items("action_list") ?? []).Any(a => a.Id("key") == key);

    private static IReadOnlyList<(string Id, string Text)> Options(JsonElement holder) =>
        [.. holder.Items("option_list").Select(o => (o.Id("id") ?? "", o.Text("text") ?? ""))];

    private static IEnumerable<(string Question, string Option)> Preselected(JsonElement card)
    {
        if (card.Member("checkbox") is { } box)
        {
            foreach (var option in box.Items("option_list").Where(o => o.Flag("is_checked") == true))
            {
                yield return (box.Id("question_key") ?? "", option.Id("id") ?? "");
            }
        }

        var selects = card.Member("button_selection") is { } selection ? card.Items("select_list").Prepend(selection) : card.Items("select_list");
        foreach (var select in selects)
        {
            // A pull-down shows its first option until another is chosen.
            if ((select.Id("selected_id") ?? select.Items("option_list").FirstOrDefault().Id("id")) is { } chosen)
            {
                yield return (select.Id("question_key") ?? "", chosen);
            }
        }
    }

    private static IEnumerable<ReadLink> Links(JsonElement card)
    {
        foreach (var link in card.Items("jump_list").Concat(card.Items("button_list")).Concat(card.Items("horizontal_content_list")))
        {
            if (link.Number("type") == 1 && link.Text("url") is { Length: > 0 } url)
            {
                yield return new ReadLink(link.Text("title") ?? link.Text("text") ?? link.Text("value") ?? "", url);
            }
        }

        if (card.Member("card_action") is { } action && action.Number("type") == 1 && action.Text("url") is { Length: > 0 } whole)
        {
            yield return new ReadLink(card.Member("main_title")?.Text("title") ?? "", whole);
        }
    }

    private static string Read(JsonElement card)
    {
        var lines = new List<string?>
        {
            card.Member("source")?.Text("desc"),
            card.Member("main_title")?.Text("title"),
            card.Member("main_title")?.Text("desc"),
            card.Member("emphasis_content")?.Text("title"),
            card.Member("emphasis_content")?.Text("desc"),
            card.Member("quote_area")?.Text("title"),
            card.Member("quote_area")?.Text("quote_text"),
            card.Member("image_text_area")?.Text("title"),
            card.Member("image_text_area")?.Text("desc"),
            card.Text("sub_title_text"),
        };
        lines.AddRange(card.Items("vertical_content_list").Select(v => Drafts.Lines(v.Text("title"), v.Text("desc"))));
        lines.AddRange(card.Items("horizontal_content_list").Select(h => $"{h.Text("keyname")}：{h.Text("value")}"));
        var selects = card.Member("button_selection") is { } selection ? card.Items("select_list").Prepend(selection) : card.Items("select_list");
        lines.AddRange(selects.Select(s => Drafts.Lines(s.Text("title"), Bracketed(Options(s).Select(o => o.Text)))));
        if (card.Member("checkbox") is { } box)
        {
            lines.Add(Bracketed(Options(box).Select(o => o.Text)));
        }

        lines.AddRange(card.Items("jump_list").Select(j => j.Text("title")));
        lines.Add(Bracketed(card.Items("button_list").Select(b => b.Text("text") ?? "")));
        lines.Add(Bracketed([card.Member("submit_button")?.Text("text") ?? ""]));
        lines.Add(Bracketed((card.Member("action_menu")?.Items("action_list") ?? []).Select(a => a.Text("text") ?? "")));
        return Drafts.Lines([.. lines]);
    }

    private static string Bracketed(IEnumerable<string> words) => string.Concat(words.Where(w => w.Length > 0).Select(w => $"〔{w}〕"));
}
