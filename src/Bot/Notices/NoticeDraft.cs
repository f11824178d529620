using System.Text.Json.Serialization;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>A notice in the making.</summary>
public sealed record NoticeDraft : Dialogue
{
    public required NoticeId Id { get; init; }

    public string? Topic { get; init; }

    public string? Text { get; init; }

    public NoticeKind? Kind { get; init; }

    public DateOnly? On { get; init; }

    public string? Time { get; init; }

    public string? Place { get; init; }

    public DateOnly? AnswerBy { get; init; }

    /// <summary>The words for the audience; the people are found anew each time it is shown.</summary>
    public string? Audience { get; init; }

    /// <summary>People named by an earlier question (谁没回), which words alone do not give.</summary>
    public IReadOnlyList<PersonId> Chosen { get; init; } = [];

    [JsonIgnore]
    public override string Name => "通知";

    [JsonIgnore]
    public override string? Form => "broadcast_notice";

    [JsonIgnore]
    public override Slots Filled => new() { Topic = Topic, Audience = Audience, Date = On, Time = Time, Place = Place };

    public override string Recap() => Text is null ? NoticeWords.AskText : Audience is null ? NoticeWords.AskAudience : $"通知{Quotes.Around(Topic)}还没发。{NoticeWords.ConfirmHow}";
}

/// <summary>Asks somebody who wants leave for the reason.</summary>
public sealed record LeaveRequest : Dialogue
{
    public required NoticeId Notice { get; init; }

    /// <summary>The card whose 请假 was tapped.</summary>
    public TappedCard? Tapped { get; init; }

    [JsonIgnore]
    public override string Name => "请假";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    [JsonIgnore]
    public override string? Form => "rsvp";

    public override string Recap() => NoticeWords.AskReason;
}
