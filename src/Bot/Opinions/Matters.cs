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

        var parts = Between().Split(words).Select(p => p.Trim(' ', '，', ',', '。', '；', ';', '！')).Where(p => p.Length > 0).ToList();
        return parts.Count is > 1 and <= Most && parts.TrueForAll(p => p.Length >= Shortest && !Wishing().IsMatch(p) && IsMatter(turn, p)) ? parts : [];
    }

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
