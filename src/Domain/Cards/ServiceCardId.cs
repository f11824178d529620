using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Cards;

[JsonConverter(typeof(TypedIdConverter<ServiceCardId>))]
public readonly record struct ServiceCardId(Guid Value) : ITypedId<ServiceCardId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static ServiceCardId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static ServiceCardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
