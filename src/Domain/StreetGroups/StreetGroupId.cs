using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.StreetGroups;

[JsonConverter(typeof(TypedIdConverter<StreetGroupId>))]
public readonly record struct StreetGroupId(Guid Value) : ITypedId<StreetGroupId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static StreetGroupId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static StreetGroupId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
