using System.Text.Json;

namespace WeLiaison.Simulator.Phones;

/// <summary>An interactive card as one person has it: what is ticked, and whether it can still be tapped. Guarded by its phone's lock.</summary>
internal sealed class CardOnPhone
{
    public required string Type { get; init; }

    public required string? TaskId { get; init; }

    public required JsonElement Card { get; set; }

    /// <summary>Gets or sets what stands on the buttons after the service has settled the card; null while it can be tapped.</summary>
    public string? SettledAs { get; set; }

    public Dictionary<string, List<string>> Selected { get; } = new(StringComparer.Ordinal);
}
