using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.People;

[JsonConverter(typeof(TypedIdConverter<PersonId>))]
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static PersonId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
