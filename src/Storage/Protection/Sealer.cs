using System.Security.Cryptography;
using System.Text;

namespace WeLiaison.Storage.Protection;

/// <summary>
/// Seals what people said and who they are before it reaches a disk or Redis (personal information protection law, art. 51): AES-256-GCM under
/// a key that is kept outside the database. Rows sealed under a previous key are still read, and sealed anew when they are next written.
/// </summary>
internal sealed class Sealer : IDisposable
{
    private const byte Form = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + 4;
    private const int Overhead = HeadBytes + NonceBytes + TagBytes;

    private readonly Key current;
    private readonly IReadOnlyList<Key> keys;
    private readonly byte[] blinding;

    public Sealer(byte[] key, params IEnumerable<byte[]> previous)
    {
        current = new Key(key);
        keys = [current, .. previous.Select(p => new Key(p))];
        blinding = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "weliaison blind index"u8.ToArray());
    }

    /// <summary>Names the current key without giving it away; blinded columns are drawn again when it changes.</summary>
    public string KeyName => Convert.ToHexStringLower(current.Name);

    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var box = Box(plain.Length, out var inside);
        plain.CopyTo(inside);
        Close(box);
        return box;
    }

    /// <summary>An open box for so many bytes, all 0, to be filled and then closed.</summary>
    public static byte[] Box(int length, out Span<byte> inside)
    {
        var box = new byte[Overhead + length];
        inside = Inside(box);
        return box;
    }

    /// <summary>Seals what stands in the box.</summary>
    public void Close(byte[] box)
    {
        box[0] = Form;
        current.Name.CopyTo(box.AsSpan(1));
        var nonce = box.AsSpan(HeadBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        var inside = Inside(box);
        current.Cipher.Encrypt(nonce, inside, inside, box.AsSpan(box.Length - TagBytes));
    }

    private static Span<byte> Inside(byte[] box) => box.AsSpan((HeadBytes + NonceBytes)..^TagBytes);

    public byte[] Open(ReadOnlySpan<byte> box)
    {
        if (box.Length < Overhead || box[0] != Form)
        {
            throw new CryptographicException("Stored bytes are not sealed as this program seals them.");
        }

        var name = box[1..HeadBytes];
        foreach (var key in keys)
        {
            if (name.SequenceEqual(key.Name))
            {
                var plain = new byte[box.Length - Overhead];
                key.Cipher.Decrypt(box.Slice(HeadBytes, NonceBytes), box[(HeadBytes + NonceBytes)..^TagBytes], box[^TagBytes..], plain);
                return plain;
            }
        }

        throw new CryptographicException(
            $"Stored bytes are sealed under the key {Convert.ToHexStringLower(name)}, which is neither Storage:EncryptionKey nor among Storage:PreviousEncryptionKeys.");
    }

    /// <summary>The same text always gives the same mark, so that rows can be found by it; without the key it says nothing.</summary>
    public string Blind(string text) => Convert.ToBase64String(HMACSHA256.HashData(blinding, Encoding.UTF8.GetBytes(text)).AsSpan(0, 15));

    public void Dispose()
    {
        foreach (var key in keys)
        {
            key.Dispose();
        }
    }

    private sealed class Key(byte[] bytes) : IDisposable
    {
        // A cipher holds native state that two threads must not share.
        private readonly ThreadLocal<AesGcm> ciphers = new(() => new AesGcm(bytes, TagBytes), trackAllValues: true);

        public byte[] Name { get; } = SHA256.HashData([.. "weliaison key name"u8, .. bytes])[..4];

        public AesGcm Cipher => ciphers.Value!;

        public void Dispose()
        {
            foreach (var cipher in ciphers.Values)
            {
                cipher.Dispose();
            }

            ciphers.Dispose();
        }
    }
}
