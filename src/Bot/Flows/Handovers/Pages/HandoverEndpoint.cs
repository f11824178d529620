using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace WeLiaison.Bot.Flows.Handovers.Pages;

/// <summary>Opens the addresses of <see cref="HandoverLinks"/> and takes what is written there. Whatever is wrong with an address, the answer is the same.</summary>
internal static class HandoverEndpoint
{
    private const int MostBytes = 16 * 1024;

    private static readonly FormOptions Limits = new() { BufferBodyLengthLimit = MostBytes, ValueLengthLimit = MostBytes, KeyLengthLimit = 32, ValueCountLimit = 8 };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(HandoverLinks.Path + "{name}", ShowAsync);
        routes.MapPost(HandoverLinks.Path + "{name}", TakeAsync);
    }

    private static async Task<IResult> ShowAsync(string name, HandoverLinks links, HandoverPageDesk desk, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        if (links.Read(name, clock.GetUtcNow()) is not { } ticket || await desk.OpenAsync(ticket, cancellationToken) is not { } sight)
        {
            return Page(http, HandoverPage.Over(), StatusCodes.Status404NotFound);
        }

        await desk.NoteAsync(sight, cancellationToken);
        return Page(http, HandoverPage.Write(sight, null, string.Empty), StatusCodes.Status200OK);
    }

    private static async Task<IResult> TakeAsync(string name, HandoverLinks links, HandoverPageDesk desk, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        if (links.Read(name, clock.GetUtcNow()) is not { } ticket || await desk.OpenAsync(ticket, cancellationToken) is not { } sight)
        {
            return Page(http, HandoverPage.Over(), StatusCodes.Status404NotFound);
        }

        if (await FormAsync(http, cancellationToken) is not { } form)
        {
            return Page(http, HandoverPage.Write(sight, HandoverPageWords.TooLong(MostBytes, HandoverPageDesk.LongestText), string.Empty), StatusCodes.Status400BadRequest);
        }

        var text = Clean(form["text"].ToString());
        var seen = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var steps) ? steps : -1;
        if (await desk.TakeAsync(sight, form["step"].ToString(), seen, text, cancellationToken) is not { } wrong)
        {
            // The browser loads the page anew (the address is relative: a proxy may have put its own path before ours), so that its reload button sends nothing twice.
            return Secure(http, Results.Redirect(name));
        }

        return await desk.OpenAsync(ticket, cancellationToken) is { } now
            ? Page(http, HandoverPage.Write(now, wrong, text), StatusCodes.Status409Conflict)
            : Page(http, HandoverPage.Over(), StatusCodes.Status404NotFound);
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength is not <= MostBytes)
        {
            return null;
        }

        try
        {
            return await new FormFeature(http.Request, Limits).ReadFormAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Lines stay; what no keyboard types does not.</summary>
    private static string Clean(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();

    private static IResult Page(HttpContext http, string html, int status) => Secure(http, Results.Text(html, "text/html; charset=utf-8", statusCode: status));

    private static IResult Secure(HttpContext http, IResult result)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Content-Type-Options"] = "nosniff";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return result;
    }
}
