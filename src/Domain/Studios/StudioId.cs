using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Studios;

[JsonConverter(typeof(TypedIdConverter<StudioId>))]
public readonly record struct StudioId(Guid Value) : ITypedId<StudioId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static StudioId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static StudioId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
