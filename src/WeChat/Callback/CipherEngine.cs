using System.Security.Cryptography;
using Microsoft.Extensions.ObjectPool;

namespace WeLiaison.WeChat.Callback;

/// <summary>
/// AES-256-CBC with the protocol's fixed IV, its key schedule made once. For one thread at a time: a cipher keeps a pool of these. One that
/// threw is not given back, so a broken state is never used again.
/// </summary>
internal sealed class CipherEngine
{
    private readonly ICryptoTransform decryptor;
    private readonly ICryptoTransform encryptor;

    private CipherEngine(byte[] key)
    {
        using var aes = Aes.Create();
        aes.Mode = CipherMode.CBC;

        // The protocol pads to 32 bytes, which the framework does not know.
        aes.Padding = PaddingMode.None;
        var iv = key[..16];
        decryptor = aes.CreateDecryptor(key, iv);
#pragma warning disable CA5401 // The protocol fixes the IV; the random prefix takes its place.
        encryptor = aes.CreateEncryptor(key, iv);
#pragma warning restore CA5401
    }

    public void Decrypt(byte[] sealedBytes, byte[] clear)
    {
        decryptor.TransformBlock(sealedBytes, 0, clear.Length, clear, 0);
        decryptor.TransformFinalBlock(sealedBytes, 0, 0);
    }

    /// <summary>Encrypts in place.</summary>
    public void Encrypt(byte[] bytes, int length)
    {
        encryptor.TransformBlock(bytes, 0, length, bytes, 0);
        encryptor.TransformFinalBlock(bytes, 0, 0);
    }

    public sealed class Policy(byte[] key) : PooledObjectPolicy<CipherEngine>
    {
        public override CipherEngine Create() => new(key);

        public override bool Return(CipherEngine obj) => true;
    }
}
