namespace WeLiaison.WeChat.Api;

/// <summary>The bytes of an answer. The platforms' Content-Type is unreliable, so only the presence of a file name says "this is a file".</summary>
internal sealed record ApiAnswer(byte[] Bytes, string? ContentType, string? FileName)
{
    public override string ToString() => $"{Bytes.Length} bytes";
}
