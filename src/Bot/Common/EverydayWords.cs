using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Common;

/// <summary>The many ways in which people say 人工, 帮助, 取消, 继续, 等一下 without using those words.</summary>
internal static partial class EverydayWords
{
    /// <summary>我要找办公室的人.</summary>
    public static bool WantsPerson(string words) => Person().IsMatch(words);

    /// <summary>你能干嘛, 怎么报联系.</summary>
    public static bool AsksHow(string words) => How().IsMatch(words);

    /// <summary>先不弄了, 回头再说.</summary>
    public static bool GivesUp(string words) => Giving().IsMatch(words);

    /// <summary>昨天那条接着写.</summary>
    public static bool Resumes(string words) => Resuming().IsMatch(words);

    /// <summary>等一下，有电话; 我想想.</summary>
    public static bool AsksToWait(string words) => Waiting().IsMatch(words);

    /// <summary>应该是对的吧, 好像不太对: whoever says so has not agreed yet.</summary>
    public static bool Doubts(string words) => Doubting().IsMatch(words);

    /// <summary>别再提醒我了, 少发点.</summary>
    public static bool WantsFewer(string words) => Fewer().IsMatch(words);

    /// <summary>知道了, 哦: heard, and nothing asked.</summary>
    public static bool OnlyHears(string words) => Hearing().IsMatch(words);

    /// <summary>你是人还是机器.</summary>
    public static bool AsksWhoIAm(string words) => Who().IsMatch(words);

    public static bool Greets(string words) => Greeting().IsMatch(words);

    /// <summary>投诉, 太难用了.</summary>
    public static bool Complains(string words) => Complaining().IsMatch(words);

    /// <summary>解绑, 退出登录.</summary>
    public static bool WantsOut(string words) => Leaving().IsMatch(words);

    [GeneratedRegex("^(我)?(要|想|能)?(帮我|请)?(找|联系|转|转接|叫)(一下|个)?(人工|办公室|工作人员|客服|真人|机关)(的)?(人|同志|客服|服务)?[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Person();

    [GeneratedRegex("^((你|小联)(能|会|可以)(帮我)?(干嘛|干什么|干啥|做什么|做啥|干些什么)|(这个|这|我)?(该)?怎么(用|弄|操作|报|填|使)(联系|走访|这个|啊|呢)?|教教我|不会用|有什么用)[呢呀啊。？?]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex How();

    [GeneratedRegex("^(那|算了)?[，, ]?((先|暂时)(不弄|不写|不填|不办|不搞|不说|不报)|(先)?(放着|放一放|搁一搁|搁着|放一边|回头再说|以后再说|下次再说|改天再说|晚点再说)|(不弄|不填|不搞)了)[了吧。]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Giving();

    [GeneratedRegex("^(算了)?[，, ]?(还是|先|那就)?(不|别)(撤|收)(回)?了?吧?。?$|^(那)?(昨天|刚才|上次|上回|之前|前面|那天)?的?(那一?条|那个|没写完的)?(联系|草稿|记录)?(再|，| )?(接着|继续)(写|说|报|弄|填|办)?[吧。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Resuming();

    [GeneratedRegex("^((嗯+|呃+|额+|唔|哦|那个|那)[…\\.。，,、~ ]*)*(你)?(先)?(再)?(等(一?下|会儿?|等)|稍等(一下)?|稍候|待会儿?|过会儿?|一会儿?|回头|晚点|我?(先)?(想想|想一想|看看|查查|问问|找找|看一下|想一下)|让我(想想|看看|查查)|在忙|先忙|不急)(再(说|弄|写|报|来|讲|补))?[吧了啊。]?([，, ]?(我)?(有|在|接).{0,8})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Waiting();

    [GeneratedRegex("^(嗯+|呃+|额+|唔|哦)?[…\\.。，, ]*((应该|好像|大概|可能|也许|或许|似乎)(是|都)?(不)?(太)?(对|没错|没问题|没毛病|可以|行|是|是这样|错|吧)(的|了)?(吧)?|(我)?(也)?(拿不准|吃不准|说不准|不(太|大|是很|敢)?(确定|肯定|清楚)|不一定对|记不(太)?清楚?)(了|啊|呢)?|(不知道|不晓得)对不对|(对|是)(吗|么|不对|不是))[。？?…！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Doubting();

    [GeneratedRegex("^(你|你们|小联|请|麻烦|能不能|可不可以|可以|以后|烦死了?|太烦了?|[，, ])*((别|不要|不用|不必|甭|停止)(老是?|总是?|再|天天|一直|给我)*(提醒|催|发|推送|通知|打扰|吵|烦)(我|消息|信息|通知|提醒|短信|给我|这些|这种|这个|的|东西)*|少(给我)?(发|提醒|催|推)(我)?(一?点|些|几条)?(消息|信息|提醒|通知)?|(消息|提醒|通知)(太|也太)(多|频繁)|(发|提醒|催)得?(太|也太)(多|勤|频繁))(了|吧|啦|啊|行吗|行不行|好吗|好不好)*[。！!？?]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Fewer();

    [GeneratedRegex("^(哦+|噢|喔|嗯+|知道|明白|了解|收到|懂|好的?知道|哦?知道|这样啊|原来如此)[了啊。！~～]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Hearing();

    [GeneratedRegex("你是(不是)?(个)?(真?人|机器|谁|什么|程序|电脑|AI|ai)|真人|机器人", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Who();

    [GeneratedRegex("^(小联)?[，, ]?(你好|您好|大家好|早上好|上午好|中午好|下午好|晚上好|早安|早|在吗|在不在|有人吗|哈喽|嗨|hi|hello|Hi|Hello)([，,！!。~～ 呀啊]|小联)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Greeting();

    [GeneratedRegex("^(我要|我想)?投诉(建议|一下)?[。！]?$|^(你|你们|这个|这|小联|系统|机器人){0,3}(真|太|好|怎么这么|实在)(是)?(难用|不好用|笨|烦|麻烦)[了啊。！]*$|^(难用|不好用|没用)[。！]?$|^(真|太|好)(烦|麻烦|累人|烦人)(死)?(了)?[，,！。 ]*((天天|老是?|总是?|整天|又要?)(填表|填|报|催|要).{0,6})?[。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Complaining();

    [GeneratedRegex("^(我要|我想|怎么)?(解绑|解除绑定|退出登录|退出|注销|换(个)?(手机|微信)(号)?)[了吗。？?]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Leaving();
}
