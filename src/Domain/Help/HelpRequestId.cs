using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Help;

[JsonConverter(typeof(TypedIdConverter<HelpRequestId>))]
public readonly record struct HelpRequestId(Guid Value) : ITypedId<HelpRequestId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static HelpRequestId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static HelpRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
