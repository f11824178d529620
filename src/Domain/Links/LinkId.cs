using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Links;

[JsonConverter(typeof(TypedIdConverter<LinkId>))]
public readonly record struct LinkId(Guid Value) : ITypedId<LinkId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static LinkId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static LinkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
