using System.Globalization;
using System.Text.Json;

namespace WeLiaison.Simulator.Phones;

/// <summary>Reads what others sent: a missing or mistyped member is simply not there.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Text or number, as the platforms accept ids.</summary>
    public static string? Id(this JsonElement json, string name) => json.Member(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static long? Number(this JsonElement json, string name) => json.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var value) => value,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public static double? Decimal(this JsonElement json, string name) => json.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public static bool? Flag(this JsonElement json, string name) => json.Member(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static IReadOnlyList<JsonElement> Items(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        [.. json.Items(name).Where(i => i.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(i => i.ToString())];
}
