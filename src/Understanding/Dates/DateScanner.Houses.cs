using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>3号楼, 2号线, 和平路12号: a number of a thing, not of a day.</summary>
    private static bool IsHouseNumber(in DateContext context, int at, int length, bool second = false)
    {
        var before = context[at - 1];
        if (!second && (before is '路' or '街' or '弄' or '巷' or '道' or '村' or '园' or '苑' or '区' or '厦' or '楼' or '第' or '里' or '组' or '坊' or '栋' or '幢' or '百' or '千'
            || Chars.IsDigit(before) || Chars.IsLatin(before) || (before == '-' && Chars.IsDigit(context[at - 2]) && context[at + length] == '号')))
        {
            return true;
        }

        var after = context[at + length + 1];
        return context[at + length] == '号'
            ? after is '楼' or '线' or '门' or '院' or '房' or '厅' or '室' or '桌' or '车' or '台' or '店' or '库' or '井' or '文' or '机' or '公' or '馆' or '桥' or '地' or '段' or '泵'
                or '厂' or '坑' or '池' or '仓' or '区' or '栋' or '幢' or '单' or '墩' or '梯' or '弄' or '岗' or '口' or '窗' or '码' or '病' or '床' or '坝' or '矿' or '监' or '摊' or '铺'
                or '棚' or '塔' or '柜' or '杆' or '桩' or '球' or '选' or '位' or '议' or '提' or '案' or '件' or '令' or '染' or '人' or '站' or '电'
            : after is '内' or '游' or '间' or '之' or '后' or '前' or '志' or '报' or '元' or '产';
    }
}
