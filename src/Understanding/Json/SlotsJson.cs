using System.Globalization;
using System.Text.Json;

namespace WeLiaison.Understanding.Json;

/// <summary>Slots to and from JSON, under the names of <see cref="SlotNames"/>; what is empty is left out.</summary>
public static class SlotsJson
{
    /// <summary>Reads what it can; a value of an unexpected kind is as good as none.</summary>
    public static Slots Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Slots.Empty;
        }

        return new Slots
        {
            Date = Day(json, SlotNames.Date),
            DateEnd = Day(json, SlotNames.DateEnd),
            Time = Text(json, SlotNames.Time),
            TimeEnd = Text(json, SlotNames.TimeEnd),
            Place = Text(json, SlotNames.Place),
            Method = WireNames.MethodNamed(Text(json, SlotNames.Method)),
            Channel = WireNames.ChannelNamed(Text(json, SlotNames.Channel)),
            Persons = Texts(json, SlotNames.Persons),
            PersonsRemoved = Texts(json, SlotNames.PersonsRemoved),
            Content = Text(json, SlotNames.Content),
            Suggestion = Text(json, SlotNames.Suggestion),
            Resolved = Flag(json, SlotNames.Resolved),
            FollowUp = Flag(json, SlotNames.FollowUp),
            Phone = Text(json, SlotNames.Phone),
            Anonymous = Flag(json, SlotNames.Anonymous),
            RefNo = Text(json, SlotNames.RefNo),
            Period = WireNames.PeriodNamed(Text(json, SlotNames.Period)),
            Org = Text(json, SlotNames.Org),
            Position = Text(json, SlotNames.Position),
            Address = Text(json, SlotNames.Address),
            Party = Text(json, SlotNames.Party),
            Topic = Text(json, SlotNames.Topic),
            Audience = Text(json, SlotNames.Audience),
            Reason = Text(json, SlotNames.Reason),
            Hotline = Texts(json, SlotNames.Hotline),
            Visits = json.TryGetProperty(SlotNames.Visits, out var visits) && visits.ValueKind == JsonValueKind.Array
                ? [.. visits.EnumerateArray().Select(Read)]
                : [],
        };
    }

    public static void Write(Utf8JsonWriter writer, Slots slots)
    {
        writer.WriteStartObject();
        Put(writer, SlotNames.Date, slots.Date);
        Put(writer, SlotNames.DateEnd, slots.DateEnd);
        Put(writer, SlotNames.Time, slots.Time);
        Put(writer, SlotNames.TimeEnd, slots.TimeEnd);
        Put(writer, SlotNames.Place, slots.Place);
        Put(writer, SlotNames.Method, slots.Method is { } method ? WireNames.Of(method) : null);
        Put(writer, SlotNames.Channel, slots.Channel is { } channel ? WireNames.Of(channel) : null);
        Put(writer, SlotNames.Persons, slots.Persons);
        Put(writer, SlotNames.PersonsRemoved, slots.PersonsRemoved);
        Put(writer, SlotNames.Content, slots.Content);
        Put(writer, SlotNames.Suggestion, slots.Suggestion);
        Put(writer, SlotNames.Resolved, slots.Resolved);
        Put(writer, SlotNames.FollowUp, slots.FollowUp);
        Put(writer, SlotNames.Phone, slots.Phone);
        Put(writer, SlotNames.Anonymous, slots.Anonymous);
        Put(writer, SlotNames.RefNo, slots.RefNo);
        Put(writer, SlotNames.Period, slots.Period is { } period ? WireNames.Of(period) : null);
        Put(writer, SlotNames.Org, slots.Org);
        Put(writer, SlotNames.Position, slots.Position);
        Put(writer, SlotNames.Address, slots.Address);
        Put(writer, SlotNames.Party, slots.Party);
        Put(writer, SlotNames.Topic, slots.Topic);
        Put(writer, SlotNames.Audience, slots.Audience);
        Put(writer, SlotNames.Reason, slots.Reason);
        Put(writer, SlotNames.Hotline, slots.Hotline);
        WriteVisits(writer, slots.Visits);
        writer.WriteEndObject();
    }

    internal static IReadOnlyList<string> Texts(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            JsonValueKind.String => [value.GetString()!],
            _ => [],
        };
    }

    private static void WriteVisits(Utf8JsonWriter writer, IReadOnlyList<Slots> visits)
    {
        if (visits.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(SlotNames.Visits);
        foreach (var visit in visits)
        {
            Write(writer, visit);
        }

        writer.WriteEndArray();
    }

    private static void Put(Utf8JsonWriter writer, string name, DateOnly? day) =>
        Put(writer, name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Put(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }

    private static void Put(Utf8JsonWriter writer, string name, bool? flag)
    {
        if (flag is { } value)
        {
            writer.WriteBoolean(name, value);
        }
    }

    private static void Put(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool? Flag(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.True ? true
        : value.ValueKind == JsonValueKind.False ? false
        : null;

    private static DateOnly? Day(JsonElement json, string name) =>
        Text(json, name) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
