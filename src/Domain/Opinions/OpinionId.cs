using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Opinions;

[JsonConverter(typeof(TypedIdConverter<OpinionId>))]
public readonly record struct OpinionId(Guid Value) : ITypedId<OpinionId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static OpinionId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static OpinionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
