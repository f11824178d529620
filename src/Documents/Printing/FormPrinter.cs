using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>A form to print.</summary>
/// <param name="Layout">The paper.</param>
/// <param name="Data">What fills it.</param>
public sealed record FilledForm(FormLayout Layout, FormData Data)
{
    /// <summary>The record's number, small in the footer.</summary>
    public string? Number { get; init; }

    /// <summary>Entered by staff for somebody (代录); the footer says so.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>Its line on the cover list of a bundle: 2026年5月12日 走访 王秀兰.</summary>
    public string? Caption { get; init; }

    public override string ToString() => $"FilledForm {Layout.Id} {Number}";
}

/// <summary>Who reads the print, and when it is made.</summary>
/// <param name="PrintedAt">On the committee's clock.</param>
/// <param name="Sight">What the reader may see in full.</param>
public sealed record PrintOptions(DateTimeOffset PrintedAt, Sight Sight);

/// <summary>The first page of a bundle.</summary>
/// <param name="Title">周敏委员2026年联系情况反馈表汇编.</param>
/// <param name="Lines">Committee, person, period.</param>
public sealed record BundleCover(string Title, IReadOnlyList<string> Lines)
{
    /// <summary>Of the bundle as a whole, small in the footer of the list.</summary>
    public string? Number { get; init; }
}

/// <summary>Prints forms as .docx, cell by cell as the layout says.</summary>
public static class FormPrinter
{
    public static byte[] Print(FilledForm form, PrintOptions options)
    {
        using var file = new DocxFile(form.Layout.Title, options.PrintedAt);
        Set(file, form, options, last: true);
        return file.Finish();
    }

    /// <summary>An empty paper for people who write by hand (printing rule 8).</summary>
    public static byte[] PrintBlank(FormLayout layout, PrintOptions options) => Print(new FilledForm(layout, FormData.Empty), options);

    /// <summary>Several forms as one document with a list of them in front; each begins on a page of its own.</summary>
    public static byte[] PrintBundle(BundleCover cover, IReadOnlyList<FilledForm> forms, PrintOptions options)
    {
        using var file = new DocxFile(cover.Title, options.PrintedAt);
        file.Add(CoverList.Set(cover, forms));
        file.EndSection(PageFrame.Portrait, PaperFooter.Of(PageFrame.Portrait, cover.Number, false, options.PrintedAt), last: forms.Count == 0);
        for (var i = 0; i < forms.Count; i++)
        {
            Set(file, forms[i], options, last: i == forms.Count - 1);
        }

        return file.Finish();
    }

    private static void Set(DocxFile file, FilledForm form, PrintOptions options, bool last)
    {
        new FormSetter(file, form, new Filling(form.Layout, form.Data, options.Sight)).Set();
        var frame = PageFrame.Of(form.Layout);
        file.EndSection(frame, PaperFooter.Of(frame, form.Number, form.OnBehalf, options.PrintedAt), last);
    }
}
