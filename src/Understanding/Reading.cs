namespace WeLiaison.Understanding;

/// <summary>What a message was understood to be, and why.</summary>
public sealed record Reading
{
    public required Intent Intent { get; init; }

    public Slots Slots { get; init; } = Slots.Empty;

    /// <summary>The visits told, one or several; empty unless the intent is <see cref="Intent.LogContact"/>.</summary>
    public IReadOnlyList<Slots> Visits => Intent != Intent.LogContact ? [] : Slots.Visits.Count > 0 ? Slots.Visits : [Slots];

    /// <summary>Which words gave which slot (or decided the intent).</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The persons named, with whom on the list they may be.</summary>
    public IReadOnlyList<PersonMention> Mentions { get; init; } = [];

    /// <summary>Slots that a correction empties.</summary>
    public IReadOnlyList<string> Cleared { get; init; } = [];

    /// <summary>The words of a day that no calendar has (2月30日); null when all is well.</summary>
    public string? ImpossibleDate { get; init; }

    /// <summary>When options were offered and one was chosen: its position from 0.</summary>
    public int? ChosenOption { get; init; }
}

/// <summary>Which words of the message gave a slot, or decided the intent.</summary>
/// <param name="Slot">The slot's name, or <c>intent</c>.</param>
/// <param name="Words">The words of the message.</param>
/// <param name="Start">Where they start in the message, in UTF-16 units.</param>
/// <param name="Rule">The rule that read them, in a word or two.</param>
public sealed record Evidence(string Slot, string Words, int Start, string Rule);

/// <summary>A person as named in a message, with whom on the list it may be.</summary>
/// <param name="Said">The words of the message.</param>
/// <param name="Candidates">Full names on the list that they may mean: one when it is certain, several when the bot has to ask, none for a new name.</param>
/// <param name="Heard">True if the words differ from the listed name and only sound or look alike.</param>
public sealed record PersonMention(string Said, IReadOnlyList<string> Candidates, bool Heard)
{
    public bool IsAmbiguous => Candidates.Count > 1;

    public string? Listed => Candidates.Count == 1 ? Candidates[0] : null;
}
