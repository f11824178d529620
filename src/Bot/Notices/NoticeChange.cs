using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>A new time or place for a meeting whose notice is out.</summary>
public sealed record NoticeChange : Dialogue
{
    public required NoticeId Notice { get; init; }

    public required MeetingTime Meeting { get; init; }

    [JsonIgnore]
    public override string Name => "改期";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    [JsonIgnore]
    public override string? Form => "broadcast_notice";

    [JsonIgnore]
    public override Slots Filled => new() { Date = Meeting.On, Time = Meeting.Time, Place = Meeting.Place };

    public override string Recap() => NoticeWords.ChangeHow;
}
