using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Opinions;

[JsonConverter(typeof(TypedIdConverter<OpinionRoutingId>))]
public readonly record struct OpinionRoutingId(Guid Value) : ITypedId<OpinionRoutingId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static OpinionRoutingId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static OpinionRoutingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
