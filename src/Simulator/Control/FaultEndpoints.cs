using System.Text.Json;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Api;
using WeLiaison.Simulator.Faults;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Control;

/// <summary>POST /control/faults orders trouble, GET lists what is still to come, DELETE calls it off.</summary>
internal static class FaultEndpoints
{
    private const int MostDelay = 60_000;

    public static void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/faults", (FaultPlan plan) => List(plan));
        control.MapPost("/faults", Order);
        control.MapDelete("/faults", (FaultPlan plan) =>
        {
            plan.Clear();
            return List(plan);
        });
    }

    private static IResult Order(ControlRequest body, FaultPlan plan, World world, TokenOffice tokens)
    {
        var request = body.Json;
        var kind = request.Id("fault") ?? request.Id("kind");
        kind = kind == "-1" ? FaultKind.Busy : kind;
        if (kind is null || !FaultKind.All.Contains(kind))
        {
            return ControlEndpoints.Refuse(400, "fault", $"fault must be one of {string.Join(", ", FaultKind.All)}");
        }

        var account = request.Text("account");
        if (account is not null && world.Account(account) is null)
        {
            return ControlEndpoints.Refuse(404, "no-such-account", "GET /control/accounts lists the accounts");
        }

        if (kind == FaultKind.TokenRevoked)
        {
            tokens.Revoke(account);
            return List(plan);
        }

        plan.Order(new Fault(
            0,
            kind,
            account,
            request.Text("user"),
            request.Text("path"),
            (int)Math.Clamp(request.Number("times") ?? 1, 1, int.MaxValue),
            request.Number("delayMs") is { } delay ? (int)Math.Clamp(delay, 0, MostDelay) : null));
        return List(plan);
    }

    private static IResult List(FaultPlan plan) => ControlEndpoints.Json(new FaultsShape(plan.Active));
}
