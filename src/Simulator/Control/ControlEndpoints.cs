using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Api;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Gestures;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Control;

/// <summary>The control API: for tests, and for anyone from outside. Its shapes are promised in README.md.</summary>
internal static class ControlEndpoints
{
    // People read these answers in a terminal: Chinese stays Chinese.
    private static readonly JsonSerializerOptions Readable = new(ControlJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/control").AddEndpointFilter(static (context, next) =>
            context.Arguments.OfType<ControlRequest>().FirstOrDefault() is { Wrong: { } wrong } ? ValueTask.FromResult<object?>(Refuse(400, "json", wrong)) : next(context));
        control.MapGet("/accounts", (World world) => Json<IReadOnlyList<AccountShape>>([.. world.Accounts.Select(Shape)]));
        control.MapGet("/people", (World world) => Json<IReadOnlyList<PersonShape>>([.. world.People.Select(p => Shape(world, p))]));
        control.MapPost("/people", AddPerson);
        control.MapPost("/say", SayAsync);
        control.MapGet("/phone", ReadPhone);
        control.MapGet("/clock", (AdjustableTimeProvider clock) => Json(new ClockShape(clock.GetUtcNow())));
        control.MapPost("/clock", SetClock);
        control.MapPost("/verify", VerifyAsync);
        control.MapGet("/calls", ReadCalls);
        control.MapPost("/event", EventEndpoint.PushAsync);
        control.MapPost("/quota", SetQuota);
        FaultEndpoints.Map(control);
    }

    public static MessageShape Shape(PhoneEntry entry) => new(entry.Seq, entry.At, entry.Via, entry.Type, entry.Text)
    {
        Links = entry.Links.Count > 0 ? entry.Links : null,
        Buttons = entry.Buttons.Count > 0 ? entry.Buttons : null,
        TaskId = entry.Card?.TaskId,
        Recalled = entry.Recalled ? true : null,
    };

    public static IResult Refuse(int status, string error, string message) =>
        Json(new ErrorShape(error, message), status);

    public static IResult Json<T>(T value, int status = 200) => Results.Json(value, Readable.GetTypeInfo(typeof(T)), statusCode: status);

    private static async Task<IResult> SayAsync(ControlRequest body, World world, Speaker speaker, CancellationToken cancellationToken)
    {
        var request = body.Json;
        if (!TryFindPhone(world, request.Text("account"), request.Text("user"), out var phone, out var refusal)
            && !TryMeetStranger(world, request, out phone))
        {
            return refusal!;
        }

        var wait = Math.Clamp(request.Number("wait") ?? Speaker.DefaultWait, 0, Speaker.MostWait);
        var quiet = Math.Clamp(request.Number("quiet") ?? wait / 10, 20, request.Number("quiet") is null ? 300 : Speaker.MostWait);
        var (said, refused) = await speaker.SayAsync(phone!, request, TimeSpan.FromMilliseconds(wait), TimeSpan.FromMilliseconds(quiet), cancellationToken);
        if (said is null)
        {
            return Refuse(refused!.Status, refused.Error, refused.Message);
        }

        return Json(
            new MessagesShape(Received(phone!, said.After))
            {
                Delivery = said.Delivery is { } d ? new DeliveryShape(d.Attempts, d.Acknowledged, d.Reason) : null,
            });
    }

    private static IResult ReadPhone(string? account, string? user, long? after, World world) =>
        TryFindPhone(world, account, user, out var phone, out var refusal)
            ? Json(new MessagesShape(Received(phone!, after ?? 0)))
            : refusal!;

    private static IResult SetClock(ControlRequest body, AdjustableTimeProvider clock)
    {
        var request = body.Json;
        if (!DateTimeOffset.TryParse(request.Text("now"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            return Refuse(400, "now", "now must be an instant such as 2026-03-05T09:00:00+08:00");
        }

        clock.JumpTo(now);
        return Json(new ClockShape(clock.GetUtcNow()));
    }

    private static async Task<IResult> VerifyAsync(ControlRequest body, World world, CallbackLine line, CancellationToken cancellationToken)
    {
        var request = body.Json;
        if (world.Account(request.Text("account")) is not { } account)
        {
            return Refuse(404, "no-such-account", "GET /control/accounts lists the accounts");
        }

        var (verified, attempt) = await line.VerifyAsync(account, cancellationToken);
        return Json(new VerificationShape(verified, attempt.Status, attempt.Took.TotalMilliseconds, attempt.Trouble));
    }

    private static IResult ReadCalls(CallBook calls)
    {
        var (latest, totals) = calls.Read();
        return Json(new CallsShape(latest, totals));
    }

    private static IResult SetQuota(ControlRequest body, World world, AdjustableTimeProvider clock)
    {
        var request = body.Json;
        if (world.Account(request.Text("account")) is not { } account || request.Text("path") is not { } path || request.Number("used") is not { } used)
        {
            return Refuse(400, "quota", "give account, path (/cgi-bin/message/custom/send) and used");
        }

        account.Quotas.SetUsed(path, (int)Math.Clamp(used, 0, int.MaxValue), clock.GetUtcNow());
        return Results.NoContent();
    }

    private static IResult AddPerson(ControlRequest body, World world)
    {
        var request = body.Json;
        PersonSetup? person;
        try
        {
            person = request.Deserialize<PersonSetup>(SetupFile.Json);
        }
        catch (JsonException wrong)
        {
            return Refuse(400, "person", wrong.Message);
        }

        return person is not null && world.TryAdd(person)
            ? Json<IReadOnlyList<PersonShape>>([Shape(world, person)])
            : Refuse(409, "person", "the id or a user is taken, or an account is unknown");
    }

    /// <summary>Somebody nobody knows may follow an Official Account: they come into the world by doing so.</summary>
    private static bool TryMeetStranger(World world, JsonElement request, out Phone? phone)
    {
        phone = null;
        var (account, user) = (world.Account(request.Text("account")), request.Text("user"));
        if (account is not { IsOfficial: true } || user is not { Length: >= 1 and <= 64 } || request.Text("type") is not ("follow" or "scan"))
        {
            return false;
        }

        world.TryAdd(new PersonSetup
        {
            Id = $"{account.Id}-{user}",
            Name = $"新朋友{user[^Math.Min(4, user.Length)..]}",
            Role = PersonRole.Constituent,
            Committee = account.Setup.Committee,
            Accounts = [new PersonAccount(account.Id, user, Following: false)],
        });
        phone = world.Phone(account, user);
        return phone is not null;
    }

    private static bool TryFindPhone(World world, string? accountId, string? user, out Phone? phone, out IResult? refusal)
    {
        phone = null;
        refusal = null;
        if (world.Account(accountId) is not { } account)
        {
            refusal = Refuse(404, "no-such-account", "GET /control/accounts lists the accounts");
            return false;
        }

        phone = world.Phone(account, user);
        refusal = phone is null ? Refuse(404, "no-such-user", "GET /control/people lists the people and their users") : null;
        return phone is not null;
    }

    private static List<MessageShape> Received(Phone phone, long after) =>
        phone.Read(entries => entries.Where(e => e.Seq > after).Select(Shape).ToList());

    private static AccountShape Shape(Account account) => new(
        account.Id, account.Name, account.Setup.Committee, account.Platform, account.Setup.Callback, account.Setup.Token, account.Setup.EncodingAesKey)
    {
        AppId = account.IsOfficial ? account.ReceiveId : null,
        OriginalId = account.IsOfficial ? account.Address : null,
        CorpId = account.IsOfficial ? null : account.ReceiveId,
        AgentId = account.Setup.AgentId,
        Mode = account.IsOfficial ? account.Setup.Mode : null,
        Secret = account.Setup.Secret,
    };

    private static PersonShape Shape(World world, PersonSetup person) => new(
        person.Id,
        person.Name,
        person.Role,
        person.Committee,
        [.. person.Accounts.Select(a => new PersonAccountShape(a.Account, a.User, world.Phone(world.Account(a.Account)!, a.User)!.Following))]);
}
