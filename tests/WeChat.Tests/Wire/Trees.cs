using System.Text;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Tests.Wire;

internal static class Trees
{
    /// <summary>Writes a tree so that two trees are equal exactly when their texts are.</summary>
    public static string Print(WireTree tree)
    {
        var text = new StringBuilder();
        Print(tree.Root, 0, text);
        return text.ToString();
    }

    private static void Print(WireElement element, int depth, StringBuilder text)
    {
        text.Append(' ', depth).Append(Encoding.UTF8.GetString(element.Name)).Append("=[").Append(Encoding.UTF8.GetString(element.Value)).AppendLine("]");
        foreach (var child in element.Children)
        {
            Print(child, depth + 1, text);
        }
    }
}
