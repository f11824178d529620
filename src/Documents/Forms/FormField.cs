namespace WeLiaison.Documents.Forms;

/// <summary>What a field holds; the chat asks and the console edits by it.</summary>
public enum FieldType
{
    Text,
    LongText,
    Date,
    DateTime,
    Number,
    Person,
    People,
    Choice,
    MultiChoice,
    Phone,
    Party,
    Unit,
    Signature,
    Picture,
}

/// <summary>When a field must be filled before the form may be submitted.</summary>
public enum RequiredWhen
{
    Never,
    Always,

    /// <summary>Filled by a later step of the workflow, never by the author.</summary>
    ByStep,

    /// <summary>Only if the record holds the condition that the field names (face-to-face, 镇级特邀委员).</summary>
    If,
}

/// <summary>Who may see the full value; others get it masked.</summary>
public enum MaskLevel
{
    None,

    /// <summary>138****0000 for those who may not see numbers.</summary>
    Phone,

    /// <summary>李*国 for those who may not see whose matter it is.</summary>
    Name,

    /// <summary>A kind that the law calls sensitive, such as a constituent's party.</summary>
    Sensitive,
}

/// <summary>How a field is filled that no question asks for.</summary>
public enum FilledBy
{
    /// <summary>Not said; a required field must say it or be asked for.</summary>
    Unsaid,

    /// <summary>From what is on record about people, links and contacts.</summary>
    Data,

    /// <summary>Left open for a pen.</summary>
    Hand,
}

/// <summary>A question of a conversation that fills a field.</summary>
/// <param name="Form">The conversation: contact, application, plan.</param>
/// <param name="Slot">What it asks for: day, place, content; <c>own</c> for a cell that only this form has.</param>
/// <param name="Condition">Asked only if the record holds it (face-to-face); none for always.</param>
public sealed record FormAsk(string Form, string Slot, string? Condition = null);

/// <summary>One field of a form: chat questions, storage, console and print are driven by it (printing rule 2).</summary>
public sealed record FormField
{
    public required string Key { get; init; }

    public required string Label { get; init; }

    public FieldType Type { get; init; } = FieldType.Text;

    public RequiredWhen Required { get; init; }

    /// <summary>The condition of <see cref="RequiredWhen.If"/>.</summary>
    public string? Condition { get; init; }

    /// <summary>Where the value comes from when nobody types it, in words for the people who map records to forms.</summary>
    public string? Source { get; init; }

    /// <summary>Which questions of a conversation fill it: contact.place, application.address. Empty where nobody is asked.</summary>
    public IReadOnlyList<FormAsk> Asks { get; init; } = [];

    /// <summary>Who else fills it, where nobody is asked.</summary>
    public FilledBy Filled { get; init; }

    /// <summary>author, staff, step: who may change it.</summary>
    public IReadOnlyList<string> Editors { get; init; } = ["author", "staff"];

    public MaskLevel Mask { get; init; }

    public IReadOnlyList<FormChoice> Choices { get; init; } = [];
}

/// <summary>One box to tick.</summary>
/// <param name="Key">What the record stores.</param>
/// <param name="Label">As printed beside the box.</param>
public sealed record FormChoice(string Key, string Label);

/// <summary>Fields that stand on the form once for each of several people or contacts.</summary>
public sealed record FieldGroup
{
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>How many must be filled before submitting.</summary>
    public int Least { get; init; }

    public string? Source { get; init; }

    public required IReadOnlyList<FormField> Fields { get; init; }
}
