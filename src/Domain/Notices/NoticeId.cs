using System.Text.Json.Serialization;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Notices;

[JsonConverter(typeof(TypedIdConverter<NoticeId>))]
public readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>
{
    /// <summary>A new id that sorts by the time of its making.</summary>
    public static NoticeId New(DateTimeOffset now) => new(TimeOrder.Next(now));

    public static NoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
