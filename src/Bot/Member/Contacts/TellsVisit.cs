using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>刚去看了司马大哥, 下周三打算去看看高长安: going to see somebody of the own list, whatever else the sentence was taken for.</summary>
internal static partial class TellsVisit
{
    private const int Longest = 80;

    public static bool In(Turn turn) =>
        turn.Words.Length <= Longest && (Going().IsMatch(turn.Words) || IsToldBy(turn)) && turn.Words[^1] is not ('？' or '?' or '吗')
        && Named(turn).Count > 0;

    /// <summary>果子说快递站要搬: somebody of the own list told it.</summary>
    private static bool IsToldBy(Turn turn) =>
        turn.Words.Length >= 8 && Telling().Match(turn.Words) is { Success: true } told
        && turn.Who.Contacts.Any(p => p.Name == told.Groups["name"].Value);

    /// <summary>上周五去了费师傅那儿: nobody plans for a day that has passed.</summary>
    public static bool OnPastDay(string words) => words.Length <= Longest && PastDay().IsMatch(words) && !PutOff().IsMatch(words);

    [GeneratedRegex("^(我|我们)?(上个?(周|星期|礼拜)[一二三四五六日天]|昨[天儿]|大?前[天儿]|昨晚)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PastDay();

    /// <summary>今天下午打算去看池万里.</summary>
    public static bool Intends(string words) => Intending().IsMatch(words);

    [GeneratedRegex("打算|准备|计划|想去|要去|等会儿?|待会儿?|一会儿?去|过会儿?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Intending();

    [GeneratedRegex("改|推迟|延|打算|准备|计划|本来|原来|原定|约好|说好|[想要]去|没去|没见|没成|下次|下周|明天|后天|再去", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PutOff();

    [GeneratedRegex("^(?<name>\\p{IsCJKUnifiedIdeographs}{2,4}?)(刚才|刚刚|今天|昨天|早上|上午|下午|晚上)?(又|也|还)?(跟我|和我|给我|对我|向我|找我)?(说|讲|反映|提到|提出|诉苦|打电话说|来电说|告诉我)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Telling();

    /// <summary>Those of the own list who are named, in full or by surname and form of address.</summary>
    public static IReadOnlyList<Person> Named(Turn turn)
    {
        var full = turn.Who.Contacts.Where(p => turn.Words.Contains(p.Name, StringComparison.Ordinal)).DistinctBy(p => p.Id).ToList();
        // 二牛, said alone, is 田二牛.
        var said = turn.Words.TrimEnd('。', '，', '啊', '吧');
        full = full.Count == 0 && said.Length == 2
            ? turn.Who.Contacts.Where(p => p.Name.Length == 3 && p.Name.EndsWith(said, StringComparison.Ordinal)).DistinctBy(p => p.Id).ToList()
            : full;
        return full.Count > 0
            ? full
            : [.. turn.Who.Contacts.Where(p =>
                Address().Matches(turn.Words).Any(m => m.Groups["name"].Value.EndsWith(Surnames.Of(p.Name), StringComparison.Ordinal)))
                .DistinctBy(p => p.Id)];
    }

    [GeneratedRegex("去看|看看|看了|看过|见过|去过|看望|走访|拜访|探望|慰问|家访|碰到|遇到|见了|见到|[今昨前]天见|聊了|谈了|吃了", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Going();

    [GeneratedRegex("(?<name>\\p{L}{1,2}?)(大哥|大姐|师傅|阿姨|老师|大爷|大妈|先生|女士|医生|主任|书记|经理|老板|校长|院长)|老(?<name>\\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Address();
}
