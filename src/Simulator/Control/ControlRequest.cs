using System.Text.Json;

namespace WeLiaison.Simulator.Control;

/// <summary>A JSON body, whatever its Content-Type says: people try the control API with curl.</summary>
internal sealed record ControlRequest(JsonElement Json)
{
    public static async ValueTask<ControlRequest?> BindAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return new ControlRequest(document.RootElement.Clone());
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException($"the body is not JSON: {wrong.Message}", wrong);
        }
    }
}
