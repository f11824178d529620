using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Reports;

/// <summary>A member is about to put a matter forward (社情民意) without a contact behind it.</summary>
public sealed record ReportTelling : Dialogue
{
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    [JsonIgnore]
    public override string Name => "社情民意";

    [JsonIgnore]
    public override bool IsWorthKeeping => Attachments.Count > 0;

    [JsonIgnore]
    public override string? Form => "submit_opinion";

    public override string Recap() => ReportWords.Tell;

    public override string? AskAgain() => ReportWords.Tell;
}

/// <summary>A draft of a report is being looked at; what is said next changes it, sends it or deletes it.</summary>
public sealed record ReportEditing : Dialogue
{
    public required Guid Report { get; init; }

    public required string Title { get; init; }

    /// <summary>When it was drafted; the question of the next morning finds it by this.</summary>
    public DateTimeOffset Begun { get; init; }

    [JsonIgnore]
    public override string Name => "社情民意初稿";

    /// <summary>Looking at a draft stands in nobody's way: whatever else is said is heard as if nothing were open.</summary>
    [JsonIgnore]
    public override bool IsOffer => true;

    /// <summary>The draft itself is a record; only the looking is left.</summary>
    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    public override string Recap() => ReportWords.EditHint(Title);

    public override string? AskAgain() => ReportWords.EditHint(Title);
}
