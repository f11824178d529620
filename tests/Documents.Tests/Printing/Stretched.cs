using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Tests.Printing;

/// <summary>Any form's sample stretched: texts far too long for their cells, or names that few fonts know.</summary>
internal static class Stretched
{
    /// <summary>Rare Han characters of two planes, a name with a dot, an emoji of several code points.</summary>
    public const string Rare = "𠮷㐂";

    private const int Pieces = 160;

    /// <summary>One piece of a long text; each is numbered, so that a lost one is noticed.</summary>
    public static string Piece(int number) => $"〔{number:000}〕居民希望早日办成，";

    /// <summary>Every long text runs over pages, every other text doubles, every list has twice its rows.</summary>
    public static FormData Long(FormLayout layout, FormData data) => Map(layout.Fields, data, (field, text) => field.Type switch
    {
        FieldType.LongText => string.Concat(Enumerable.Range(1, Pieces).Select(Piece)),
        FieldType.Text or FieldType.Unit or FieldType.People or FieldType.Person => $"{text}、{text}（兼）",
        _ => text,
    }) with
    {
        Rows = data.Rows.ToDictionary(r => r.Key, r => (IReadOnlyList<FormData>)[.. r.Value.Concat(r.Value).Select(entry => Map(layout.FindGroup(r.Key)!.Fields, entry, (field, text) => field.Type switch
        {
            FieldType.LongText => string.Concat(Enumerable.Range(1, 12).Select(Piece)),
            FieldType.Text or FieldType.Unit or FieldType.Person => $"{text}、{text}（兼）",
            _ => text,
        }))], StringComparer.Ordinal),
    };

    public static FormData WithRareCharacters(FormLayout layout, FormData data) => Map(layout.Fields, data, Marked) with
    {
        Rows = data.Rows.ToDictionary(r => r.Key, r => (IReadOnlyList<FormData>)[.. r.Value.Select(entry => Map(layout.FindGroup(r.Key)!.Fields, entry, Marked))], StringComparer.Ordinal),
    };

    private static string Marked(FormField field, string text) => field.Type switch
    {
        FieldType.Person or FieldType.People => $"{Rare}{text}",
        FieldType.LongText => $"{Rare}、买买提·吾守尔、小明👨‍👩‍👧：{text}",
        FieldType.Text or FieldType.Unit => $"{text}{Rare}",
        _ => text,
    };

    private static FormData Map(IReadOnlyList<FormField> fields, FormData data, Func<FormField, string, string> change) => data with
    {
        Texts = data.Texts.ToDictionary(t => t.Key, t => fields.FirstOrDefault(f => f.Key == t.Key) is { } field ? change(field, t.Value) : t.Value, StringComparer.Ordinal),
    };
}
