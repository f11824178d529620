using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Outcomes;

[JsonConverter(typeof(TypedIdConverter<OutcomeId>))]
public readonly record struct OutcomeId(Guid Value) : ITypedId<OutcomeId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static OutcomeId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static OutcomeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
