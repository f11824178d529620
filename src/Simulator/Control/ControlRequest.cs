using System.Text.Json;

namespace WeLiaison.Simulator.Control;

/// <summary>A JSON body, whatever its Content-Type says: people try the control API with curl.</summary>
internal sealed record ControlRequest(JsonElement Json)
{
    /// <summary>Gets why there is no body to work on.</summary>
    public string? Wrong { get; private init; }

    public static async ValueTask<ControlRequest?> BindAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return new ControlRequest(document.RootElement.Clone());
        }
        catch (JsonException wrong)
        {
            return new ControlRequest(default(JsonElement)) { Wrong = $"the body is not JSON: {wrong.Message}" };
        }
    }
}
