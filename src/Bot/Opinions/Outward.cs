using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// What a body outside the house gets to read of a letter: no telephone number, and no 我姓吴 when the name may not be told.
/// The letter itself keeps both, for the member and the office who have to reach its author.
/// </summary>
internal static partial class Outward
{
    private const string Surnames =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛禹狄贝臧戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓洪包左石崔吉龚程邢裴陆翁荀甄曲段侯全班秋仲宫宁仇甘武刘景龙叶司黎薄白蒲卓蔺屠池乔翟谭申桑桂牛庄柴阎连习艾容向古易廖耿满匡文欧聂晁辛简饶曾沙丰关查游盖肖涂覃";

    /// <summary>What one may be that begins like a surname: 我是司机, is nobody's name.</summary>
    private const string Trades = "房东|司机|班长|文书|文秘|管家|高中生|高三|高一|高二|安保|时尚|全职|单亲|单身|常住|包月|游民|程序|车主|老师|金融|万达|江南|江北|古镇|钟点|方便|易拉|关于|于是|向来|容易|左邻|侯鸟|新|连锁|祖";

    /// <summary>The words without telephone numbers.</summary>
    public static string WithoutPhones(string text) => Joined(Phone().Replace(text, string.Empty));

    /// <summary>The words without the clauses in which people say who they are.</summary>
    public static string WithoutIntroductions(string text) => Joined(Introduction().Replace(text, string.Empty));

    /// <summary>Whether somebody says in the words how they are called.</summary>
    public static bool Introduces(string text) => Introduction().IsMatch(text);

    /// <summary>What is left closes up again.</summary>
    private static string Joined(string text) => DoubledMarks().Replace(text, string.Empty).Trim(' ', '，', ',', '；', '、');

    [GeneratedRegex(
        "(?:(?:请|可以?)?(?:打|拨打|致电|联系)?(?:我|本人)?的?(?:联系)?(?:电话|手机|座机)(?:号码|号)?\\s*(?:是|为|：|:)?\\s*(?:\\+?86[- ]?)?(?:1[3-9]\\d(?:[- ]?\\d{4}){2}|(?:0\\d{2,3}[- ]?)?[2-9]\\d{6,7})|(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}|(?<!\\d)0\\d{2,3}[- ]?[2-9]\\d{6,7})(?!\\d)",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Phone();

    [GeneratedRegex(
        "(?<=^|[，,。；;！!？?：:\\s])(?:(?:我|本人)(?:姓|免贵姓)[\\u4e00-\\u9fff]{1,2}|(?:我|本人)(?:名字?)?叫[" + Surnames + "][\\u4e00-\\u9fff]{1,2}?|(?:我|本人)是[" + Surnames + "](?:女士|先生|阿姨|师傅|大爷|大妈|大姐|老师)|(?:我|本人)是[老小][" + Surnames + "]|(?:我|本人)是(?!" + Trades + ")[" + Surnames + "][\\u4e00-\\u9fff]{1,2}(?<![人员客户头工商领妈爸家的])(?=[，,。；;！!\\s]))(?:女士|先生)?(?=[，,。；;！!\\s]|家?住|家在|是|$)[，,。；;！!]?\\s*",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Introduction();

    [GeneratedRegex("[，,、；\\s]+(?=[。！!？?])|(?<=[，,。；！!？?])[，,、；]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DoubledMarks();
}
