using System.Text.Json.Nodes;
using WeLiaison.Simulator.Media;

namespace WeLiaison.Simulator.Api;

/// <summary>What an interface answers, always with HTTP status 200.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    /// <summary>Success; the fields as the platform returns them.</summary>
    public sealed record Fine(JsonObject Body) : ApiAnswer;

    /// <summary>An errcode. Detail is put in front of the platform's own words for the code.</summary>
    public sealed record Refused(int Code, string? Detail = null) : ApiAnswer
    {
        /// <summary>Gets fields that travel beside the errcode.</summary>
        public JsonObject? More { get; init; }
    }

    /// <summary>Bytes of a medium.</summary>
    public sealed record Content(MediaItem Item) : ApiAnswer;

    public static ApiAnswer Ok() => new Fine(new JsonObject { ["errcode"] = 0, ["errmsg"] = "ok" });

    /// <summary>Success with fields after errcode and errmsg.</summary>
    public static ApiAnswer Ok(JsonObject fields)
    {
        var body = new JsonObject { ["errcode"] = 0, ["errmsg"] = "ok" };
        foreach (var (name, value) in fields.ToList())
        {
            fields.Remove(name);
            body[name] = value;
        }

        return new Fine(body);
    }

    public static ApiAnswer Refuse(int code, string? detail = null) => new Refused(code, detail);
}
