using System.Text.Json;

namespace WeLiaison.Simulator.Phones;

/// <summary>One line of a phone's chat: received from the account, or the person's own. Guarded by its phone's lock.</summary>
internal sealed class PhoneEntry
{
    /// <summary>Gets its place among everything on this phone, from 1.</summary>
    public required long Order { get; init; }

    /// <summary>Gets its number among the received messages, from 1; 0 for the person's own.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Via { get; init; }

    public required string Type { get; init; }

    public required string Text { get; init; }

    public required JsonElement View { get; init; }

    public IReadOnlyList<ReadLink> Links { get; init; } = [];

    public IReadOnlyList<ReadButton> Buttons { get; init; } = [];

    public CardOnPhone? Card { get; init; }

    public string? MsgId { get; init; }

    public Wire? Wire { get; set; }

    public bool Recalled { get; set; }

    /// <summary>Gets or sets what became of the person's own message: sending, delivered, failed; empty for received ones.</summary>
    public string State { get; set; } = "";

    public bool Mine => Seq == 0;
}
