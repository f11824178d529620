using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>What every paper of one request is filled from.</summary>
internal sealed record PaperSetting(Archive Archive, FormRule Form, FormLayout Layout, PaperRequest Request)
{
    public Regulation Regulation => Archive.Regulation;

    public bool Has(string field) => Layout.FindField(field) is not null;

    /// <summary>A builder that already knows which committee and which year.</summary>
    public FormDataBuilder Begin() => new FormDataBuilder().Text("committee", Regulation.Identity.Committee).Text("year", $"{Request.Year}");

    public FilledForm Filled(FormDataBuilder data, string? number, string caption, bool onBehalf = false) =>
        new(Layout, data.Build()) { Number = number, Caption = caption, OnBehalf = onBehalf };
}
