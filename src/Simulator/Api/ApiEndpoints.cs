using WeLiaison.Simulator.QrCodes;

namespace WeLiaison.Simulator.Api;

/// <summary>Where Tencent's interfaces lie: both platforms on one port, told apart by the token.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cgi-bin/showqrcode", ShowCode);
        routes.Map("/cgi-bin/{**path}", (HttpContext context, ApiDoor door) => door.HandleAsync(context));
        routes.Map("/wxaapi/{**path}", (HttpContext context, ApiDoor door) => door.HandleAsync(context));
    }

    private static IResult ShowCode(string? ticket, QrCodeBook codes) =>
        codes.ByTicket(ticket) is { } code ? Results.Bytes(QrPicture.Of(code.Url), "image/png") : Results.NotFound();
}
