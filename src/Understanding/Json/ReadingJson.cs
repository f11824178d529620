using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WeLiaison.Understanding.Json;

/// <summary>The answer line: <c>{"id", "intent", "slots"}</c>, with <c>evidence</c> when it is to be explained.</summary>
public static class ReadingJson
{
    // Chinese stays readable in files and terminals; the line is never put into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(string id, Reading reading, bool explain = false) => Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("intent", WireNames.Of(reading.Intent));
        writer.WritePropertyName("slots");
        SlotsJson.Write(writer, reading.Slots);
        if (explain)
        {
            Explain(writer, reading);
        }

        writer.WriteEndObject();
    });

    public static string ErrorLine(string? id, string error) => Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("error", error);
        writer.WriteEndObject();
    });

    private static void Explain(Utf8JsonWriter writer, Reading reading)
    {
        writer.WriteStartArray("evidence");
        foreach (var evidence in reading.Evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("slot", evidence.Slot);
            writer.WriteString("words", evidence.Words);
            writer.WriteNumber("start", evidence.Start);
            writer.WriteString("rule", evidence.Rule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        foreach (var mention in reading.Mentions.Where(mention => mention.IsAmbiguous || mention.Heard))
        {
            writer.WriteStartArray("person:" + mention.Said);
            foreach (var candidate in mention.Candidates)
            {
                writer.WriteStringValue(candidate);
            }

            writer.WriteEndArray();
        }

        if (reading.ImpossibleDate is { } impossible)
        {
            writer.WriteString("impossible_date", impossible);
        }
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
