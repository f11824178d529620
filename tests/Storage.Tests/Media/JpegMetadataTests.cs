using WeLiaison.Storage.Media;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Media;

public sealed class JpegMetadataTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] End = [0xFF, 0xD9];
    private static readonly byte[] Jfif = Segment(0xE0, "JFIF\0…");
    private static readonly byte[] Exif = Segment(0xE1, "Exif\0\0 31.23N 121.47E");
    private static readonly byte[] Table = Segment(0xDB, "a table");
    private static readonly byte[] Scan = [.. Segment(0xDA, "head"), 1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4];

    [Fact]
    public void Position_camera_and_comments_go_and_the_picture_stays()
    {
        byte[] photo = [.. Start, .. Jfif, .. Exif, .. Segment(0xED, "Photoshop"), .. Table, .. Segment(0xFE, "mine"), .. Scan, .. End];
        Assert.Equal([.. Start, .. Jfif, .. Table, .. Scan, .. End], JpegMetadata.Without(photo));
    }

    [Fact]
    public void Metadata_between_scans_and_a_picture_behind_the_end_go_too()
    {
        byte[] photo = [.. Start, .. Scan, .. Exif, .. Table, .. Scan, .. End, .. Start, .. Exif, .. Scan, .. End];
        Assert.Equal([.. Start, .. Scan, .. Table, .. Scan, .. End], JpegMetadata.Without(photo));
    }

    [Fact]
    public void Filling_before_a_marker_hides_nothing()
    {
        byte[] photo = [.. Start, 0xFF, 0xFF, .. Exif, .. Scan, .. End];
        Assert.Equal([.. Start, .. Scan, .. End], JpegMetadata.Without(photo));
    }

    [Fact]
    public void Wherever_a_photo_is_cut_no_position_is_left()
    {
        byte[] photo = [.. Start, .. Jfif, .. Table, .. Exif, .. Scan, .. End];
        for (var length = 0; length <= photo.Length; length++)
        {
            try
            {
                Assert.Equal(-1, JpegMetadata.Without(photo.AsSpan(0, length)).AsSpan().IndexOf("Exif\0\0"u8));
            }
            catch (ArgumentException)
            {
                Assert.True(length < photo.Length);
            }
        }
    }

    [Fact]
    public void What_is_no_jpeg_is_left_alone()
    {
        foreach (var other in new[] { A.Bytes("GIF89a"), [], [0xFF], [0xFF, 0xD8] })
        {
            Assert.Equal(other, JpegMetadata.Without(other));
        }
    }

    private static byte[] Segment(byte marker, string content)
    {
        var bytes = A.Bytes(content);
        return [0xFF, marker, 0, (byte)(bytes.Length + 2), .. bytes];
    }
}
