using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Adds to, replaces, or cuts from what was told, in the member's own words.</summary>
internal static partial class TextMerging
{
    private const int Longest = 2000;

    /// <summary>The new text: put in place of the old when the message says so, added to it otherwise.</summary>
    public static string Merge(string? old, string said, string message)
    {
        said = said.Trim().TrimEnd('。', '；', ';');
        if (string.IsNullOrEmpty(old) || Replacing().IsMatch(message) || said.Contains(old, StringComparison.Ordinal))
        {
            return Limit(said);
        }

        return old.Contains(said, StringComparison.Ordinal) ? old : Limit($"{old.TrimEnd('。', '；', ';')}；{said}");
    }

    /// <summary>“把拉线那句删掉”: the text without the clauses that have the words; null when the message asks for no cut or nothing matches.</summary>
    public static string? Cut(string text, string message)
    {
        if (Cutting().Match(message) is not { Success: true } match)
        {
            return null;
        }

        var words = match.Groups["what"].Value;
        var kept = Clauses().Matches(text).Select(m => m.Value).Where(clause => !clause.Contains(words, StringComparison.Ordinal)).ToList();
        var left = string.Concat(kept).TrimEnd('，', ',', '；', ';', '、', '。');
        return left.Length == 0 || left.Length >= text.Length - 1 ? null : left;
    }

    private static string Limit(string text) => text.Length <= Longest ? text : text[..Longest];

    [GeneratedRegex("改成|改为|换成|应该是|重写|重新写|内容(是|：|:)|内容改|建议(是|：|:)|建议改", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Replacing();

    [GeneratedRegex("^(请|麻烦|帮我)?(把|将)?(?<what>[^，。,]{1,20}?)(那|这)?一?(句|段|条|部分)?话?(都|给)?(删掉|删了|删去|删除|去掉|划掉|拿掉|不要了|删)[吧了。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Cutting();

    [GeneratedRegex("[^，。；,;！？!?]+[，。；,;！？!?]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Clauses();
}
