using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Filings;

[JsonConverter(typeof(TypedIdConverter<ReportSendingId>))]
public readonly record struct ReportSendingId(Guid Value) : ITypedId<ReportSendingId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static ReportSendingId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static ReportSendingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
