using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>A4 and its margins, in points.</summary>
internal sealed record PageFrame(double Width, double Height, double Margin, bool Landscape)
{
    public const double PointsPerCentimetre = 72 / 2.54;

    public static PageFrame Portrait { get; } = Of(false, 2.5);

    public double TextWidth => Width - (2 * Margin);

    public double TextHeight => Height - (2 * Margin);

    public static PageFrame Of(FormLayout layout) => Of(layout.Landscape, layout.Margin);

    public static PageFrame Of(bool landscape, double margin)
    {
        var (narrow, wide) = (Centimetres(21), Centimetres(29.7));
        return new PageFrame(landscape ? wide : narrow, landscape ? narrow : wide, Centimetres(margin), landscape);
    }

    public static double Centimetres(double centimetres) => centimetres * PointsPerCentimetre;
}
