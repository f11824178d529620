using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Storage.Records;

/// <summary>
/// How records are written. Read by reflection on purpose: generated code sets every init property that the text lacks to null,
/// so a list added to a record with a default of [] would come back as null from every older row.
/// </summary>
internal static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = true,
            RespectNullableAnnotations = true,
            Converters = { new JsonStringEnumConverter(), new MobileNumberConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CountRevision, AllowAbsentNulls } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A record is written with the revision it will have once it is stored.</summary>
    private static void CountRevision(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(IRecord)) && type.Properties.FirstOrDefault(p => p.Name == nameof(IRecord.Revision)) is { } revision)
        {
            revision.Get = record => ((IRecord)record).Revision + 1;
        }
    }

    /// <summary>Nulls are not written, so a property that may be null need not be there even if code must set it.</summary>
    private static void AllowAbsentNulls(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.IsRequired && p.IsSetNullable))
        {
            property.IsRequired = false;
        }
    }
}

/// <summary>All digits; the whole record is sealed before it is stored.</summary>
internal sealed class MobileNumberConverter : JsonConverter<MobileNumber>
{
    public override MobileNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MobileNumber.Parse(reader.GetString()!).Ok(out var number, out _) ? number : throw new JsonException("A stored mobile number is not one.");

    public override void Write(Utf8JsonWriter writer, MobileNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Digits);
}
