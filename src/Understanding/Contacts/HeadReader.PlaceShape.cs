using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    /// <summary>Whether a stretch by itself names a place: it ends like one and says nothing.</summary>
    public bool LooksLikePlace(int start, int stop)
    {
        // 工人打车上班
        if (stop - start > 2 && message[stop - 1] == '班' && message[stop - 2] is '上' or '下' or '加' or '值' or '换' or '轮' or '顶')
        {
            return false;
        }

        // 12月20几号吧
        if (message[stop - 1] == '吧' && stop - start > 1 && message[stop - 2] is '号' or '日' or '天' or '点' or '月' or '周' or '半')
        {
            return false;
        }

        // 同学聚会, 社区办个班吧
        if (text.AsSpan(start, stop - start) is var said && (said.EndsWith("聚会") || said.EndsWith("年会") || said.EndsWith("晚会") || said.EndsWith("宴会") || said.EndsWith("散会")))
        {
            return false;
        }

        if (message[stop - 1] == '吧' && text.AsSpan(start, stop - start).IndexOfAny("个给把办") > 0)
        {
            return false;
        }

        // 三户, 两家: how many were met.
        if ((stop - start < 4 && message[stop - 1] is '户' or '家' && Numerals.Read(text, start, out _, out var count) && start + count == stop - 1)
            || (message[stop - 1] is '户' or '家' && message[stop - 2] is '两' or '几'))
        {
            return false;
        }

        var tail = stop - start is < 2 or > LongestPlace ? 0 : words.PlaceTails.EndingAt(text, start, stop);
        if (stop - start is < 2 or > LongestPlace || (SaysSomething(start, stop) && !(tail == stop - start && tail > 2)))
        {
            return false;
        }

        if (tail == 0 || (tail == stop - start && tail < 2))
        {
            return EndsAfterPlace(start, stop) || EndsWithNumber(start, stop);
        }

        if (fresh && stop == end && stop - start == 2 && draft.Places.Count == 0 && draft.Persons.Count > 0)
        {
            return tail == 2
                || message[stop - 1] is '厂' or '店' or '村' or '校' or '站' or '院' or '园' or '馆' or '所' or '矿' or '摊' or '铺' or '田' or '棚' or '局' or '行'
                or '吧' or '寺' or '庙';
        }

        var weak = words.WeakTails.EndingAt(text, start, stop);
        if (weak >= tail && fresh && stop - start > 4 && words.Predicates.Find(text, start + 1, stop - tail, out _, out _) > start)
        {
            // 学校后门垃圾堆成山
            return false;
        }

        return weak < tail || stop - start - tail >= 2 || (tail >= 2 && stop - start > tail);
    }

    // 缺停车场, 增设公交站, 楼道没有灯: a phrase that ends like a place but tells something.
    private bool SaysSomething(int start, int stop)
    {
        if (message[start] is '走' or '带' or '回' && !message.Says(start, "回民") && !message.Says(start, "回龙") && !message.Says(start, "回迁")
            || message[start] is '问' or '说' or '讲' or '谈' or '报' or '转' or '已' or '随' or '办' or '找' or '送' or '替' or '缺' or '少' or '没' or '无' or '要'
            or '建' or '有' or '装' or '拆' or '占' or '堵' or '修' or '想' or '请' or '多' or '挤' or '盖' or '设' or '开'
            && stop - start < 6 && message[start] != '修' && message[start] != '开')
        {
            return true;
        }

        if (message[start] is '他' or '她' or '伊'
            && message[start + 1] is '正' or '在' or '说' or '有' or '也' or '还' or '就' or '都' or '去' or '来' or '跟' or '和' or '对' or '是' or '要' or '想'
            or '能' or '会' or '不' or '没' or '被' or '把' or '给' or '向' or '从' or '问')
        {
            return true;
        }

        for (var i = start; i < stop; i++)
        {
            if (Chars.IsBreak(message[i]) || message[i] is '我' or '你' && i > start)
            {
                return true;
            }

            if (i > start
                && ((message[i] == '跟' && message[i + 1] != '前')
                    || (message[i] == '住' && message[i + 1] is not ('宅' or '院' or '房' or '建' or '户' or '所'))
                    || (message[i] == '在' && message[i + 1] is not ('建')) || (message[i] == '对' && message[i - 1] is '正' or '直' or '冲')))
            {
                return true;
            }

            if (InName(i))
            {
                continue;
            }

            if (words.Predicates.Match(text, i) is var length and > 0 && i + length <= stop
                && (length > 1
                    || message[i] is '缺' or '漏' or '堵' or '坏' or '塌' or '不' or '没' or '太' or '被' or '很' or '都' or '让' or '把' or '给' or '请' or '再'
                    or '又' or '也' or '还' or '才' or '想' or '能' or '该' or '是' or '有' or '要'))
            {
                return true;
            }
        }

        return text.AsSpan(start, stop - start).IndexOfAny('了', '着', '过') is var aspect && aspect >= 0 && message[start + aspect] != '过'
            || (words.Remedies.Match(text, start) > 0 && stop - start > 4);
    }

    // 太原, 太湖, 都江堰, 都昌, 育才街, 大有村, 不夜城
    private bool InName(int i) =>
        (message[i] == '才' && message[i - 1] is '育' or '英' or '成' or '秀' or '文' or '俊' or '良' or '贤')
        || (message[i] == '有' && message[i - 1] is '大' or '富' or '万')
        || (message[i] == '不' && message[i + 1] is '夜' or '二') || (message[i] == '能' && message[i + 1] is '仁' or '源')
        || (message[i] == '再' && message[i + 1] is '兴' or '生') || (message[i] == '还' && message[i + 1] is '珠' or '迁')
        || (message[i] == '想' && message[i - 1] is '思' or '理')
        || (message[i] == '太' && message[i + 1] is '原' or '湖' or '平' or '仓' or '行' or '阳' or '和' or '康')
        || (message[i] == '都' && message[i + 1] is '江' or '昌' or '匀' or '市' or '会');

    /// <summary>师范附小, 二支渠, 灯会入口: where a place is due, it need not end with a word that always ends one.</summary>
    public bool EndsLikePlace(int start, int stop) =>
        words.BareTails.EndingAt(text, start, stop) > 0 || words.PlaceTails.EndingAt(text, start, stop) > 0 || EndsAfterPlace(start, stop) || EndsWithNumber(start, stop);

    // 镇政府302, 11号楼1-2-303
    private bool EndsWithNumber(int start, int stop)
    {
        var i = stop;
        while (i > start && (Chars.IsDigit(message[i - 1]) || message[i - 1] is '-' or '#' || Chars.IsLatin(message[i - 1])))
        {
            i--;
        }

        return i < stop && i > start + 1 && words.PlaceTails.EndingAt(text, start, i) > 0 && message[i - 1] is not ('点' or '班');
    }

    // 红星菜场旁边, 社区门口
    private bool EndsAfterPlace(int start, int stop)
    {
        for (var i = start + 2; i < stop; i++)
        {
            if (words.PlaceAfter.Match(text, i) == stop - i && words.PlaceTails.EndingAt(text, start, i) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
