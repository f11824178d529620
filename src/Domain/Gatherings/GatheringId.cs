using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Gatherings;

[JsonConverter(typeof(TypedIdConverter<GatheringId>))]
public readonly record struct GatheringId(Guid Value) : ITypedId<GatheringId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static GatheringId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static GatheringId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
