using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WeLiaison.Regulations.Yaml;

/// <summary>What a file says apart from comments, blank lines and the manner of writing: two files of the same substance are the same version.</summary>
public static class Substance
{
    /// <summary>The substance of a file that was read without a problem.</summary>
    public static string Of(string text)
    {
        var said = new StringBuilder(text.Length);
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            _ = parser.Current switch
            {
                Scalar scalar => said.Append('"').Append(scalar.Value).Append('"'),
                AnchorAlias alias => said.Append('*').Append(alias.Value.Value),
                MappingStart map => said.Append('{').Append(map.Anchor.IsEmpty ? string.Empty : map.Anchor.Value),
                SequenceStart list => said.Append('[').Append(list.Anchor.IsEmpty ? string.Empty : list.Anchor.Value),
                MappingEnd => said.Append('}'),
                SequenceEnd => said.Append(']'),
                _ => said,
            };
        }

        return said.ToString();
    }
}
