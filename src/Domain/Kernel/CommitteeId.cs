using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeLiaison.Domain.Kernel;

/// <summary>A committee's short name, as in its regulation file and its callback address: <c>baoshan</c>.</summary>
[JsonConverter(typeof(CommitteeIdConverter))]
public readonly record struct CommitteeId
{
    private readonly string? value;

    private CommitteeId(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    /// <summary>Accepts 1–32 of a–z, 0–9 and '-'. Refusal <c>committee.name</c>.</summary>
    public static Result<CommitteeId> Parse(string text) =>
        text.Length is >= 1 and <= 32 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? new CommitteeId(text)
            : new Refusal("committee.name", text.Length <= 64 ? text : text[..64]);

    /// <summary>For names that configuration has already checked.</summary>
    public static CommitteeId Of(string text) => Parse(text).Ok(out var id, out _) ? id : throw new ArgumentException($"'{text}' names no committee", nameof(text));

    public override string ToString() => Value;
}

internal sealed class CommitteeIdConverter : JsonConverter<CommitteeId>
{
    public override CommitteeId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CommitteeId.Of(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, CommitteeId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
