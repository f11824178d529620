using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WeLiaison.Documents.Printing;

/// <summary>
/// The faces of official papers (printing rule 4). A computer without them finds the nearest by the alternative names and
/// the family; the document itself names the real ones, so that it prints right in the office.
/// </summary>
internal static class Faces
{
    public const string Body = "仿宋";
    public const string Title = "宋体";
    public const string Strong = "黑体";
    public const string Kai = "楷体";
    private const string Latin = "Times New Roman";

    public static RunFonts Fonts(string face) =>
        new() { Ascii = Latin, HighAnsi = Latin, ComplexScript = Latin, EastAsia = face, Hint = FontTypeHintValues.EastAsia };

    public static void Describe(MainDocumentPart main)
    {
        var table = main.AddNewPart<FontTablePart>();
        table.Fonts = new DocumentFormat.OpenXml.Wordprocessing.Fonts(
            Face(Body, "FangSong;仿宋_GB2312;STFangsong;Noto Serif CJK SC", FontFamilyValues.Modern),
            Face(Title, "SimSun;STSong;Noto Serif CJK SC", FontFamilyValues.Auto),
            Face(Strong, "SimHei;STHeiti;Noto Sans CJK SC", FontFamilyValues.Modern),
            Face(Kai, "KaiTi;楷体_GB2312;STKaiti;Noto Serif CJK SC", FontFamilyValues.Modern),
            Face(Latin, "Liberation Serif", FontFamilyValues.Roman));
    }

    private static Font Face(string name, string others, FontFamilyValues family) => new(
        new AltName { Val = others },
        new FontCharSet { Val = name == Latin ? "00" : "86" },
        new FontFamily { Val = family },
        new Pitch { Val = FontPitchValues.Variable })
    {
        Name = name,
    };
}
