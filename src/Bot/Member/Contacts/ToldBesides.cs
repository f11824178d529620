using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>时间是两点半，另外她想请物业每个月清一回: what is told behind a correction or an answer and was not read is kept, as matter or as a wish.</summary>
internal static partial class ToldBesides
{
    private const int Longest = 300;
    private const int Shared = 3;

    public static ContactDraft Kept(ContactDraft before, ContactDraft after, string words)
    {
        if (words.Length > Longest || words.AsSpan().IndexOfAny("，,。；;") <= 0 || Telling().Match(words) is not { Success: true, Groups: var told } || LooseWords.Asks(words))
        {
            return after;
        }

        var said = told["what"].Value.Trim().TrimEnd('。', '！', '；');
        var read = string.Join('|', after.Content, after.Suggestion, after.Place);
        if (said.Length < Shared || Enumerable.Range(0, said.Length - Shared + 1).Any(i => read.Contains(said.Substring(i, Shared), StringComparison.Ordinal)))
        {
            return after;
        }

        return told["wish"].Success
            ? after with { Suggestion = TextMerging.Merge(before.Suggestion, said, said) }
            : after with { Content = TextMerging.Merge(before.Content, said, said) };
    }

    [GeneratedRegex("[，,。；; ](还有|另外|对了|再就是|再有|还|也|[，, ])*((他|她|他们|她们|对方|大家|老人家|老人|居民|群众)?(也|还|又|都)?(?<wish>想请|想让|希望|盼着?|建议|要求|请求)(能够|能|可以)?|(他|她|他们|她们|对方|大家|老人家|老人|居民|群众)(也|还|又|都)?(说|讲|反映|提到|提出|表示|觉得|念叨|抱怨)(了|到|说)?|(说|讲|反映)(了|是)?)[，,：: ]?(?<what>[^：:？?]{4,200})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Telling();
}
