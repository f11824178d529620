namespace WeLiaison.Documents.Forms;

/// <summary>Writes a <see cref="FormData"/> key by key; empty values are left out, so that the blank stays a blank.</summary>
public sealed class FormDataBuilder
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> ticks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FormData>> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<FormChoice>> choices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> pictures = new(StringComparer.Ordinal);
    private readonly List<string> holds = [];

    public FormDataBuilder Text(string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            texts[key] = value;
        }

        return this;
    }

    public FormDataBuilder Date(string key, DateOnly? value) => Text(key, value is { } date ? ChineseFormats.Date(date) : null);

    /// <summary>Names joined by 「、」.</summary>
    public FormDataBuilder Names(string key, IEnumerable<string> names) => Text(key, string.Join('、', names));

    public FormDataBuilder Tick(string key, params IReadOnlyList<string> chosen)
    {
        ticks[key] = [.. chosen];
        return this;
    }

    public FormDataBuilder Row(string group, Action<FormDataBuilder> fill)
    {
        var entry = new FormDataBuilder();
        fill(entry);
        if (!rows.TryGetValue(group, out var entries))
        {
            rows[group] = entries = [];
        }

        entries.Add(entry.Build());
        return this;
    }

    public FormDataBuilder Choices(string key, IEnumerable<FormChoice> offered)
    {
        choices[key] = [.. offered];
        return this;
    }

    public FormDataBuilder Picture(string key, ReadOnlyMemory<byte> png)
    {
        pictures[key] = png;
        return this;
    }

    public FormDataBuilder Holds(string condition)
    {
        holds.Add(condition);
        return this;
    }

    public FormData Build() => new()
    {
        Texts = new Dictionary<string, string>(texts, StringComparer.Ordinal),
        Ticks = new Dictionary<string, IReadOnlyList<string>>(ticks, StringComparer.Ordinal),
        Rows = rows.ToDictionary(r => r.Key, r => (IReadOnlyList<FormData>)[.. r.Value], StringComparer.Ordinal),
        Choices = new Dictionary<string, IReadOnlyList<FormChoice>>(choices, StringComparer.Ordinal),
        Pictures = new Dictionary<string, ReadOnlyMemory<byte>>(pictures, StringComparer.Ordinal),
        Holds = [.. holds],
    };
}
