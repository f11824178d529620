using System.Text.RegularExpressions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Adds to, replaces, or cuts from what was told, in the member's own words.</summary>
internal static partial class TextMerging
{
    private const int Longest = 10_000;

    /// <summary>The new text: put in place of the old when the message says so, added to it otherwise.</summary>
    public static string Merge(string? old, string said, string message)
    {
        said = said.Trim().TrimEnd('。', '；', ';');
        // Words that do not stand in the message were worked out by the reader: they are the whole text as it should be.
        if (string.IsNullOrEmpty(old) || Replacing().IsMatch(message) || said.Contains(old, StringComparison.Ordinal)
            || (message.Length > 0 && !message.Contains(said, StringComparison.Ordinal)))
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

    /// <summary>Without the words that only introduce what was said: 他说, 她反映.</summary>
    public static string WithoutOpening(string said) => Opening().Match(said) is { Success: true, Length: var length } && length < said.Length - 1 ? said[length..] : said;

    /// <summary>最后还说, 另外他提到: nothing is left of it once the wish behind it has its own place.</summary>
    public static bool IsOnlyOpening(string said) => OnlyOpening().IsMatch(said);

    /// <summary>“还有，他建议……” after another correction in the same message.</summary>
    public static string? AddedSuggestion(Slots told, string message) =>
        told is { Content: null, Suggestion: null } && Suggesting().Match(message) is { Success: true } match ? match.Groups["what"].Value.TrimEnd('。', '！') : null;

    private static string Limit(string text) => text.Length <= Longest ? text : text[..Longest];

    [GeneratedRegex("改成|改为|换成|应该是|重写|重新写|内容(是|：|:)|内容改|(内容|聊的)(不对|错了|写错)|建议(是|：|:)|建议改", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Replacing();

    [GeneratedRegex("^(请|麻烦|帮我)?(把|将)?(?<what>[^，。,]{1,20}?)(那|这)?一?(句|段|条|部分)?话?(都|给)?(删掉|删了|删去|删除|去掉|划掉|拿掉|不要了|删)[吧了。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Cutting();

    [GeneratedRegex("^(最后|还|又|也|另外|并且|他|她|他们|她们|居民|群众|大家)*(说|讲|提到|提出|表示|反映)(了|到|说)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OnlyOpening();

    [GeneratedRegex("^((还有|另外|对了|再就是|再有|再一个|还)[，,：: ]*)?(他|她|他们|她们|对方|大家|老人家|老人)(也|还|都)?(说|讲|反映|提到|提出|表示|觉得)(的(都)?是|说|了|道)?[，,：:]?|^(我们)?((聊|谈|说)的(都)?是|(聊|谈)(了|到))[，,：:]?|^(还有|另外|对了|再就是|再有|再一个)[，,：: ]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex("(还有|另外|再加|补充)[，,：:]?(他|她|他们|她们|对方)?(还|也)?(建议|希望|提议)(?<what>[^，。].{2,200})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Suggesting();

    [GeneratedRegex("[^，。；,;！？!?]+[，。；,;！？!?]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Clauses();
}
