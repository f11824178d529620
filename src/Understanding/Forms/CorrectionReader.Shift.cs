using System.Globalization;
using WeLiaison.Understanding.Dates;

namespace WeLiaison.Understanding.Forms;

internal static partial class CorrectionReader
{
    /// <summary>时间往后一天, 提前两天, 早一个小时: reckoned from what was filled.</summary>
    private static void Shift(Correction work)
    {
        if (DayShift.Find(work.Message.Text, sureOnly: false) is not { } shift)
        {
            return;
        }

        if (shift.Days != 0 && work.Filled.Date is { } filled)
        {
            work.Slots = work.Slots with { Date = filled.AddDays(shift.Days), DateEnd = work.Filled.DateEnd?.AddDays(shift.Days) };
            work.Shifted = true;
        }
        else if (shift.Hours != 0 && TimeOnly.TryParse(work.Filled.Time, CultureInfo.InvariantCulture, out var time))
        {
            work.Slots = work.Slots with { Time = time.AddHours(shift.Hours).ToString("HH:mm", CultureInfo.InvariantCulture) };
            work.Shifted = true;
        }
    }
}
