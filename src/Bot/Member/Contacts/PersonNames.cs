using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Tells a full name from a form of address.</summary>
internal static partial class PersonNames
{
    private static readonly string[] Titles =
    [
        "师傅", "阿姨", "大姐", "大哥", "大爷", "大妈", "大叔", "伯伯", "叔叔", "奶奶", "爷爷", "婆婆", "老师", "医生", "主任", "书记", "经理", "老板", "校长", "院长",
        "先生", "女士", "同志", "姐", "哥", "叔", "婶", "嫂", "总", "工", "伯",
    ];

    /// <summary>Commands, verbs and answers to a notice: said where a name is asked for, they are nobody's name.</summary>
    public static bool IsNobody(string words)
    {
        var said = words.Trim().TrimEnd('。', '！', '!', '了', '啦', '吧', '～', '~');
        return said.Length == 0 || YesNo.Of(said) is not null || Conversations.OtherMatter.IsAsked(said) || NotNames().IsMatch(said);
    }

    [GeneratedRegex("^(照片|图片|附件|改一改|改一下|改改|看一看|看看|继续|接着写|接着|下一步|返回|删除|取消|撤回|撤销|补充|修改|帮助|菜单|人工|打印|发送|报送|绑定|注册|登录|跳过|稍等|等等|等一下|看全文|收到|已收到|收悉|已阅|明白|谢谢|请假|我请假|要请假|(我)?(准时|按时)?参加|(我)?(不|不能|能|可以|没法)(去|来|到|参加)|(去|来|到|参加)不|(去|来|到|参加)不了|一定(去|来|到)|走访|看望|拜访|联系|提交|忘|忘记|不知道|不清楚|不记得|记不清)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NotNames();

    public static bool IsFull(string name) =>
        name.Length is >= 2 and <= 20 && !(name.Length == 2 && name[0] is '老' or '小' or '阿')
            && !Titles.Any(title => name.Length <= title.Length + 2 && name.EndsWith(title, StringComparison.Ordinal));
}
