namespace WeLiaison.Understanding;

/// <summary>One message and what is known when it arrives.</summary>
public sealed record Utterance
{
    /// <summary>The words, byte for byte.</summary>
    public required string Text { get; init; }

    /// <summary>The local instant of arrival; every relative date is meant from here.</summary>
    public required DateTimeOffset Now { get; init; }

    public required SpeakerRole Role { get; init; }

    /// <summary>Full names on the member's own list of contacts; empty for others.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>The dialogue in progress; null when idle.</summary>
    public DialogueState? State { get; init; }
}

/// <summary>A dialogue in progress.</summary>
public sealed record DialogueState
{
    /// <summary>log_contact, submit_opinion, register_contact, query_progress, broadcast_notice, rsvp or menu.</summary>
    public required string Form { get; init; }

    /// <summary>The slot just asked for (<see cref="SlotNames"/>), or confirm, reply, choice.</summary>
    public required string AwaitingSlot { get; init; }

    /// <summary>What the form has so far.</summary>
    public Slots Filled { get; init; } = Slots.Empty;

    /// <summary>What the digits 1, 2, 3 … stand for: intents, methods, or any words that were offered.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The notice being answered (topic, date, time, place).</summary>
    public Slots? Notice { get; init; }
}
