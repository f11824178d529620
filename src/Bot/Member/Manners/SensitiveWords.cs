using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member.Manners;

/// <summary>Finds what must not go the ordinary way: crimes and dangers to life (for the office only), and state secrets (not by WeChat at all).</summary>
internal static partial class SensitiveWords
{
    /// <summary>A crime or a danger to life is told of. Warnings and prevention are not.</summary>
    public static bool AreIn(string? text) => text is not null && Grave().IsMatch(text) && !Harmless().IsMatch(text);

    /// <summary>The text looks classified, or says that it is.</summary>
    public static bool LookSecret(string text) => Secret().IsMatch(text) && !OpenlySpoken().IsMatch(text);

    [GeneratedRegex("自杀|轻生|跳楼|割腕|家暴|虐待|性侵|强奸|猥亵|拐卖|绑架|杀人|砍人|持刀|吸毒|贩毒|聚众斗殴|非法拘禁|失踪", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Grave();

    [GeneratedRegex("(宣传|预防|防止|防范|讲座|宣讲|知识|禁毒日|反家暴法|普法|课)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Harmless();

    [GeneratedRegex("绝密|机密[★☆级文件]|(属于|是|标着|标有|涉及)(国家)?(秘密|机密)|国家秘密|秘密[★☆级]|密级|涉密|保密期限|内部文件.{0,6}(不得|不准|不能|勿)外传", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Secret();

    [GeneratedRegex("不涉密|不涉及(国家)?(秘密|机密)|非涉密|没有涉密|保密(教育|培训|工作|意识|法)|商业(秘密|机密)|涉密(教育|培训)|(什么|哪些)(算|是)涉密", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OpenlySpoken();
}
