using System.Globalization;

namespace WeLiaison.Understanding.Tests.Wordings;

using static Spelling;

/// <summary>Everything that people call one hour of the day.</summary>
internal static class Hours
{
    public static readonly string[] Frames =
    [
        "昨天{0}走访王秀兰，楼道灯坏了", "昨天{0}在红星社区走访王秀兰，楼道灯坏了", "走访王秀兰，昨天{0}，楼道灯坏了", "7月15日{0}，走访王秀兰，楼道灯坏了", "昨天{0}跟王秀兰微信聊的，楼道灯坏了",
        "昨天我{0}去看望了王秀兰，她说楼道灯坏了", "走访王秀兰，楼道灯坏了，是昨天{0}的事", "走访王秀兰（昨天{0}），楼道灯坏了", "时间：7月15日{0}；对象：王秀兰；内容：楼道灯坏了", "昨天，{0}，走访王秀兰，楼道灯坏了",
    ];

    public static IEnumerable<string> Of(TimeOnly time)
    {
        yield return time.ToString("HH:mm", CultureInfo.InvariantCulture);
        yield return time.ToString("H:mm", CultureInfo.InvariantCulture);
        yield return time.ToString("H：mm", CultureInfo.InvariantCulture);
        yield return Wide(time.ToString("H:mm", CultureInfo.InvariantCulture));
        yield return time.ToString("H点mm分", CultureInfo.InvariantCulture);
        yield return time.ToString("H时mm分", CultureInfo.InvariantCulture);
        yield return time.ToString("h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? "am" : "pm");
        yield return (time.Hour < 12 ? "AM " : "PM ") + time.ToString("h:mm", CultureInfo.InvariantCulture);
        foreach (var part in Parts(time.Hour))
        {
            var hour = time.Hour > 12 ? time.Hour - 12 : time.Hour;
            var clock = Counted(hour) + "点";
            yield return part + hour.ToString(CultureInfo.InvariantCulture) + ":" + time.ToString("mm", CultureInfo.InvariantCulture);
            foreach (var minutes in Minutes(time.Minute))
            {
                yield return part + clock + minutes;
                yield return $"{part}{hour}点{minutes}";
            }

            if (time.Minute > 44)
            {
                yield return $"{part}差{Chinese(60 - time.Minute)}分{Counted(hour + 1)}点";
                yield return $"{part}{Counted(hour + 1)}点差{Chinese(60 - time.Minute)}分";
                yield return $"{part}{Counted(hour + 1)}点还差{Chinese(60 - time.Minute)}分";
                yield return $"{part}{Counted(hour + 1)}点欠{Chinese(60 - time.Minute)}分钟";
                yield return $"{part}差{Chinese(60 - time.Minute)}分钟{Counted(hour + 1)}点";
            }

            foreach (var about in time.Minute == 0 ? (string[])["左右", "多", "来钟", "光景", "许", "钟左右", "出头", "钟光景", "多钟"] : [])
            {
                yield return part + clock + about;
            }

            foreach (var about in time.Minute == 0 ? (string[])["大概", "差不多", "约", "快", "将近", "大约"] : [])
            {
                yield return part + about + clock;
            }
        }
    }

    private static string[] Minutes(int minute) => minute switch
    {
        0 => ["", "钟", "整"],
        20 => ["二十", "四个字", "廿", "廿分"],
        15 => ["一刻", "十五", "15分", "三个字", "一个骨"],
        30 => ["半", "三十", "30分"],
        45 => ["三刻", "四十五", "45分", "九个字", "三个骨"],
        < 10 => ["零" + Chinese(minute), "零" + Chinese(minute) + "分"],
        _ => [Chinese(minute), Chinese(minute) + "分"],
    };

    private static string[] Parts(int hour) => hour switch
    {
        < 9 => ["早上", "上午", "今儿早上"[2..], "清早", "一大早", "朝早", "早"],
        < 12 => ["上午", "前晌", "头晌", "上昼"],
        12 => ["中午", "晌午"],
        < 18 => ["下午", "后晌", "下昼", "后半晌", "午后"],
        < 19 => ["傍晚", "晚上", "擦黑"],
        _ => ["晚上", "夜里", "晚", "夜头", "晚黑"],
    };
}
