using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Pictures;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using BlipFill = DocumentFormat.OpenXml.Drawing.Pictures.BlipFill;
using DrawingProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;
using NonVisualDrawingProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualDrawingProperties;
using NonVisualGraphicFrameDrawingProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties;
using NonVisualPictureDrawingProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualPictureDrawingProperties;
using NonVisualPictureProperties = DocumentFormat.OpenXml.Drawing.Pictures.NonVisualPictureProperties;
using Picture = DocumentFormat.OpenXml.Drawing.Pictures.Picture;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using ShapeProperties = DocumentFormat.OpenXml.Drawing.Pictures.ShapeProperties;

namespace WeLiaison.Documents.Printing;

/// <summary>A square picture in the line of text, as the format wants it written.</summary>
internal static class Pictures
{
    private const long EmuPerPoint = 12_700;

    public static Run Inline(string relation, uint id, double widthPoints, string name)
    {
        var size = (long)(widthPoints * EmuPerPoint);
        var picture = new Picture(
            new NonVisualPictureProperties(new NonVisualDrawingProperties { Id = id, Name = name }, new NonVisualPictureDrawingProperties()),
            new BlipFill(new Blip { Embed = relation }, new Stretch(new FillRectangle())),
            new ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = size, Cy = size }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
        return new Run(new Drawing(new Inline(
            new Extent { Cx = size, Cy = size },
            new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DrawingProperties { Id = id, Name = name },
            new NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0U,
            DistanceFromBottom = 0U,
            DistanceFromLeft = 0U,
            DistanceFromRight = 0U,
        }));
    }
}
