using QRCoder;

namespace WeLiaison.Documents.Cards;

/// <summary>A QR code as a PNG picture.</summary>
public static class QrPicture
{
    /// <summary>Longer addresses make a code that a telephone no longer reads from a small card.</summary>
    public const int MaxLength = 512;

    /// <summary>Level Q: a quarter of the picture may be worn or stained, as cards in a pocket are.</summary>
    public static byte[] Png(string content, int pixelsPerModule = 10)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(content);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, MaxLength, nameof(content));
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.Q);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(pixelsPerModule);
    }
}
