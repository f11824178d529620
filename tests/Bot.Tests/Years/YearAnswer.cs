using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Tests.Years;

/// <summary>我的任务 and the table of that day must tell the same: the answer is counted from one member's own records, the table from the whole committee's.</summary>
internal static class YearAnswer
{
    public static void Agrees(string answer, IReadOnlyList<DutyStanding> rows, DateOnly today)
    {
        var owed = rows.Where(s => s is { IsOpen: true, Left: > 0 } && !s.IsForLater(today) && s.Duty.Nature != DutyNature.Target && s.Duty.Strength is Strength.Must or Strength.Principle && (s.Due is null || s.Due >= today)).Select(s => s.Duty.Title).ToHashSet();
        var told = answer.Split('\n').Where(line => line.Contains('《', StringComparison.Ordinal) && line[0] is >= '①' and <= '⑨').Select(line => line[1..line.IndexOf('（', StringComparison.Ordinal)]).ToList();
        Assert.Empty(owed.Except(told));
        Assert.Empty(told.Except(rows.Where(s => s.Left > 0).Select(s => s.Duty.Title)));
    }
}
