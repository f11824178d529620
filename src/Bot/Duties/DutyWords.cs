using WeLiaison.Domain.Duties;

namespace WeLiaison.Bot.Duties;

/// <summary>How duties and their states are called, in tables and in chat alike.</summary>
public static class DutyWords
{
    public static string State(DutyState state) => state switch
    {
        DutyState.NotYetDue => "未到期",
        DutyState.Near => "临近",
        DutyState.Short => "未达标",
        DutyState.Done => "已完成",
        DutyState.Overdue => "逾期",
        DutyState.DoneLate => "补完成",
        DutyState.Asked => "已询问",
        DutyState.Lapsed => "本轮已结束",
        DutyState.TargetMissed => "超过目标时间",
        DutyState.Exempt => "免计",
        _ => "不适用",
    };
}
