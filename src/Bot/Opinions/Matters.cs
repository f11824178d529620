using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Finds several matters in one telling: 垃圾桶天天满，另外公交老不来. Only what its author sets apart is taken apart.</summary>
internal static partial class Matters
{
    private const int Shortest = 5;
    private const int Longest = 600;
    private const int Most = 3;

    /// <summary>The matters, in order; one or none when the words are a single telling.</summary>
    public static IReadOnlyList<string> In(Turn turn, string words)
    {
        if (words.Length > Longest)
        {
            return [];
        }

        var parts = Split(words).Select(p => p.Trim(' ', '，', ',', '。', '；', ';', '！')).Where(p => p.Length > 0).ToList();
        return parts.Count is > 1 and <= Most && parts.TrueForAll(p => p.Length >= Shortest && !Wishing().IsMatch(p) && IsMatter(turn, p)) ? parts : [];
    }

    /// <summary>
    /// What is set apart in so many words; failing that 充电桩太少，还有垃圾没人清 and 有两件事：……，……, where each part is about something of its own.
    /// </summary>
    private static string[] Split(string words)
    {
        var apart = Between().Split(words);
        if (apart.Length > 1)
        {
            return apart;
        }

        var loose = Counted().Match(words) is { Success: true, Length: var head } ? words[head..].Split('，', ',', '；', ';', '。') : Also().Split(words);
        return loose.Length > 1 && OwnTopics(loose) ? loose : apart;
    }

    private static bool OwnTopics(string[] parts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return parts.Where(p => p.Trim().Length > 0).All(p => Topic().Matches(p) is { Count: > 0 } topics && topics.Select(t => t.Value).Distinct().All(seen.Add));
    }

    [GeneratedRegex("[，,](?:还有|再有)[，,]?(?!人|的|就是|希望|建议|多久|几天|什么)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Also();

    [GeneratedRegex("^.{0,8}(?:两|二|三|几)(?:件|个|点)(?:事儿?|事情|问题|意见)[，,：: ]*(?:一是|一个是|首先)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Counted();

    [GeneratedRegex("垃圾|路灯|充电|停车|电梯|公交|漏水|漏雨|噪音|噪声|油烟|物业费?|医保|低保|社保|学校|幼儿园|托班|下水|污水|井盖|绿化|健身|养老|食堂|快递|消防|信号|暖气|供水|停水|停电|厕所|菜场|菜市场|门禁|监控|楼道|河道|桥|红绿灯|斑马线|广场舞|流浪狗|违建|工地|农药|水渠|灌溉", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Topic();

    public static bool SaysApart(string words) => Apart().IsMatch(words.Trim());

    public static bool SaysTogether(string words) => Together().IsMatch(words.Trim());

    private static bool IsMatter(Turn turn, string part) =>
        turn.Saying(part).ReadingAlone.Intent is Intent.SubmitOpinion or Intent.Complaint or Intent.Chitchat or Intent.LogContact;

    [GeneratedRegex("(?:(?<=[，。；！,;、 ])|^)(?:另外|此外|再一个|再就是|再有|还有就是|还有(?:一?个|一?件)(?:事情?|问题)?|第二(?:个|件|点)?(?:事情?|问题)?是?)(?:呢|就是|是)?[，,：:、 ]*|(?<=[。；！;])还有[，,]?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Between();

    [GeneratedRegex("^(?:也|还)?(?:希望|建议|最好|请|能不能|可不可以|能否|想请|要求|恳请|如果|因为|所以|谢谢|我叫|我姓|我的电话|我电话|电话)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wishing();

    [GeneratedRegex("^(?:好的?|行|可以|对|是的?|嗯+|那就|就|要)?[，, ]*(?:分开|分成?两?(?:件|封|个)|两件|两封|各办各的)(?:反映|办|说|写|送|发|报)?(?:吧|好了|的|了)*[。！]*$|^(?:好的?|行|可以|对|是的?|嗯+|要)(?:吧|的|了)*[。！]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Apart();

    [GeneratedRegex("(?:合|放|写)(?:成|在|到)?(?:一起|一件|一封|一块)|^(?:一起|一件|一封|不用|不分|不要|别分|不用分|不)(?:开|办|吧|了|的|说|反映)*[。！]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Together();
}
