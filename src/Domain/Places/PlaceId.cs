using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Places;

[JsonConverter(typeof(TypedIdConverter<PlaceId>))]
public readonly record struct PlaceId(Guid Value) : ITypedId<PlaceId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static PlaceId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static PlaceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
