using System.Globalization;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Faults;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Api;

/// <summary>The way of every API call: token, ordered faults, method, quota, body, interface, answer.</summary>
internal sealed class ApiDoor(ApiTable table, TokenOffice tokens, TokenDoor tokenDoor, FaultPlan faults, CallBook calls, AdjustableTimeProvider clock)
{
    private const string CustomerService = "/cgi-bin/message/custom/send";
    private const int PerMinute = 10_000;

    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (TokenDoor.Is(path))
        {
            var (account, given) = await tokenDoor.AnswerAsync(context.Request);
            await FinishAsync(context, path, account, given, raw: "", wire: null);
            return;
        }

        var (caller, error) = tokens.Check(context.Request.Query["access_token"]);
        if (error != 0)
        {
            await FinishAsync(context, path, caller, ApiAnswer.Refuse(error), raw: "", wire: null);
            return;
        }

        await CallAsync(context, path, caller!);
    }

    private async Task CallAsync(HttpContext context, string path, Account account)
    {
        if (table.Find(account.Platform, path) is not { } operation)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            calls.Add(new CallRecord(clock.GetUtcNow(), account.Id, path, 404, "", ""));
            return;
        }

        var (call, answer) = await AdmitAsync(context.Request, operation, account);
        answer ??= Ordered(account, path);
        answer ??= operation.Run(call!);
        await FinishAsync(context, path, account, answer, call?.RawBody ?? "", call?.Wire);
    }

    private async Task<(ApiCall? Call, ApiAnswer? Refusal)> AdmitAsync(HttpRequest request, ApiOperation operation, Account account)
    {
        var now = clock.GetUtcNow();
        if (request.Method != operation.Method)
        {
            return (null, ApiAnswer.Refuse(operation.Method == "GET" ? 43001 : 43002));
        }

        if (!account.Quotas.TryTake(operation.Path, operation.Daily, now)
            || (operation.Platform == Platform.WeCom && !account.Quotas.TryTakeMinute(operation.Path, PerMinute, now)))
        {
            return (null, ApiAnswer.Refuse(45009));
        }

        if (operation.IsUpload)
        {
            var upload = await RequestReader.UploadAsync(request);
            return (new ApiCall { Account = account, Path = operation.Path, Query = request.Query, Json = default,
                RawBody = $"[{upload?.FileName}, {upload?.Bytes.Length} bytes]", Now = now, Upload = upload },
                null);
        }

        var (json, raw, error) = await RequestReader.JsonAsync(request);
        error = error == 0 && operation.CarriesText && UnicodeEscapes.In(raw) ? 40033 : error;
        var call = new ApiCall { Account = account, Path = operation.Path, Query = request.Query, Json = json, RawBody = raw, Now = now };
        return (call, error == 0 ? null : ApiAnswer.Refuse(error));
    }

    private ApiAnswer? Ordered(Account account, string path)
    {
        if (faults.TakeForCall(FaultKind.AddressRefused, account.Id, path) is not null)
        {
            return ApiAnswer.Refuse(account.IsOfficial ? 40164 : 60020);
        }

        if (faults.TakeForCall(FaultKind.Busy, account.Id, path) is not null)
        {
            return ApiAnswer.Refuse(-1);
        }

        if (faults.TakeForCall(FaultKind.DailyQuota, account.Id, path) is not null)
        {
            return ApiAnswer.Refuse(45009);
        }

        return path == CustomerService && faults.TakeForCall(FaultKind.WindowClosed, account.Id, path) is not null
            ? ApiAnswer.Refuse(45015)
            : null;
    }

    private async Task FinishAsync(HttpContext context, string path, Account? account, ApiAnswer answer, string raw, Wire? wire)
    {
        var official = account?.IsOfficial ?? path != TokenDoor.WeComPath;
        var text = ApiWriter.Text(answer, official);
        var now = clock.GetUtcNow();
        wire?.Add(new WireStep(now, "接口调用", $"{context.Request.Method} {path}", raw, Clear: null));
        wire?.Add(new WireStep(now, "接口答复", "HTTP 200", text, Clear: null));
        var code = answer is ApiAnswer.Refused refused ? refused.Code : 0;
        calls.Add(new CallRecord(now, account?.Id, path, code, raw, TokenDoor.Is(path) ? "" : text));
        if (faults.TakeForCall(FaultKind.Slow, account?.Id, path) is { } slow)
        {
            await Task.Delay(slow.DelayMs ?? 3000, context.RequestAborted);
        }

        if (faults.TakeForCall(FaultKind.Cut, account?.Id, path) is not null)
        {
            // What was asked for has been done; only the answer never arrives.
            context.Abort();
            return;
        }

        context.Response.Headers["Logicret"] = code.ToString(CultureInfo.InvariantCulture);
        await ApiWriter.WriteAsync(context, answer, text, official);
    }
}
