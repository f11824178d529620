namespace WeLiaison.Documents.Forms;

/// <summary>A field that must still be filled.</summary>
/// <param name="Key">The field or group.</param>
/// <param name="Label">What to ask for.</param>
/// <param name="Row">Which entry of a group, from 1; 0 when it is not in one.</param>
public sealed record MissingField(string Key, string Label, int Row = 0);

/// <summary>Whether a form may be submitted.</summary>
public static class FormCheck
{
    public static IReadOnlyList<MissingField> Missing(FormLayout layout, FormData data)
    {
        var missing = layout.Fields.Where(f => IsOwed(f, data) && !IsFilled(f, data)).Select(f => new MissingField(f.Key, f.Label)).ToList();
        foreach (var group in layout.Groups)
        {
            var entries = data.Entries(group.Key);
            for (var i = 0; i < entries.Count; i++)
            {
                missing.AddRange(group.Fields.Where(f => IsOwed(f, data) && !IsFilled(f, entries[i])).Select(f => new MissingField(f.Key, f.Label, i + 1)));
            }

            if (entries.Count < group.Least)
            {
                missing.Add(new MissingField(group.Key, group.Label, entries.Count + 1));
            }
        }

        return missing;
    }

    private static bool IsOwed(FormField field, FormData form) =>
        field.Required == RequiredWhen.Always || (field.Required == RequiredWhen.If && field.Condition is { } condition && form.Holds.Contains(condition));

    private static bool IsFilled(FormField field, FormData data) =>
        data.Text(field.Key) is not null || (data.Ticks.TryGetValue(field.Key, out var ticks) && ticks.Count > 0) || data.Pictures.ContainsKey(field.Key);
}
