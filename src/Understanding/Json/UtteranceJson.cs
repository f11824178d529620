using System.Globalization;
using System.Text.Json;

namespace WeLiaison.Understanding.Json;

/// <summary>Reads one line of the labelled form: id, now, role, state, contacts, text.</summary>
public static class UtteranceJson
{
    /// <summary>Parses a line into its id and the utterance.</summary>
    /// <exception cref="FormatException">The line is no such record; the message says what is wrong.</exception>
    public static (string Id, Utterance Utterance) Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new FormatException("not JSON: " + fault.Message, fault);
        }
    }

    /// <summary>The id of a line that may be broken otherwise, so that its error can be told apart; null if there is none.</summary>
    public static string? IdOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Text(document.RootElement, "id") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static (string Id, Utterance Utterance) Read(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("a record is a JSON object");
        }

        var utterance = new Utterance
        {
            Text = Text(record, "text") ?? throw new FormatException("text is missing"),
            Now = Instant(Text(record, "now")),
            Role = Role(Text(record, "role")),
            Contacts = SlotsJson.Texts(record, "contacts"),
            State = State(record),
        };
        return (Text(record, "id") ?? throw new FormatException("id is missing"), utterance);
    }

    private static DialogueState? State(JsonElement record)
    {
        if (!record.TryGetProperty("state", out var state) || state.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new DialogueState
        {
            Form = Text(state, "form") ?? throw new FormatException("state.form is missing"),
            AwaitingSlot = Text(state, "awaiting_slot") ?? throw new FormatException("state.awaiting_slot is missing"),
            Options = SlotsJson.Texts(state, "options"),
            Filled = state.TryGetProperty("filled", out var filled) ? SlotsJson.Read(filled) : Slots.Empty,
            Notice = state.TryGetProperty("notice", out var notice) ? SlotsJson.Read(notice) : null,
        };
    }

    private static DateTimeOffset Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant
            : throw new FormatException("now is not an instant");

    private static SpeakerRole Role(string? text) => text switch
    {
        "member" => SpeakerRole.Member,
        "constituent" => SpeakerRole.Constituent,
        "staff" => SpeakerRole.Staff,
        _ => throw new FormatException("role is none of member, constituent, staff"),
    };

    private static string? Text(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
