using System.Text.RegularExpressions;

namespace WeLiaison.WeChat.Api;

/// <summary>Takes out of a text what must not be in a log: the values of query parameters, and ids long enough to be a token.</summary>
public static partial class ApiRedaction
{
    /// <summary>The path of an address: the query holds tokens, secrets and codes.</summary>
    public static string Path(Uri address) => address.IsAbsoluteUri ? address.AbsolutePath : address.OriginalString.Split('?')[0];

    public static string Clean(string text) => LongIds().Replace(Parameters().Replace(text, "${name}=***"), "***");

    [GeneratedRegex(@"\b(?<name>access_token|token|secret|appsecret|corpsecret|code|ticket|refresh_token|key|openid|touser|userid)=[^&\s""']+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"[0-9A-Za-z_-]{40,}", RegexOptions.None, 1000)]
    private static partial Regex LongIds();
}
