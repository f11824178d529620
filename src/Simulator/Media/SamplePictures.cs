using System.Collections.Concurrent;

namespace WeLiaison.Simulator.Media;

/// <summary>Pictures that people might send about their street, drawn here so that nobody's photograph is needed.</summary>
internal static class SamplePictures
{
    private const int Width = 480;
    private const int Height = 360;

    private static readonly ConcurrentDictionary<string, byte[]> Drawn = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = ["路口", "路灯", "垃圾桶"];

    /// <summary>Draws the sample of this name; the first one for any other.</summary>
    public static byte[] Draw(string name) => Drawn.GetOrAdd(Names.Contains(name) ? name : Names[0], n => n switch
    {
        "路灯" => Lamp(),
        "垃圾桶" => Bins(),
        _ => Crossing(),
    });

    /// <summary>Cars end to end before a kindergarten.</summary>
    private static byte[] Crossing()
    {
        var canvas = new Canvas(Width, Height);
        canvas.Fade(0, 180, 0xBFDDF0, 0xEAF3F4);
        canvas.Rectangle(40, 70, 190, 110, 0xF1C27B);
        canvas.Rectangle(40, 58, 190, 16, 0xC8553D);
        Windows(canvas, 58, 90, 4, 0x7FB3C8);
        canvas.Rectangle(280, 40, 150, 140, 0xDAD7CD);
        Windows(canvas, 296, 60, 3, 0x8FA7B5);
        Windows(canvas, 296, 110, 3, 0x8FA7B5);
        canvas.Rectangle(0, 178, Width, 26, 0xA3B18A);
        canvas.Rectangle(0, 204, Width, 156, 0x5B6068);
        for (var x = 10; x < Width; x += 70)
        {
            canvas.Rectangle(x, 276, 40, 6, 0xF4F1DE);
        }

        Car(canvas, 16, 216, 0xD1495B);
        Car(canvas, 136, 214, 0xEDEDED);
        Car(canvas, 258, 218, 0x30638E);
        Car(canvas, 372, 214, 0xEDAE49);
        Car(canvas, 70, 292, 0x3D405B);
        Car(canvas, 214, 296, 0x81B29A);
        Car(canvas, 340, 294, 0xBC4749);
        return canvas.ToPng();
    }

    /// <summary>A street lamp that stays dark.</summary>
    private static byte[] Lamp()
    {
        var canvas = new Canvas(Width, Height);
        canvas.Fade(0, 260, 0x14213D, 0x3A4A6B);
        canvas.Ellipse(370, 36, 44, 44, 0xF5E6B8);
        canvas.Rectangle(30, 130, 120, 140, 0x22304F);
        canvas.Rectangle(52, 160, 22, 28, 0xF2C14E);
        canvas.Rectangle(104, 204, 22, 28, 0xF2C14E);
        canvas.Rectangle(330, 150, 130, 120, 0x22304F);
        canvas.Rectangle(360, 176, 24, 26, 0xF2C14E);
        canvas.Rectangle(0, 262, Width, 98, 0x2B2F3A);
        canvas.Rectangle(236, 90, 10, 190, 0x8D99AE);
        canvas.Rectangle(180, 84, 66, 8, 0x8D99AE);
        canvas.Ellipse(160, 84, 46, 22, 0x4A5063);
        canvas.Ellipse(216, 274, 50, 14, 0x8D99AE);
        return canvas.ToPng();
    }

    /// <summary>Full bins on a pavement.</summary>
    private static byte[] Bins()
    {
        var canvas = new Canvas(Width, Height);
        canvas.Fade(0, 240, 0xE9E3D5, 0xD8CFBC);
        canvas.Rectangle(0, 236, Width, 124, 0xB7B1A3);
        uint[] colours = [0x2A9D8F, 0x264653, 0xC44536];
        for (var i = 0; i < colours.Length; i++)
        {
            var x = 62 + i * 122;
            canvas.Ellipse(x + 8, 96, 54, 50, 0x6B705C);
            canvas.Ellipse(x + 40, 90, 50, 54, 0xCB997E);
            canvas.Rectangle(x, 134, 100, 140, colours[i]);
            canvas.Rectangle(x - 6, 126, 112, 14, 0x3D3D3D);
            canvas.Rectangle(x + 36, 180, 28, 28, 0xF4F1DE);
        }

        canvas.Ellipse(40, 268, 70, 34, 0x6B705C);
        canvas.Ellipse(250, 280, 84, 32, 0xCB997E);
        canvas.Ellipse(356, 272, 60, 30, 0x7F7F7F);
        return canvas.ToPng();
    }

    private static void Windows(Canvas canvas, int x, int y, int count, uint colour)
    {
        for (var i = 0; i < count; i++)
        {
            canvas.Rectangle(x + i * 42, y, 26, 32, colour);
        }
    }

    private static void Car(Canvas canvas, int x, int y, uint colour)
    {
        canvas.Ellipse(x + 18, y, 66, 44, colour);
        canvas.Rectangle(x + 28, y + 8, 20, 14, 0xCFE3EC);
        canvas.Rectangle(x + 52, y + 8, 20, 14, 0xCFE3EC);
        canvas.Rectangle(x, y + 22, 102, 24, colour);
        canvas.Ellipse(x + 12, y + 36, 22, 22, 0x22252A);
        canvas.Ellipse(x + 68, y + 36, 22, 22, 0x22252A);
    }
}
