using System.Text.Json.Serialization;
using WeLiaison.Simulator.Api;
using WeLiaison.Simulator.Faults;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Control;

/// <summary>An account as GET /control/accounts tells it.</summary>
public sealed record AccountShape(string Account, string Name, string Committee, Platform Platform, string Callback, string Token, string EncodingAesKey)
{
    public string? AppId { get; init; }

    public string? OriginalId { get; init; }

    public string? CorpId { get; init; }

    public long? AgentId { get; init; }

    /// <summary>Gets how an Official Account's callbacks are encrypted; WeCom's always are.</summary>
    public EncryptionMode? Mode { get; init; }

    public required string Secret { get; init; }
}

public sealed record PersonShape(string Id, string Name, PersonRole Role, string Committee, IReadOnlyList<PersonAccountShape> Accounts);

public sealed record PersonAccountShape(string Account, string User, bool Following);

public sealed record MessageShape(long Seq, DateTimeOffset At, string Via, string Type, string Text)
{
    public IReadOnlyList<ReadLink>? Links { get; init; }

    public IReadOnlyList<ReadButton>? Buttons { get; init; }

    public string? TaskId { get; init; }

    public bool? Recalled { get; init; }
}

public sealed record MessagesShape(IReadOnlyList<MessageShape> Messages)
{
    public DeliveryShape? Delivery { get; init; }
}

/// <summary>How the callback went: absent while it is still under way.</summary>
public sealed record DeliveryShape(int Attempts, bool Acknowledged, string? Reason);

public sealed record ClockShape(DateTimeOffset Now);

public sealed record FaultsShape(IReadOnlyList<Fault> Faults);

public sealed record ErrorShape(string Error, string Message);

/// <summary>The latest API calls of the service, and how many of each path there were since the start.</summary>
public sealed record CallsShape(IReadOnlyList<CallRecord> Calls, IReadOnlyDictionary<string, int> Totals);

public sealed record VerificationShape(bool Verified, int Status, double Milliseconds, string? Trouble);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<AccountShape>))]
[JsonSerializable(typeof(IReadOnlyList<PersonShape>))]
[JsonSerializable(typeof(MessagesShape))]
[JsonSerializable(typeof(ClockShape))]
[JsonSerializable(typeof(FaultsShape))]
[JsonSerializable(typeof(ErrorShape))]
[JsonSerializable(typeof(VerificationShape))]
[JsonSerializable(typeof(CallsShape))]
[JsonSerializable(typeof(DeliveryShape))]
[JsonSerializable(typeof(PersonSetup))]
internal sealed partial class ControlJson : JsonSerializerContext;
