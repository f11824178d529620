using WeLiaison.Understanding.Contacts;

namespace WeLiaison.Understanding.Forms;

internal static partial class CorrectionReader
{
    private static readonly (string Word, string Slot)[] Labels =
    [
        ("联系方式", SlotNames.Method), ("走访方式", SlotNames.Method), ("方式", SlotNames.Method), ("形式", SlotNames.Method), ("地点", SlotNames.Place),
            ("地方", SlotNames.Place), ("位置", SlotNames.Place), ("场所", SlotNames.Place),
        ("结束时间", SlotNames.TimeEnd), ("结束是", SlotNames.TimeEnd), ("结束应", SlotNames.TimeEnd), ("结束改", SlotNames.TimeEnd), ("结束日期", SlotNames.DateEnd),
            ("截止日期", SlotNames.DateEnd), ("截止到", SlotNames.DateEnd), ("截至", SlotNames.DateEnd), ("截止", SlotNames.DateEnd),
            ("最后一天", SlotNames.DateEnd), ("日期", SlotNames.Date), ("日子", SlotNames.Date), ("哪天", SlotNames.Date), ("时间", SlotNames.Time),
            ("钟点", SlotNames.Time), ("几点", SlotNames.Time),
        ("手机号", SlotNames.Phone), ("手机", SlotNames.Phone), ("电话号码", SlotNames.Phone), ("电话", SlotNames.Phone), ("号码", SlotNames.Phone),
            ("单位", SlotNames.Org), ("职务", SlotNames.Position), ("职业", SlotNames.Position),
        ("门牌号", SlotNames.Address), ("门牌", SlotNames.Address), ("住址", SlotNames.Address), ("地址", SlotNames.Address), ("党派", SlotNames.Party),
            ("政治面貌", SlotNames.Party), ("面貌", SlotNames.Party), ("建议", SlotNames.Suggestion), ("内容", SlotNames.Content), ("反映的", SlotNames.Content),
            ("问题", SlotNames.Content), ("事情", SlotNames.Content),
        ("被联系人", SlotNames.Persons), ("联系人", SlotNames.Persons), ("走访对象", SlotNames.Persons), ("对象", SlotNames.Persons), ("姓名", SlotNames.Persons),
            ("名字", SlotNames.Persons), ("人名", SlotNames.Persons), ("人", SlotNames.Persons),
    ];

    /// <summary>The slot that the clause names and the place behind its name.</summary>
    private static (string? Slot, int Value) Label(Correction work, int start, int end)
    {
        var message = work.Message;
        var limit = Math.Min(end, start + 14);
        for (var i = start; i < limit; i++)
        {
            foreach (var (word, slot) in Labels)
            {
                if (i + word.Length <= end && message.Says(i, word) && IsLabel(message, i, word, end))
                {
                    return (slot, i + word.Length);
                }
            }
        }

        return (null, start);
    }

    private static bool IsLabel(Message message, int at, string word, int end)
    {
        var after = at + word.Length;
        if (word is "电话" or "手机" && (message[after] is '里' or '上' or '中' or '聊' || message.Says(after, "说的") || message[at - 1] is '打' or '通'))
        {
            // 是电话里说的, 我打电话说的: the way, not the number.
            return false;
        }

        if (word is "人" or "电话" or "手机" or "问题" or "地方" or "建议" or "时间" or "单位" or "号码" or "地址" or "事情" or "反映的" or "内容" or "对象" or "几点" or "职业" or "面貌")
        {
            foreach (var next in (ReadOnlySpan<string>)["改", "应", "是", "不对", "错", "写", "换", "为", ":", "不是", "要", "记", "填", "有误", "也", "有点", "搞", "弄",
                "里", "那", "再", "后面", "加", "更正", "得", "号", "说", "其实", "订正", "调", "栏", "系", "唔", "都", "部分", "上", "没", "名", "下午", "晚上", "中午", "早上",
                "傍晚"])
            {
                if (message.Says(after, next))
                {
                    return word != "人" || message[at - 1] is not ('个' or '位' or '的' or '老' or '两' or '三');
                }
            }

            return word == "时间" && Text.Numerals.IsNumeral(message[after]) || after >= end && word != "电话" && word != "手机";
        }

        return true;
    }
}
