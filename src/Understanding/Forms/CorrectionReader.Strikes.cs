using WeLiaison.Understanding.Contacts;

namespace WeLiaison.Understanding.Forms;

internal static partial class CorrectionReader
{
    private static readonly string[] Strikers = ["不要留", "别留", "不留", "删掉", "删除", "删了", "删去", "去掉", "去除", "拿掉", "划掉", "不要", "剔除", "抹掉", "移除", "撤掉",
        "取消", "减掉", "除掉", "清空", "清掉", "没来", "没去", "没参加", "没到", "不算", "不在", "没在"];

    /// <summary>把拉线那句删掉, 去掉童建平, 建议删掉.</summary>
    private static bool Strikes(Correction work, int start, int end)
    {
        var message = work.Message;
        foreach (var striker in Strikers)
        {
            var at = message.Text.IndexOf(striker, start, end - start, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            // 删掉那格
            var person = message[at + striker.Length] is '那' or '这' ? null : FirstPerson(work, start, end);
            if (person is { } found)
            {
                work.Remove(message.Quote(found.Start, found.Kind == People.PersonKind.Titled ? found.End : found.NameEnd));
                work.Marked = true;
                Instead(work, at + striker.Length, end);
                return true;
            }

            if (striker is "不要" or "没来" or "没去" or "没参加" or "没到" or "不算" or "不在" or "没在" or "取消")
            {
                return false;
            }

            work.Marked = true;
            Clear(work, start, at, at + striker.Length, end);
            return true;
        }

        return false;
    }

    private static void Clear(Correction work, int start, int at, int behind, int end)
    {
        var message = work.Message;
        var (label, _) = Label(work, start, end);
        var (from, to) = at - start > 1 ? (start, at) : (behind, end);
        from += message[from] is '把' or '将' ? 1 : 0;
        foreach (var tail in (ReadOnlySpan<string>)["那句话", "那一句", "那句", "那条", "这句", "这一句", "那段", "的那句", "部分", "的话", "一句", "那一条", "那些", "的部分", "这条", "那部分", "都", "给", "的"])
        {
            to -= to - from > tail.Length && message.Text.AsSpan(from, to - from).EndsWith(tail) ? tail.Length : 0;
        }

        if (label is not null && to - from <= 6)
        {
            work.Clear(label);
            return;
        }

        foreach (var lead in (ReadOnlySpan<string>)["内容里的", "内容里", "内容中的", "关于", "最后", "前面", "后面", "里面", "里"])
        {
            from += message.Says(from, lead) && from + lead.Length < to ? lead.Length : 0;
        }

        if (to > from)
        {
            work.Without(message.Text[from..to]);
        }
    }
}
