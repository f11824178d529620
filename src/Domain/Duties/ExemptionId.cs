using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Duties;

[JsonConverter(typeof(TypedIdConverter<ExemptionId>))]
public readonly record struct ExemptionId(Guid Value) : ITypedId<ExemptionId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static ExemptionId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static ExemptionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
