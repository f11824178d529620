using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    /// <summary>将近两个小时, 半个多钟头, 了好一会儿, 有十来分钟, 半天: how long it took.</summary>
    private bool Duration()
    {
        if (LastsFrom(at) is var lasted and > 0)
        {
            // 谈了一个下午: as long as that, and in that part of the day.
            if (draft.Times.Count == 0 && times.At(text, lasted - 2, null, out var part) && part is { Clock: null, Part: not null } && part.End == lasted)
            {
                AddTime(part);
            }

            Strong(lasted);
            return true;
        }

        return false;
    }

    /// <summary>Where a duration that starts here ends, or 0.</summary>
    public int LastsFrom(int from)
    {
        var i = from;
        foreach (var about in (ReadOnlySpan<string>)["有将近", "了将近", "了差不多", "差不多", "将近", "大概", "大约", "整整", "足足", "了有", "了足足", "近", "约", "快", "有", "了"])
        {
            if (message.Says(i, about))
            {
                i += about.Length;
                break;
            }
        }

        foreach (var vague in (ReadOnlySpan<string>)["个把小时", "个把钟头", "个把多小时", "好一会儿", "好一会", "好一阵子", "好一阵", "老半天", "一会儿", "一阵子", "大半天", "半天", "一会",
            "一阵", "会儿", "几句", "两句", "很多", "不少", "很久", "好久", "许久"])
        {
            if (message.Says(i, vague) && (i > from || vague.Length > 2 || draft.Methods != 0))
            {
                return i + vague.Length;
            }
        }

        var number = i;
        while (message[i] is '半' or '几' or '好' or '多' or '来' or '两')
        {
            i++;
        }

        i += Numerals.Read(text, i, out _, out var digits) ? digits : 0;
        if (i == number)
        {
            return 0;
        }

        i += message[i] is '来' or '多' or '几' ? 1 : 0;
        i += message[i] == '个' ? 1 : 0;
        i += message[i] is '半' or '多' or '把' or '来' ? 1 : 0;
        foreach (var unit in (ReadOnlySpan<string>)["小时", "钟头", "天时间", "分钟", "刻钟", "来分钟", "多分钟", "多小时", "下午", "上午", "晚上"])
        {
            if (message.Says(i, unit))
            {
                i += unit.Length;
                return i + (message.Says(i, "左右") ? 2 : message[i] == '多' ? 1 : 0);
            }
        }

        return 0;
    }
}
