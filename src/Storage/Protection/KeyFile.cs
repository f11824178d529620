using System.Security.Cryptography;

namespace WeLiaison.Storage.Protection;

/// <summary>The key that is made when none is configured; readable by its owner alone.</summary>
internal static class KeyFile
{
    public const string Name = "storage.key";

    private const int KeyBytes = 32;

    /// <summary>Null when the text is not 32 bytes in base64.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == KeyBytes ? bytes[..KeyBytes] : null;
    }

    public static Sealer MakeSealer(StorageOptions options)
    {
        var key = options.EncryptionKey is { } configured ? Decode(configured) : ReadOrMake(Path.Combine(options.DataFolder, Name));
        return new Sealer(key!, options.PreviousEncryptionKeys.Select(k => Decode(k)!));
    }

    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        return Decode(File.ReadAllText(path))
            ?? throw new InvalidDataException($"'{path}' does not hold a key. Restore it from a copy: what is stored cannot be read without it.");
    }

    private static void Make(string path)
    {
        var beside = path + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var settings = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(beside, settings))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))));
            file.Flush(flushToDisk: true);
        }

        try
        {
            // Whole or not at all, and never over another's: two processes may start at once.
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
