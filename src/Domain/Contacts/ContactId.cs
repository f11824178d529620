using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Contacts;

[JsonConverter(typeof(TypedIdConverter<ContactId>))]
public readonly record struct ContactId(Guid Value) : ITypedId<ContactId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static ContactId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static ContactId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
