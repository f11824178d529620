using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Opinions;

[JsonConverter(typeof(TypedIdConverter<OpinionReportId>))]
public readonly record struct OpinionReportId(Guid Value) : ITypedId<OpinionReportId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static OpinionReportId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static OpinionReportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
