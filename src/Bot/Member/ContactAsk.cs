using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Member;

/// <summary>Something that a printed form has the chat ask for while a contact is told.</summary>
/// <param name="Slot">day, with, way, place, content, suggestion; for a cell of the form's own its key.</param>
/// <param name="Key">The key of a cell that only this form has; none for what every contact has.</param>
/// <param name="Condition">Only if the contact holds it.</param>
/// <param name="Label">What the form calls the cell.</param>
/// <param name="Optional">The form is whole without it: 没有 leaves it empty.</param>
public sealed record ContactAsk(string Slot, string? Key, string? Condition, string Label = "", bool Optional = false)
{
    private const string Form = "contact";
    private const string Own = "own";

    /// <summary>All of them, over every form of the committee, each once.</summary>
    public static IReadOnlyList<ContactAsk> Of(Regulation regulation, LayoutShelf layouts)
    {
        var asks = new List<ContactAsk>();
        foreach (var layout in regulation.Forms.Select(form => layouts[form]))
        {
            foreach (var field in layout.Fields.Concat(layout.Groups.SelectMany(g => g.Fields)))
            {
                asks.AddRange(field.Asks.Where(a => a.Form == Form).Select(a => From(field, a)));
            }
        }

        return [.. asks.DistinctBy(a => (a.Slot, a.Condition))];
    }

    private static ContactAsk From(FormField field, FormAsk ask) =>
        ask.Slot == Own ? new(field.Key, field.Key, ask.Condition, field.Label, field.Required == RequiredWhen.Never) : new(ask.Slot, null, ask.Condition, field.Label);
}
