using QRCoder;

namespace WeLiaison.Simulator.QrCodes;

/// <summary>Draws a QR code.</summary>
internal static class QrPicture
{
    public static byte[] Of(string content)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return picture.GetGraphic(8);
    }
}
