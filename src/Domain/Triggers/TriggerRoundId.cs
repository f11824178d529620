using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Triggers;

[JsonConverter(typeof(TypedIdConverter<TriggerRoundId>))]
public readonly record struct TriggerRoundId(Guid Value) : ITypedId<TriggerRoundId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static TriggerRoundId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static TriggerRoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
