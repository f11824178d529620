using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Lists;

[JsonConverter(typeof(TypedIdConverter<KeptListId>))]
public readonly record struct KeptListId(Guid Value) : ITypedId<KeptListId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static KeptListId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static KeptListId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
