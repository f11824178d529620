namespace WeLiaison.Understanding.Tests;

/// <summary>Wordings of days as people use them, written down with their meaning before the reader was tried.</summary>
public sealed class DateMeaningTests
{
    [Theory]
    [InlineData("2026-09-08", "上周三", "2026-09-02")]
    [InlineData("2026-09-08", "上个礼拜天", "2026-09-06")]
    [InlineData("2026-09-08", "上上周五", "2026-08-28")]
    [InlineData("2026-09-08", "本周一", "2026-09-07")]
    [InlineData("2026-09-08", "这个星期一", "2026-09-07")]
    [InlineData("2026-09-08", "周日", "2026-09-06")]
    [InlineData("2026-09-08", "星期天", "2026-09-06")]
    [InlineData("2026-09-08", "礼拜六", "2026-09-05")]
    [InlineData("2026-09-08", "大前天", "2026-09-05")]
    [InlineData("2026-09-08", "三天前", "2026-09-05")]
    [InlineData("2026-09-08", "十天前", "2026-08-29")]
    [InlineData("2026-09-08", "两个星期前", "2026-08-25")]
    [InlineData("2026-09-08", "上个月15号", "2026-08-15")]
    [InlineData("2026-09-08", "八月廿三号", "2026-08-23")]
    [InlineData("2026-09-08", "９月３日", "2026-09-03")]
    [InlineData("2026-09-08", "九月三号", "2026-09-03")]
    [InlineData("2026-09-08", "9.3", "2026-09-03")]
    [InlineData("2026-09-08", "9/3", "2026-09-03")]
    [InlineData("2026-09-08", "09-03", "2026-09-03")]
    [InlineData("2026-09-08", "20260903", "2026-09-03")]
    [InlineData("2026-09-08", "二〇二六年九月三日", "2026-09-03")]
    [InlineData("2026-09-08", "2026年9月3号", "2026-09-03")]
    [InlineData("2026-09-08", "二零二六年八月三十一日", "2026-08-31")]
    [InlineData("2026-09-08", "去年12月31日", "2025-12-31")]
    [InlineData("2026-09-08", "今年正月初五", "2026-02-21")]
    [InlineData("2026-09-08", "大年初一", "2026-02-17")]
    [InlineData("2026-09-08", "元宵节", "2026-03-03")]
    [InlineData("2026-09-08", "清明节", "2026-04-05")]
    [InlineData("2026-09-08", "五一", "2026-05-01")]
    [InlineData("2026-09-08", "端午", "2026-06-19")]
    [InlineData("2026-09-08", "六一儿童节", "2026-06-01")]
    [InlineData("2026-09-08", "七一", "2026-07-01")]
    [InlineData("2026-09-08", "八一建军节", "2026-08-01")]
    [InlineData("2026-09-08", "七夕", "2026-08-19")]
    [InlineData("2026-09-08", "中元节", "2026-08-27")]
    [InlineData("2026-09-08", "三八妇女节", "2026-03-08")]
    [InlineData("2026-09-08", "元旦", "2026-01-01")]
    [InlineData("2026-09-08", "除夕", "2026-02-16")]
    [InlineData("2026-09-08", "立秋", "2026-08-07")]
    [InlineData("2026-09-08", "夏至", "2026-06-21")]
    [InlineData("2026-09-08", "三月三", "2026-04-19")]
    [InlineData("2026-09-08", "重阳", "2025-10-29")]
    [InlineData("2026-09-08", "国庆节", "2025-10-01")]
    [InlineData("2028-03-10", "2月29日", "2028-02-29")]
    [InlineData("2026-01-05", "12月30号", "2025-12-30")]
    [InlineData("2026-01-05", "上个月30号", "2025-12-30")]
    [InlineData("2026-03-01", "前天", "2026-02-27")]
    [InlineData("2028-03-01", "昨天", "2028-02-29")]
    [InlineData("2026-09-08", "今早", "2026-09-08")]
    [InlineData("2026-09-08", "昨晚", "2026-09-07")]
    [InlineData("2026-09-08", "前晚", "2026-09-06")]
    [InlineData("2026-09-08", "琴日", "2026-09-07")]
    [InlineData("2026-09-08", "昨儿个", "2026-09-07")]
    [InlineData("2026-09-08", "昨朝", "2026-09-07")]
    [InlineData("2026-09-08", "9月1日星期二", "2026-09-01")]
    [InlineData("2026-09-08", "周二也就是9月1号", "2026-09-01")]
    [InlineData("2026-09-08", "4号", "2026-09-04")]
    [InlineData("2026-09-08", "15号", "2026-08-15")]
    public void A_wording_of_a_past_day_means_that_day(string today, string said, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Read($"{said}走访王秀兰，楼道灯坏了", today).Slots.Date);

    [Theory]
    [InlineData("3号楼")]
    [InlineData("12345热线")]
    [InlineData("5路车")]
    [InlineData("二维码")]
    [InlineData("一等奖")]
    [InlineData("7天酒店")]
    [InlineData("六一小学")]
    [InlineData("八一路")]
    public void A_number_or_a_name_of_something_else_is_no_day(string said) =>
        Assert.Null(Read($"走访王秀兰，{said}的事没人管", "2026-09-08").Slots.Date);

    [Theory]
    [InlineData("2月30日")]
    [InlineData("6月31号")]
    [InlineData("2025年2月29日")]
    [InlineData("13月5日")]
    public void A_day_that_does_not_exist_is_named_as_such(string said)
    {
        var reading = Read($"{said}走访王秀兰，楼道灯坏了", "2026-09-08");
        Assert.Null(reading.Slots.Date);
        Assert.Equal(said, reading.ImpossibleDate);
    }

    private static Reading Read(string text, string today) =>
        IntentReader.Default.Read(A.Report(text, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
}
