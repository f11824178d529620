using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>What every answer carries; success is 0 or absent. A caller sees answers only after this was checked.</summary>
public record ApiReply
{
    [JsonPropertyName("errcode")]
    public int Errcode { get; init; }

    [JsonPropertyName("errmsg")]
    public string? Errmsg { get; init; }

    // Answers hold tickets and people; what is worth logging is the code.
    public override string ToString() => $"{GetType().Name} {Errcode}";
}
