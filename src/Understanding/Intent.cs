namespace WeLiaison.Understanding;

/// <summary>What a message is for. The wire names are the snake_case forms of these (see <see cref="WireNames"/>).</summary>
public enum Intent
{
    Chitchat,
    LogContact,
    PlanVisit,
    SubmitOpinion,
    QueryProgress,
    MyStatistics,
    MyContacts,
    RegisterContact,
    Help,
    Cancel,
    CorrectSlot,
    FillSlot,
    Confirm,
    Deny,
    BroadcastNotice,
    Remind,
    RsvpYes,
    RsvpNo,
    Leave,
    Unsubscribe,
    Complaint,
    Emergency,
}

public enum SpeakerRole
{
    Member,
    Constituent,
    Staff,
}

/// <summary>The four boxes of the feedback form: 个别约谈、走访座谈、网络书信沟通、其它形式.</summary>
public enum ContactMethod
{
    IndividualTalk,
    VisitSymposium,
    OnlineLetter,
    Other,
}

/// <summary>By which medium somebody was reached when not in person.</summary>
public enum ContactChannel
{
    Phone,
    Wechat,
    Sms,
    Video,
    Email,
    Letter,
    Net,
}

public enum StatisticsPeriod
{
    ThisYear,
    LastYear,
    FirstHalf,
    SecondHalf,
    ThisQuarter,
    LastQuarter,
    ThisMonth,
    LastMonth,
}
