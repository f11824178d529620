using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// What is not the committee's to pass on: an accusation of a person belongs to the discipline inspection (12388), a case before a court or with 信访 to
/// them. Its words are not kept; a suggestion about the matter in general is as welcome as any other.
/// </summary>
internal static partial class Elsewhere
{
    /// <summary>Where it belongs, in words; null for everything that is taken here.</summary>
    public static string? Of(string words) =>
        Accusing().IsMatch(words) ? OpinionWords.AccusesPerson
        : InCourt().IsMatch(words) && !InGeneral().IsMatch(words) ? OpinionWords.BelongsElsewhere
        : null;

    [GeneratedRegex("(举报|检举|控告|揭发).{0,16}(局长|队长|书记|主任|科长|所长|校长|院长|镇长|村长|处长|站长|干部|领导|警察|法官|某)|(局长|队长|书记|主任|科长|所长|校长|院长|镇长|村长|处长|站长|干部).{0,12}(受贿|贪污|索贿|收了?(红包|好处|黑钱|贿赂)|挪用|吃回扣|以权谋私)|(举报|检举).{0,12}(受贿|贪污|索贿|行贿)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Accusing();

    [GeneratedRegex("(法院|官司).{0,8}(判了|判的|不执行|执行不|打赢|打输|上诉|开庭|立案)|(正在|还在|在)打官司|(我|我们|我家)?(的)?(案子|官司).{0,6}(没人管|拖|判)|(信访|上访)(过|了)?(多次|几次|好几|很多|都没)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex InCourt();

    [GeneratedRegex("建议|制度|普遍|不是要你们管|执行难", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex InGeneral();
}
