using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Filings;

[JsonConverter(typeof(TypedIdConverter<FilingId>))]
public readonly record struct FilingId(Guid Value) : ITypedId<FilingId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static FilingId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static FilingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
