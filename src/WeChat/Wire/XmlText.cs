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

    private readonly ArrayBufferWriter<byte> output = new(512);

    public ReadOnlySpan<byte> Written => output.WrittenSpan;

    public void Clear() => output.ResetWrittenCount();

    public XmlText Open(string name) => Raw("<").Raw(name).Raw(">");

    public XmlText Close(string name) => Raw("</").Raw(name).Raw(">");

    /// <summary>Writes an element with text as CDATA.</summary>
    public XmlText Text(string name, string value) => Open(name).Raw("<![CDATA[").Safe(value).Raw("]]>").Close(name);

    /// <summary>Writes an element with text as CDATA, or nothing for null.</summary>
    public XmlText OptionalText(string name, string? value) => value is null ? this : Text(name, value);

    /// <summary>Writes an element with a number.</summary>
    public XmlText Number(string name, long value)
    {
        Open(name);
        value.TryFormat(output.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
        return Close(name);
    }

    /// <summary>Writes characters that are known to be harmless: names, markup, digits.</summary>
    public XmlText Raw(ReadOnlySpan<char> characters)
    {
        Encoding.UTF8.GetBytes(characters, output);
        return this;
    }

    public XmlText Raw(ReadOnlySpan<byte> utf8)
    {
        output.Write(utf8);
        return this;
    }

    private XmlText Safe(string value) => value.AsSpan().IndexOfAny(Suspicious) < 0 ? Raw(value) : Raw(Clean(value));

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
