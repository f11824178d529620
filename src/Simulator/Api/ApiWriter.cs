using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WeLiaison.Simulator.Api;

/// <summary>Writes answers in the platforms' handwriting: status 200, unreliable content types, rid or hint behind every errmsg.</summary>
internal static class ApiWriter
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(ApiAnswer answer, bool official) => answer switch
    {
        ApiAnswer.Fine(var body) => body.ToJsonString(Plain),
        ApiAnswer.Refused refused => Refusal(refused, official).ToJsonString(Plain),
        ApiAnswer.Content(var item) => $"[{item.ContentType}, {item.Bytes.Length} bytes]",
        _ => "",
    };

    public static async Task WriteAsync(HttpContext context, ApiAnswer answer, string text, bool official)
    {
        if (answer is ApiAnswer.Content(var item))
        {
            context.Response.ContentType = item.ContentType;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Ascii(item.FileName)}\"";
            await context.Response.Body.WriteAsync(item.Bytes, context.RequestAborted);
            return;
        }

        context.Response.ContentType = official ? "application/json; encoding=utf-8" : "application/json; charset=UTF-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
    }

    private static JsonObject Refusal(ApiAnswer.Refused refused, bool official)
    {
        var words = refused.Detail is null ? ErrorTexts.Of(refused.Code) : $"{ErrorTexts.Of(refused.Code)} {refused.Detail}";
        var body = new JsonObject
        {
            ["errcode"] = refused.Code,
            ["errmsg"] = official
                ? $"{words} rid: {Hex(4)}-{Hex(4)}-{Hex(4)}"
                : $"{words}, hint: [{Hex(12)}], from ip: 127.0.0.1, more info at https://open.work.weixin.qq.com/devtool/query?e={refused.Code}",
        };
        foreach (var (name, value) in refused.More?.ToList() ?? [])
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }

    private static string Hex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private static string Ascii(string name) => string.Concat(name.Select(c => c is > ' ' and < '\u007f' and not '"' ? c : '_'));
}
