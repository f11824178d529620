using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Intents;

/// <summary>Reads the choice of an option: 2, ２, 二, ②, 2️⃣, 第二个, 选2, 二号.</summary>
internal static class OptionReader
{
    /// <summary>The position of the option chosen, from 0; null if the message is no choice.</summary>
    public static int? Chosen(Turn turn, int count)
    {
        var text = turn.Plain;
        if (text.Length is 0 or > 12)
        {
            return null;
        }

        if (text == "最后一个" || text == "最后一项" || text == "末一个")
        {
            return count - 1;
        }

        var i = SkipBefore(text);
        var number = 0;
        var length = 0;
        if (i < text.Length && text[i] is >= '①' and <= '⑨')
        {
            (number, length) = (text[i] - '①' + 1, 1);
        }
        else if (!Numerals.Read(text, i, out number, out length))
        {
            return null;
        }

        return number >= 1 && number <= count && IsAfter(text.AsSpan(i + length)) ? number - 1 : null;
    }

    /// <summary>The option with which a longer message begins: 选2，膝盖积水.</summary>
    public static int? Leading(Turn turn, int count)
    {
        var text = turn.Text;
        var i = text.StartsWith('选') ? 1 : 0;
        return i < text.Length && Numerals.Read(text, i, out var number, out var length) && number >= 1 && number <= count
            && i + length < text.Length && text[i + length] is ',' or '。' or ' ' or ':' or '、' ? number - 1 : null;
    }

    private static int SkipBefore(string text)
    {
        var i = 0;
        var moved = true;
        while (moved)
        {
            moved = false;
            foreach (var word in (ReadOnlySpan<string>)["我选", "选择", "选第", "选", "就", "那就", "应该是", "是", "第", "按", "要", "回复", "回", "数字", "我要", "拣", "揀", "点", "用", "序号"])
            {
                if (string.CompareOrdinal(text, i, word, 0, word.Length) == 0 && i + word.Length < text.Length)
                {
                    i += word.Length;
                    moved = true;
                    break;
                }
            }
        }

        return i;
    }

    private static bool IsAfter(ReadOnlySpan<char> rest) =>
        rest is "" or "个" or "项" or "号" or "种" or "条" or "个吧" or "吧" or "好了" or "就行" or "啦" or "哦" or "个选项" or "选项" or "位" or "嘅" or "行" or "个就行"
            or "种方式" or "类" or "呀" or "啊" or "家" or "那个" or "是" or "的" or "那项" or "这个";
}
