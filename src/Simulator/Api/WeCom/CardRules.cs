using System.Text;
using System.Text.Json;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Api.WeCom;

/// <summary>What each kind of template_card must have, and how many of each it may have.</summary>
internal static class CardRules
{
    private const int MostTaskId = 128;
    private const int MostKeyBytes = 1024;

    /// <summary>Checks it.</summary>
    /// <returns>The refusal, or null for a card that a client can draw.</returns>
    public static ApiAnswer? Check(JsonElement card)
    {
        if (CardDrafts.Reason(card) is { } unknown)
        {
            return Wrong(unknown);
        }

        var type = card.Text("card_type")!;
        return CheckTask(card, type) ?? CheckTitle(card, type) ?? CheckLists(card) ?? CheckKeys(card) ?? type switch
        {
            "text_notice" or "news_notice" => CheckAction(card) ?? (type == "news_notice" && card.Member("card_image") is null && card.Member("image_text_area") is null
                ? Wrong("card_image or image_text_area is missing")
                : null),
            "button_interaction" => Count(card, "button_list", 1, 6),
            "vote_interaction" => CheckVote(card) ?? CheckSubmit(card),
            _ => CheckSelects(card) ?? CheckSubmit(card),
        };
    }

    private static ApiAnswer? CheckTask(JsonElement card, string type)
    {
        var task = card.Text("task_id");
        var needed = type.EndsWith("interaction", StringComparison.Ordinal) || card.Member("action_menu") is not null;
        return (task, needed) switch
        {
            (null or "", true) => ApiAnswer.Refuse(42014, "task_id is missing"),
            ({ Length: > MostTaskId }, _) => ApiAnswer.Refuse(42014, "task_id is longer than 128"),
            ({ } text, _) when !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '@') => ApiAnswer.Refuse(42014, "task_id may hold letters, digits, _ - @"),
            _ => null,
        };
    }

    private static ApiAnswer? CheckTitle(JsonElement card, string type)
    {
        var title = card.Member("main_title")?.Text("title");
        var instead = type == "text_notice" ? card.Text("sub_title_text") : null;
        return string.IsNullOrEmpty(title) && string.IsNullOrEmpty(instead) ? Wrong("main_title.title is missing") : null;
    }

    private static ApiAnswer? CheckAction(JsonElement card) => card.Member("card_action") is { } action
        && ((action.Number("type") == 1 && Uri.TryCreate(action.Text("url"), UriKind.Absolute, out _)) || action.Number("type") == 2)
        ? null
        : Wrong("card_action needs type 1 with a url, or type 2 with an appid");

    private static ApiAnswer? CheckLists(JsonElement card) =>
        Most(card, "horizontal_content_list", 6) ?? Most(card, "vertical_content_list", 4) ?? Most(card, "jump_list", 3)
        ?? (card.Member("action_menu") is { } menu ? Count(menu, "action_list", 1, 3) : null)
        ?? (card.Member("button_selection") is { } selection ? CheckOptions(selection, 10) : null);

    private static ApiAnswer? CheckKeys(JsonElement card) =>
        CardDrafts.Buttons(card).Any(b => string.IsNullOrEmpty(b.Text) || string.IsNullOrEmpty(b.Key) || Encoding.UTF8.GetByteCount(b.Key) > MostKeyBytes)
            ? Wrong("every button needs a text and a key of at most 1024 bytes")
            : null;

    private static ApiAnswer? CheckVote(JsonElement card) =>
        card.Member("checkbox") is { } box ? CheckOptions(box, 20) : Wrong("checkbox is missing");

    private static ApiAnswer? CheckSelects(JsonElement card)
    {
        var selects = card.Items("select_list");
        return selects.Count is < 1 or > 3
            ? Wrong("select_list needs 1 to 3 entries")
            : selects.Select(s => CheckOptions(s, 10)).FirstOrDefault(r => r is not null);
    }

    private static ApiAnswer? CheckSubmit(JsonElement card) =>
        card.Member("submit_button") is null ? Wrong("submit_button is missing") : null;

    private static ApiAnswer? CheckOptions(JsonElement holder, int most)
    {
        if (string.IsNullOrEmpty(holder.Id("question_key")))
        {
            return Wrong("question_key is missing");
        }

        var options = holder.Items("option_list");
        return Count(holder, "option_list", 1, most)
            ?? (options.Any(o => o.Id("id") is not { Length: >= 1 and <= 128 } || string.IsNullOrEmpty(o.Text("text")))
                || options.Select(o => o.Id("id")).Distinct(StringComparer.Ordinal).Count() != options.Count
                    ? Wrong("every option needs its own id and a text")
                    : null);
    }

    private static ApiAnswer? Most(JsonElement holder, string list, int most) =>
        holder.Items(list).Count > most ? Wrong($"{list} has more than {most} entries") : null;

    private static ApiAnswer? Count(JsonElement holder, string list, int least, int most)
    {
        var count = holder.Items(list).Count;
        return count < least || count > most ? Wrong($"{list} needs {least} to {most} entries") : null;
    }

    private static ApiAnswer Wrong(string reason) => ApiAnswer.Refuse(40058, reason);
}
