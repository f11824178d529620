using System.Globalization;
using WeLiaison.Understanding.Dates;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class VisitBuilder
{
    private const int Farthest = 16;

    // 今晚跨年，上半场七点到八点半…; 凌晨出门钓鱼，五点左右…: the part of the day was said with the day, some words before.
    private static TimeFound InPartSaid(VisitDraft draft, TimeFound time)
    {
        if (time.Clock is null || time.Part is not null)
        {
            return time;
        }

        var part = draft.Times.Where(known => known.Time.Clock is null && known.Time.End <= time.Start && time.Start - known.Time.End <= Farthest).Select(known => known.Time.Part)
            .Concat(draft.Dates.Where(known => known.Date.End <= time.Start && time.Start - known.Date.End <= Farthest)
                .Select(known => known.Date.Part))
                .FirstOrDefault(said => said is not null);
        return part switch
        {
            "晚上" => time with { Clock = Moved(time.Clock, 5, 11, 12), EndClock = Moved(time.EndClock, 5, 11, 12) },
            "上午" => time with { Clock = Moved(time.Clock, 13, 18, -12), EndClock = Moved(time.EndClock, 13, 18, -12) },
            _ => time,
        };
    }

    private static string? Moved(string? clock, int from, int to, int hours) =>
        clock is not null && int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture) is var hour && hour >= from && hour <= to
            ? string.Create(CultureInfo.InvariantCulture, $"{hour + hours:00}{clock.AsSpan(2)}")
            : clock;
}
