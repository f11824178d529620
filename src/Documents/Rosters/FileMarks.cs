using System.IO.Compression;
using System.Text;

namespace WeLiaison.Documents.Rosters;

/// <summary>Tells by its first bytes, or by its parts, what a file is that is no roster, whatever its name says.</summary>
internal static class FileMarks
{
    private static readonly string[] WebMarks = ["<html", "<!doctype", "<table", "<?xml", "<meta", "<style", "<head"];

    /// <summary>What to say of it, or null when it may hold a roster.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [] => RosterWords.Empty,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Compound(bytes),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => RosterWords.OtherKind("PDF"),
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => RosterWords.OtherKind("图片"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => RosterWords.OtherKind("Word 文档"),
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [0x1F, 0x8B, ..] => RosterWords.Packed,
        _ => IsWeb(bytes) ? RosterWords.WebPage : null,
    };

    /// <summary>A zip that holds no Excel workbook.</summary>
    public static string OfZip(ZipArchive zip) =>
        zip.GetEntry("word/document.xml") is not null ? RosterWords.OtherKind("Word 文档")
        : zip.GetEntry("ppt/presentation.xml") is not null ? RosterWords.OtherKind("演示文稿")
        : zip.GetEntry("xl/workbook.bin") is not null || zip.GetEntry("content.xml") is not null ? RosterWords.OtherTable
        : zip.Entries.Any(e =>
            e.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || e.Name.EndsWith(".xls", StringComparison.OrdinalIgnoreCase))
            ? RosterWords.Packed
        : RosterWords.NotARoster;

    /// <summary>The container of Office 97 also wraps a workbook with a password; its directory names what is inside.</summary>
    private static string Compound(ReadOnlySpan<byte> bytes) =>
        Names(bytes, "EncryptedPackage") ? RosterWords.Locked : Names(bytes, "WordDocument") ? RosterWords.OtherKind("Word 文档") : RosterWords.OldExcel;

    private static bool Names(ReadOnlySpan<byte> bytes, string entry) => bytes.IndexOf(Encoding.Unicode.GetBytes(entry)) >= 0;

    /// <summary>Many systems export a web page and call it Excel.</summary>
    private static bool IsWeb(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return WebMarks.Any(m => start.StartsWith(m, StringComparison.OrdinalIgnoreCase));
    }
}
