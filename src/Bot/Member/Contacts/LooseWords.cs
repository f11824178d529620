using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>What members say out of turn while a contact is told step by step: that they went, the matter before the person, a place where the way was asked.</summary>
internal static partial class LooseWords
{
    private const int ShortestMatter = 6;

    /// <summary>我今天走访了: it says that and perhaps when; it is nobody's name and no content.</summary>
    public static bool IsBareVisit(string words) => words.Length <= 20 && BareVisit().IsMatch(words);

    /// <summary>Only what such a sentence says: its day and its way.</summary>
    public static Slots DayOf(Turn turn)
    {
        var said = turn.ReadAs(new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Date }).Slots;
        return new Slots { Date = said.Date, DateEnd = said.DateEnd, Time = said.Time };
    }

    /// <summary>内容再加一句：……, 他说……: plainly content, whatever is being asked.</summary>
    public static string? Content(string words) =>
        Labelled().Match(words) is { Success: true } labelled ? labelled.Groups["what"].Value.Trim()
        : Telling().IsMatch(words) ? TextMerging.WithoutOpening(words)
        : null;

    /// <summary>A matter told before its person (菜场的垃圾没人清，夏天臭得很): a statement of some length that asks nothing of us.</summary>
    public static bool IsMatter(Turn turn) =>
        turn.Words.Length is >= ShortestMatter and <= 1000 && !SmallTalk().IsMatch(turn.Words) && YesNo.Of(turn.Words) is null
        && turn.ReadingAlone.Intent is Intent.Chitchat or Intent.SubmitOpinion or Intent.Complaint or Intent.FillSlot;

    /// <summary>在他家里, said where the way was asked: the place and whether it is somebody's home.</summary>
    public static (string Place, bool Home)? Place(string words) =>
        Spot().Match(words) is { Success: true } spot ? (spot.Groups["place"].Value, Home().IsMatch(spot.Groups["place"].Value)) : null;

    [GeneratedRegex("^(我|我们|今天|昨天|前天|大前天|上个?(周|星期|礼拜)[一二三四五六日天]|(周|星期|礼拜)[一二三四五六日天]|本周[一二三四五六日天]|[0-9]{1,2}(月[0-9]{1,2}[日号]|[日号])|早上|上午|中午|下午|晚上|刚才|刚刚|刚|去|又|也|已经|，)*(走访|看望|拜访|探望|慰问|家访|联系)(了|过)?(一下|一次|一趟|群众|居民)?了?[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex BareVisit();

    [GeneratedRegex("^(内容|聊的|谈的)(里)?(再|还)?(要)?(加上?|补充?|添上?)?(一句|一条|一点|一下)?[：:，, ](?<what>.{2,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Labelled();

    [GeneratedRegex("^(他|她|他们|她们|对方|大家|老人家|老人|居民|群众)(也|还|都)?(说|讲|反映|提到|提出|表示|觉得)(说|了|道)?[，,：:]?.{3,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Telling();

    [GeneratedRegex("谢|你好|您好|辛苦|再见|哈哈|在吗|怎么|什么|哪|谁|[？?]|(吗|呢|么)[。！]?$|稍等|等一下|等会|等下|一会儿|先不|忘|不知道|不清楚|不记得|记不清|小联|机器人|帮我|^请|打印|查|发给|看看|继续|打不开|看不懂|没懂|不懂|^(报|补|登记|提交|通知|撤|取消|删|改|我的|能|可以|我要|我想)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex SmallTalk();

    [GeneratedRegex("^(就|是|就是)?在(?<place>[^，。,]{2,20}?)(里面)?(聊|谈|见|碰)?(的|面|的面)?[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Spot();

    [GeneratedRegex("(家|家里|家中)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Home();
}
