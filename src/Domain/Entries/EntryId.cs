using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Entries;

[JsonConverter(typeof(TypedIdConverter<EntryId>))]
public readonly record struct EntryId(Guid Value) : ITypedId<EntryId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static EntryId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static EntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
