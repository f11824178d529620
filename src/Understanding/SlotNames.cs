namespace WeLiaison.Understanding;

/// <summary>The names of slots, as a dialogue awaits them and as JSON carries them.</summary>
public static class SlotNames
{
    public const string Date = "date";
    public const string DateEnd = "date_end";
    public const string Time = "time";
    public const string TimeEnd = "time_end";
    public const string Place = "place";
    public const string Method = "method";
    public const string Channel = "channel";
    public const string Persons = "persons";
    public const string PersonsRemoved = "persons_removed";
    public const string Content = "content";
    public const string Suggestion = "suggestion";
    public const string Resolved = "resolved";
    public const string FollowUp = "follow_up";
    public const string Anonymous = "anonymous";
    public const string RefNo = "ref_no";
    public const string Period = "period";
    public const string Phone = "phone";
    public const string Org = "org";
    public const string Position = "position";
    public const string Address = "address";
    public const string Party = "party";
    public const string Topic = "topic";
    public const string Audience = "audience";
    public const string Reason = "reason";
    public const string Hotline = "hotline";
    public const string Visits = "visits";

    /// <summary>What a dialogue awaits that is not a slot: the filled form was shown, a notice was sent, a menu was shown.</summary>
    public const string Confirm = "confirm";
    public const string Reply = "reply";
    public const string Choice = "choice";
}
