using System.Text.RegularExpressions;

namespace WeLiaison.WeChat.Api;

/// <summary>The platform refused a call. The text names the call, the code, the attempt and the platform's own trace id; no token, no person.</summary>
public sealed partial class WeChatApiException : Exception
{
    internal WeChatApiException(Platform platform, string call, int errcode, string? errmsg, int attempt, bool ofTokenCall = false)
        : base($"{platform} {call} answered {errcode} ({Brief(errmsg)}), attempt {attempt}: {ErrorReactions.Of(platform, errcode, ofTokenCall)} (docs/platform-errors.md)")
    {
        Platform = platform;
        Call = call;
        Errcode = errcode;
        Reaction = ErrorReactions.Of(platform, errcode, ofTokenCall);
        Rid = RidPattern().Match(errmsg ?? "") is { Success: true } rid ? rid.Groups["rid"].Value : null;
        CallerAddress = errcode is 40164 or 60020 or 61004 && AddressPattern().Match(errmsg ?? "") is { Success: true } address ? address.Value : null;
        Field = errcode == 47003 && FieldPattern().Match(errmsg ?? "") is { Success: true } field ? field.Groups["key"].Value : null;
    }

    public Platform Platform { get; }

    /// <summary>Gets the path of the call, without query.</summary>
    public string Call { get; }

    public int Errcode { get; }

    public Reaction Reaction { get; }

    /// <summary>Gets the platform's trace id (rid or hint); openapi/rid/get explains a rid for 7 days.</summary>
    public string? Rid { get; }

    /// <summary>Gets our own address as the platform saw it, when it is not on the list (40164, 60020): what to enter in the console.</summary>
    public string? CallerAddress { get; }

    /// <summary>Gets the template key whose value was refused (47003).</summary>
    public string? Field { get; }

    private static string Brief(string? errmsg) => ApiRedaction.Clean(errmsg is { Length: > 160 } ? errmsg[..160] : errmsg ?? "");

    [GeneratedRegex(@"(rid: |hint: \[)(?<rid>[0-9A-Za-z_-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RidPattern();

    [GeneratedRegex(@"\b\d{1,3}(\.\d{1,3}){3}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"data\.(?<key>[0-9A-Za-z_]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldPattern();
}
