namespace WeLiaison.Understanding.Intents;

/// <summary>The period that a member's own figures are asked for.</summary>
internal static class PeriodReader
{
    private static readonly (string Words, StatisticsPeriod Period)[] Periods =
    [
        ("上半年", StatisticsPeriod.FirstHalf), ("前半年", StatisticsPeriod.FirstHalf), ("前六个月", StatisticsPeriod.FirstHalf), ("1到6月", StatisticsPeriod.FirstHalf),
        ("下半年", StatisticsPeriod.SecondHalf), ("后半年", StatisticsPeriod.SecondHalf),
        ("上季度", StatisticsPeriod.LastQuarter), ("上个季度", StatisticsPeriod.LastQuarter), ("上一季度", StatisticsPeriod.LastQuarter),
            ("上一个季度", StatisticsPeriod.LastQuarter), ("上季", StatisticsPeriod.LastQuarter),
        ("本季度", StatisticsPeriod.ThisQuarter), ("这季度", StatisticsPeriod.ThisQuarter), ("这个季度", StatisticsPeriod.ThisQuarter),
            ("本季", StatisticsPeriod.ThisQuarter), ("这一季度", StatisticsPeriod.ThisQuarter), ("这季", StatisticsPeriod.ThisQuarter),
            ("当季", StatisticsPeriod.ThisQuarter),
        ("上个月", StatisticsPeriod.LastMonth), ("上月", StatisticsPeriod.LastMonth), ("上一个月", StatisticsPeriod.LastMonth),
        ("这个月", StatisticsPeriod.ThisMonth), ("本月", StatisticsPeriod.ThisMonth), ("当月", StatisticsPeriod.ThisMonth),
            ("这月", StatisticsPeriod.ThisMonth), ("个月内", StatisticsPeriod.ThisMonth),
        ("去年", StatisticsPeriod.LastYear), ("上一年", StatisticsPeriod.LastYear), ("上年度", StatisticsPeriod.LastYear), ("上年", StatisticsPeriod.LastYear),
            ("旧年", StatisticsPeriod.LastYear), ("上一年度", StatisticsPeriod.LastYear),
        ("今年", StatisticsPeriod.ThisYear), ("本年", StatisticsPeriod.ThisYear), ("年内", StatisticsPeriod.ThisYear),
            ("年初到现在", StatisticsPeriod.ThisYear), ("这一年", StatisticsPeriod.ThisYear), ("年初以来", StatisticsPeriod.ThisYear),
            ("全年", StatisticsPeriod.ThisYear), ("这年", StatisticsPeriod.ThisYear), ("年度", StatisticsPeriod.ThisYear),
            ("开年以来", StatisticsPeriod.ThisYear), ("开年到现在", StatisticsPeriod.ThisYear), ("一年", StatisticsPeriod.ThisYear),
    ];

    public static Slots Slots(Turn turn)
    {
        if ((Quarter(turn) ?? Numbered(turn)) is { } numbered)
        {
            return new Slots { Period = numbered };
        }

        foreach (var (words, period) in Periods)
        {
            var at = turn.Message.Text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                turn.Findings.Note(SlotNames.Period, at, at + words.Length, "period");
                return new Slots { Period = Named(turn, period) };
            }
        }

        return Quarter(turn) is { } quarter ? new Slots { Period = quarter } : Understanding.Slots.Empty;
    }

    // 五月份, 2024一整年, 前半年后半年都算: this month or the one before, this year or the one before.
    private static StatisticsPeriod? Numbered(Turn turn)
    {
        var (text, today) = (turn.Message.Text, turn.Message.Today);
        foreach (var (months, half) in (ReadOnlySpan<(string, StatisticsPeriod)>)[("一到六月", StatisticsPeriod.FirstHalf),
            ("1到6月", StatisticsPeriod.FirstHalf), ("1-6月", StatisticsPeriod.FirstHalf), ("一至六月", StatisticsPeriod.FirstHalf),
            ("1至6月", StatisticsPeriod.FirstHalf), ("七到十二月", StatisticsPeriod.SecondHalf), ("7到12月", StatisticsPeriod.SecondHalf),
            ("7-12月", StatisticsPeriod.SecondHalf), ("七至十二月", StatisticsPeriod.SecondHalf), ("7至12月", StatisticsPeriod.SecondHalf)])
        {
            if (text.Contains(months, StringComparison.Ordinal))
            {
                return half;
            }
        }

        if ((text.Contains("前半年", StringComparison.Ordinal) && text.Contains("后半年", StringComparison.Ordinal))
            || (text.Contains("上半年", StringComparison.Ordinal) && text.Contains("下半年", StringComparison.Ordinal)))
        {
            return StatisticsPeriod.ThisYear;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (!Text.Numerals.Read(text, at, out var number, out var length))
            {
                continue;
            }

            var unit = at + length < text.Length ? text[at + length] : '\0';
            var next = at + length + 1 < text.Length ? text[at + length + 1] : '\0';
            if (unit == '月' && number is >= 1 and <= 12 && !Text.Numerals.IsNumeral(next) && next is not ('到' or '至' or '-'))
            {
                return number == today.Month ? StatisticsPeriod.ThisMonth : number == today.AddMonths(-1).Month ? StatisticsPeriod.LastMonth : null;
            }

            if (number == today.Year - 1 && length == 4 && unit is '年' or '一' or '全' or '度')
            {
                return StatisticsPeriod.LastYear;
            }

            at += length - 1;
        }

        return null;
    }

    // 去年上半年 is neither of this year's halves; what the slot cannot hold is asked for.
    private static StatisticsPeriod? Named(Turn turn, StatisticsPeriod period) =>
        period is StatisticsPeriod.FirstHalf or StatisticsPeriod.SecondHalf && turn.Message.Text.Contains("去年", StringComparison.Ordinal)
            && !turn.Message.Text.Contains("今年", StringComparison.Ordinal)
            ? StatisticsPeriod.LastYear
            : period;

    /// <summary>第三季度, 二季度: this quarter or the one before it, from the day of asking.</summary>
    private static StatisticsPeriod? Quarter(Turn turn)
    {
        var at = turn.Message.Text.IndexOf("季度", StringComparison.Ordinal);
        if (at < 1)
        {
            return null;
        }

        var quarter = Text.Numerals.Digit(turn.Message.Text[at - 1]) is var digit && digit > 0 ? digit : turn.Message.Text[at - 1] - '0';
        var now = ((turn.Message.Today.Month - 1) / 3) + 1;
        return quarter == now ? StatisticsPeriod.ThisQuarter : quarter == now - 1 || (now == 1 && quarter == 4) ? StatisticsPeriod.LastQuarter : null;
    }
}
