using System.Text.Json;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Control;

/// <summary>Pushes an event that no gesture makes: a changed roster, a withdrawn authorisation, a lapsing verification.</summary>
internal static class EventEndpoint
{
    private const int Most = 200;

    public static async Task<IResult> PushAsync(ControlRequest body, World world, Courier courier, AdjustableTimeProvider clock)
    {
        var request = body.Json;
        if (world.Account(request.Text("account")) is not { } account || request.Text("event") is not { Length: > 0 } name)
        {
            return ControlEndpoints.Refuse(400, "event", "give account, event, and fields as an object; user or times if you like");
        }

        var phone = world.Phone(account, request.Text("user"));
        var from = phone?.User ?? request.Text("user") ?? (account.IsOfficial ? $"o{new string('0', 27)}" : "sys");
        var times = (int)Math.Clamp(request.Number("times") ?? 1, 1, Most);
        var at = clock.GetUtcNow();
        var deliveries = Enumerable.Range(0, times).Select(number =>
        {
            var xml = PushXml.Event(account, from, at, name);
            Write(xml, request.Member("fields"), number);
            return courier.DeliverAsync(new Push { Account = account, Phone = phone, Inner = xml.End(), IsEvent = true }, CancellationToken.None);
        });
        var ended = await Task.WhenAll(deliveries);
        var failed = ended.FirstOrDefault(d => !d.Acknowledged);
        return ControlEndpoints.Json(
            new DeliveryShape(ended.Max(d => d.Attempts), failed is null, failed?.Reason));
    }

    /// <summary>Objects become elements with children, lists repeated elements; {n} in a text is the number of the event, from 0.</summary>
    private static void Write(PushXml xml, JsonElement? fields, int number)
    {
        if (fields is not { ValueKind: JsonValueKind.Object } members)
        {
            return;
        }

        foreach (var member in members.EnumerateObject())
        {
            var values = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToList() : [member.Value];
            foreach (var value in values)
            {
                WriteOne(xml, member.Name, value, number);
            }
        }
    }

    private static void WriteOne(PushXml xml, string name, JsonElement value, int number)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            xml.Group(name, inside => Write(inside, value, number));
        }
        else if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var integer))
        {
            xml.Number(name, integer);
        }
        else
        {
            xml.Text(name, value.ToString().Replace("{n}", number.ToString(), StringComparison.Ordinal));
        }
    }
}
