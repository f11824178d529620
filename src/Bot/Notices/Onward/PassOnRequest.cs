using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices.Onward;

/// <summary>A notice that a member wants to pass on to constituents, shown and not yet agreed to.</summary>
public sealed record PassOnRequest : Dialogue
{
    /// <summary>The card's button.</summary>
    internal const string Key = "pass-on";

    public required NoticeId Notice { get; init; }

    public required IReadOnlyList<PersonId> To { get; init; }

    /// <summary>The card whose button was tapped.</summary>
    public TappedCard? Tapped { get; init; }

    [JsonIgnore]
    public override string Name => "转通知";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    /// <summary>Whatever else is said is heard as if nothing were open; nothing is passed on without a yes.</summary>
    [JsonIgnore]
    public override bool IsOffer => true;

    public override string Recap() => PassOnWords.HowToSend;
}
