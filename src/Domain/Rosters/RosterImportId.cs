using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Rosters;

[JsonConverter(typeof(TypedIdConverter<RosterImportId>))]
public readonly record struct RosterImportId(Guid Value) : ITypedId<RosterImportId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static RosterImportId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static RosterImportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
