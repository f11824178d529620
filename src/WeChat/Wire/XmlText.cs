using System.Buffers;
using System.Globalization;
using System.Text;

namespace WeLiaison.WeChat.Wire;

/// <summary>
/// Writes the platforms' XML as UTF-8: text as CDATA, split where it holds "]]&gt;", without the characters XML 1.0 forbids.
/// Public because both sides of the wire write it.
/// </summary>
public sealed class XmlText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\uFFFE', '\uFFFF', ']', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private byte[] buffer = new byte[512];
    private int length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Clear() => length = 0;

    public XmlText Open(string name) => Raw("<"u8).Raw(name).Raw(">"u8);

    public XmlText Close(string name) => Raw("</"u8).Raw(name).Raw(">"u8);

    /// <summary>Writes an element with text as CDATA.</summary>
    public XmlText Text(string name, string value) => Open(name).Raw("<![CDATA["u8).Safe(value).Raw("]]>"u8).Close(name);

    /// <summary>Writes an element with text as CDATA, or nothing for null.</summary>
    public XmlText OptionalText(string name, string? value) => value is null ? this : Text(name, value);

    /// <summary>Writes an element with a number.</summary>
    public XmlText Number(string name, long value)
    {
        Open(name);
        value.TryFormat(Room(20), out var written, default, CultureInfo.InvariantCulture);
        length += written;
        return Close(name);
    }

    /// <summary>Writes characters that are known to be harmless: names, markup, digits.</summary>
    public XmlText Raw(ReadOnlySpan<char> characters)
    {
        length += Encoding.UTF8.GetBytes(characters, Room(Encoding.UTF8.GetMaxByteCount(characters.Length)));
        return this;
    }

    public XmlText Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        length += utf8.Length;
        return this;
    }

    private XmlText Safe(string value) => value.AsSpan().IndexOfAny(Suspicious) < 0 ? Raw(value) : Raw(Clean(value));

    private Span<byte> Room(int bytes)
    {
        if (buffer.Length - length < bytes)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        }

        return buffer.AsSpan(length);
    }

    private static string Clean(string value)
    {
        var clean = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
            {
                clean.Append(value[i]).Append(value[++i]);
            }
            else if (value[i] is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE'))
            {
                clean.Append(value[i]);
            }
        }

        return clean.Replace("]]>", "]]]]><![CDATA[>").ToString();
    }
}
