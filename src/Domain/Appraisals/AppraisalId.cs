using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Appraisals;

[JsonConverter(typeof(TypedIdConverter<AppraisalId>))]
public readonly record struct AppraisalId(Guid Value) : ITypedId<AppraisalId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static AppraisalId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static AppraisalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
