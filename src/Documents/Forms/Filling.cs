using WeLiaison.Documents.Printing;

namespace WeLiaison.Documents.Forms;

/// <summary>A form's data as one reader may see it, with the layout's own words behind it; also for one entry of a group.</summary>
internal sealed class Filling
{
    private readonly FormLayout layout;
    private readonly FormData form;
    private readonly FormData entry;
    private readonly IReadOnlyList<FormField> fields;
    private readonly Sight sight;

    public Filling(FormLayout layout, FormData form, Sight sight)
        : this(layout, form, form, layout.Fields, sight, 0)
    {
    }

    private Filling(FormLayout layout, FormData form, FormData entry, IReadOnlyList<FormField> fields, Sight sight, int number)
    {
        this.layout = layout;
        this.form = form;
        this.entry = entry;
        this.fields = fields;
        this.sight = sight;
        Number = number;
    }

    /// <summary>The running number of the entry; 0 outside a group.</summary>
    public int Number { get; }

    public IReadOnlyList<FormData> Entries(string group) => form.Entries(group);

    public ReadOnlyMemory<byte>? Picture(string key) => form.Pictures.TryGetValue(key, out var png) ? png : null;

    public Filling For(string group, FormData one, int number) =>
        new(layout, form, one, layout.FindGroup(group)?.Fields ?? [], sight, number);

    public string? Text(string key)
    {
        var text = entry.Text(key) is { } raw ? PaperText.Clean(raw) : null;
        var field = fields.FirstOrDefault(f => f.Key == key);
        if (text is not null && field is not null && !sight.Sees(field.Mask))
        {
            return Masking.Mask(text, field.Mask);
        }

        return text ?? (field is null && Number > 0 && form.Text(key) is { } above ? PaperText.Clean(above) : null)
            ?? (layout.Texts.TryGetValue(key, out var words) ? words : null);
    }

    public bool Ticked(string key, string choice) => entry.Ticked(key, choice);

    public IReadOnlyList<FormChoice> Choices(string key) =>
        form.Choices.TryGetValue(key, out var own) ? own : fields.FirstOrDefault(f => f.Key == key)?.Choices ?? [];
}
