namespace WeLiaison.Bot.Common;

/// <summary>欧阳静 is 欧阳, not 欧: where a name is cut to its surname, two-character surnames stay whole.</summary>
internal static class Surnames
{
    private static readonly HashSet<string> Compound = new(StringComparer.Ordinal)
    {
        "欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "夏侯", "端木", "轩辕", "万俟", "赫连", "澹台", "淳于", "太史", "申屠", "仲孙", "钟离",
            "闻人", "南宫", "呼延", "独孤", "西门", "东郭", "濮阳",
    };

    public static string Of(string name) => name.Length >= 4 || (name.Length == 3 && Compound.Contains(name[..2])) ? name[..2] : name.Length > 0 ? name[..1] : name;
}
