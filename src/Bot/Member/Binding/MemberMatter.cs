using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>What only a member would ask for; whoever says it on an account that nobody knows wants to be bound.</summary>
internal static partial class MemberMatter
{
    public static bool Is(string words) => words.Length <= 16 && Asked().IsMatch(words);

    [GeneratedRegex("^(报联系|报走访|登记联系人?|我的(任务|联系人|记录|工作室)|年度(计划|小结|报告)|履职日记|服务卡|交成果|打印.{0,10}|报社情民意|发通知|代录|代收来信|谁没回|(委员|我是委员)[，,]?怎么(登录|绑定|用))[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Asked();
}
