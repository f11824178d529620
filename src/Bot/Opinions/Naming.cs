using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Opinions;

/// <summary>Whether an author's name may be told to the departments, in people's own words.</summary>
internal static partial class Naming
{
    /// <summary>写, 不写; null for anything else.</summary>
    public static bool? Of(string words, string? chosen) => chosen switch
    {
        "yes" => true,
        "no" => false,
        _ when NotNamed().IsMatch(words) => false,
        _ when NamedByAll().IsMatch(words) || WithName().IsMatch(words) => true,
        _ => null,
    };

    [GeneratedRegex("^(?:不|否|别|no|不了)[吧了。！]*$|不写|不要|不用|匿名|别写|不留|不署|不想写|不方便", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NotNamed();

    /// <summary>写 我叫殷秀珍.</summary>
    [GeneratedRegex("^(?:要|可以|好)?写(?:吧|上)?[，, ]*(?:我叫|我姓|我是|名字(?:是|叫)?|叫)[^，。]{1,8}[。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WithName();

    [GeneratedRegex("^(?:嗯|好|那就|那|就|我|可以)?[，,]?(?:写|要|可以|行|好|愿意|实名|署名|写姓|写名|写上|写名字|写我的?(?:姓|名|名字)|要写|可以写|公开|留名|留(?:我的?)?名字|无所谓|都行|yes|ok)(?:字|姓|名)*(?:就行|就好|就可以|好|没事|没关系|吧|的|了|呀|啊|。|！)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NamedByAll();
}
