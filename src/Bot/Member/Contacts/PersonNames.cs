namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Tells a full name from a form of address.</summary>
internal static class PersonNames
{
    private static readonly string[] Titles =
    [
        "师傅", "阿姨", "大姐", "大哥", "大爷", "大妈", "大叔", "伯伯", "叔叔", "奶奶", "爷爷", "婆婆", "老师", "医生", "主任", "书记", "经理", "老板", "校长", "院长",
        "先生", "女士", "同志", "姐", "哥", "叔", "婶", "嫂", "总", "工", "伯",
    ];

    public static bool IsFull(string name) =>
        name.Length is >= 2 and <= 20 && !(name.Length == 2 && name[0] is '老' or '小' or '阿') && !Titles.Any(title => name.Length <= title.Length + 2 && name.EndsWith(title, StringComparison.Ordinal));
}
