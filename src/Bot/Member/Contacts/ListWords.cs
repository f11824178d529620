using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Answers to what to do with somebody on no list, and to whether it was the same contact, in other words than those offered.</summary>
internal static partial class ListWords
{
    private const int Longest = 24;

    /// <summary>那就照记吧, 加到我的名单里, 说错了: the option meant; null when the words are none of them.</summary>
    public static string? Chosen(string words) => words.Length > Longest ? null
        : AsSaid().IsMatch(words) ? "as-said"
        : Wrong().IsMatch(words) ? "wrong"
        : Joins().IsMatch(words) ? "join"
        : null;

    /// <summary>是同一次, 另外一次.</summary>
    public static string? Same(string words) => words.Length > Longest ? null
        : Another().IsMatch(words) ? "other"
        : One().IsMatch(words) ? "same"
        : null;

    [GeneratedRegex("照记|照写|^(算了)?[，, ]?(就|那就|先|只)?记(一下|上|下来|着)(就行|就好|就可以|吧|了)*$|就这(么|样)记|(不|别|不用|不要|先不)(要)?(加入|加进|加到|加|进)(名单|名单里|我的名单)?|只记这(一)?次|不是我(的)?(联系|名单)|随便(聊|谈)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AsSaid();

    [GeneratedRegex("(说|写|打|记|搞|弄|听)错|不是(他|她)$|^错了", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Wrong();

    [GeneratedRegex("^(那就|就|请|帮我|把(他|她))?(也)?(加入|加进|加到|加上|列入|放进|登记)(他|她)?(到|进)?(我的)?(联系)?(名单|名册)?(里|中|去)?(吧|了)?[。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Joins();

    [GeneratedRegex("另(外)?(一|1)?(次|条|回)|不是(同)?一(次|回)|两(次|回)|又(一次|去了一)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Another();

    [GeneratedRegex("同一(次|条|回)|一(次|回|码)(的|事)|补充(到|进)|是那(次|条|回)|(写|加|并)(到|进|在)(那|一)(条|起)|重复", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex One();
}
