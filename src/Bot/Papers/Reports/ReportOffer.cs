using System.Text.Json.Serialization;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>A report has been drafted; 已报送 records that it went out.</summary>
public sealed record ReportOffer : Dialogue
{
    public required string Report { get; init; }

    public required ReportTicket Ticket { get; init; }

    [JsonIgnore]
    public override string Name => "要报送的报告";

    [JsonIgnore]
    public override bool IsWorthKeeping => false;

    [JsonIgnore]
    public override bool IsOffer => true;

    public override string Recap() => "送出以后，回“已报送”。";
}
