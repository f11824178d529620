namespace WeLiaison.Documents.Forms;

/// <summary>
/// A printed form as data: what stands on the paper, which fields fill it and where they come from. The layout file below
/// <c>regulations/forms/</c> says all of it, so that a committee's own form needs no code. See <c>docs/forms.md</c>.
/// </summary>
public sealed record FormLayout
{
    /// <summary>BS-F1; the name of the file too.</summary>
    public required string Id { get; init; }

    /// <summary>Counts up with every change, so that a stored form can name the paper it was filled for.</summary>
    public int Version { get; init; } = 1;

    /// <summary>As printed, character for character.</summary>
    public required string Title { get; init; }

    /// <summary>附表一：, 附件1: a line above the title, left. A committee may drop it (printing rule 10).</summary>
    public string? AnnexMark { get; init; }

    /// <summary>A line above the title, centred: sheets of our own carry the committee's name there.</summary>
    public string? Heading { get; init; }

    public bool Landscape { get; init; }

    /// <summary>All four margins, centimetres.</summary>
    public double Margin { get; init; } = 2.5;

    /// <summary>Size of the body, points; 12 is 小四.</summary>
    public double Size { get; init; } = 12;

    /// <summary>False where the body prints the title itself (a folded card).</summary>
    public bool PrintsHead { get; init; } = true;

    /// <summary>Lines between title and table.</summary>
    public IReadOnlyList<TextBlock> Lines { get; init; } = [];

    public required IReadOnlyList<FormBlock> Body { get; init; }

    /// <summary>Printed below as 「注：…」; none where the original has none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>Fields that repeat: linked people, contacts of a year.</summary>
    public IReadOnlyList<FieldGroup> Groups { get; init; } = [];

    /// <summary>Words for the placeholders of notes and lines ({due}, {office}); a committee's own win.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    public FormField? FindField(string key) => Fields.FirstOrDefault(f => f.Key == key);

    public FieldGroup? FindGroup(string key) => Groups.FirstOrDefault(g => g.Key == key);

    public override string ToString() => $"Layout {Id}, version {Version}";
}
