using Microsoft.AspNetCore.WebUtilities;

namespace WeLiaison.Simulator.Phones;

/// <summary>A link in a text that answers for the person when tapped: weixin://bizmsgmenu?msgmenucontent=…&amp;msgmenuid=….</summary>
internal static class BizMenuLink
{
    private const string Prefix = "weixin://bizmsgmenu?";

    public static bool Is(string url) => url.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public static string IdOf(string url) => Part(url, "msgmenuid");

    public static string ContentOf(string url) => Part(url, "msgmenucontent");

    private static string Part(string url, string name) =>
        Is(url) && QueryHelpers.ParseQuery(url[Prefix.Length..]).TryGetValue(name, out var value) ? value.ToString() : "";
}
