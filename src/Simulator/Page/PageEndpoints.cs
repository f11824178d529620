using System.Reflection;
using Microsoft.AspNetCore.StaticFiles;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Media;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.QrCodes;
using WeLiaison.Simulator.Setup;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Page;

/// <summary>The page with the phones, and what it reads. What people do on it goes through the control API like everything else.</summary>
internal static class PageEndpoints
{
    private const int MostShown = 120;
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Asset(context, "index.html"));
        routes.MapGet("/page/assets/{name}", Asset);
        routes.MapGet("/page/world", ReadWorld);
        routes.MapGet("/page/phone", ReadPhone);
        routes.MapGet("/page/wire", ReadWire);
        routes.MapGet("/page/codes", ReadCodes);
        routes.MapGet("/page/sample/{name}", (string name) => Results.Bytes(SamplePictures.Draw(name), "image/png"));
        routes.MapGet("/page/live", LiveEvents.StreamAsync);
    }

    private static IResult Asset(HttpContext context, string name)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"page/{name}");
        if (stream is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data: http: https:; style-src 'self' 'unsafe-inline'";
        context.Response.Headers.CacheControl = "no-cache";
        var type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return Results.Stream(stream, type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type);
    }

    private static IResult ReadWorld(World world, SimulatorOptions options) => Results.Json(
        new WorldShape(
            [.. world.Accounts.Select(a => new PageAccount(a.Id, a.Name, a.Setup.Committee, a.Platform)
            {
                Notices = [.. a.Setup.Templates.Where(t => t.Kind != TemplateKind.Template).Select(t => new PageNotice(t.Id, t.Title, t.Kind == TemplateKind.LongTerm))],
            })],
            [.. world.People.Select(p => new PagePerson(p.Id, p.Name, p.Role, p.Committee, p.Position, p.Accounts))],
            options.Setup.Suggestions,
            SamplePictures.Names),
        PageJson.Default.WorldShape);

    private static IResult ReadPhone(string? account, string? user, World world, AdjustableTimeProvider clock)
    {
        if (Find(world, account, user) is not { } phone)
        {
            return Results.NotFound();
        }

        var now = clock.GetUtcNow();
        var typing = phone.With(f => f.TypingUntil > now);
        var entries = phone.Read(all => all.Skip(Math.Max(0, all.Count - MostShown)).Where(e => e.Type != "card-update").Select(Shape).ToList());
        return Results.Json(new PhoneShape(phone.Following, typing, now, phone.Account.Menu, entries), PageJson.Default.PhoneShape);
    }

    private static IResult ReadWire(string? account, string? user, long order, World world)
    {
        var wire = Find(world, account, user)?.Read(all => all.FirstOrDefault(e => e.Order == order)?.Wire);
        return wire is null ? Results.NotFound() : Results.Json(wire.Steps, PageJson.Default.IReadOnlyListWireStep);
    }

    private static IResult ReadCodes(string? account, QrCodeBook codes) => Results.Json<IReadOnlyList<CodeShape>>(
        [.. codes.Shelf(account ?? "").Select(c => new CodeShape(c.Scene, c.Label, c.Ticket))], PageJson.Default.IReadOnlyListCodeShape);

    private static Phone? Find(World world, string? account, string? user) =>
        world.Account(account) is { } known ? world.Phone(known, user) : null;

    private static EntryShape Shape(PhoneEntry entry) => new(entry.Order, entry.Seq, entry.At, entry.Via, entry.Type, entry.State, entry.View)
    {
        Recalled = entry.Recalled,
        HasWire = entry.Wire?.Steps.Count > 0,
        Card = entry.Card is { } card
            ? new CardShape(card.Card, card.SettledAs, card.Selected.ToDictionary(s => s.Key, s => (IReadOnlyList<string>)[.. s.Value], StringComparer.Ordinal))
            : null,
    };
}
