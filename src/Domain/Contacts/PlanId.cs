using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Contacts;

[JsonConverter(typeof(TypedIdConverter<PlanId>))]
public readonly record struct PlanId(Guid Value) : ITypedId<PlanId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static PlanId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static PlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
