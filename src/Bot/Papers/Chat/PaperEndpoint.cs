using WeLiaison.Bot.Delivering;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>Opens the addresses of <see cref="FileLinks"/>. Whatever is wrong with one, the answer is the same.</summary>
internal static class PaperEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(FileLinks.Path + "{name}", OpenAsync);

    private static async Task<IResult> OpenAsync(string name, FileLinks links, PaperDesk desk, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return links.Read(name, clock.GetUtcNow()) is { } ticket && await desk.MakeAsync(ticket, cancellationToken) is { } paper
            ? Results.File(paper.Bytes, OutgoingFile.ContentTypeOf(paper.FileName), paper.FileName)
            : Results.Text(PaperWords.LinkOver, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
    }
}
