namespace WeLiaison.Simulator.Phones;

/// <summary>What the platform knows of one follower or member beside the chat itself.</summary>
internal sealed class FollowerState
{
    public SendingRights Rights { get; } = new();

    public NoticeConsents Notices { get; } = new();

    public RecentDeliveries Deliveries { get; } = new();

    public DateTimeOffset TypingUntil { get; set; } = DateTimeOffset.MinValue;

    public DateTimeOffset FollowedAt { get; set; } = DateTimeOffset.UnixEpoch;

    public string FollowScene { get; set; } = "ADD_SCENE_SEARCH";

    public string QrScene { get; set; } = "";

    public string Remark { get; set; } = "";

    public int MassThisMonth { get; set; }

    public int MassMonth { get; set; }

    public void Forget()
    {
        Rights.Withdraw();
        Notices.Withdraw();
        TypingUntil = DateTimeOffset.MinValue;
    }
}
