using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Plans;

[JsonConverter(typeof(TypedIdConverter<WorkPlanId>))]
public readonly record struct WorkPlanId(Guid Value) : ITypedId<WorkPlanId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static WorkPlanId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static WorkPlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
