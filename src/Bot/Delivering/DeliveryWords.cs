namespace WeLiaison.Bot.Delivering;

/// <summary>What the office and the sender read when something could not be delivered.</summary>
internal static class DeliveryWords
{
    public const string NotBound = "未绑定";

    public const string NotFollowing = "已取消关注";

    public const string NotVisible = "不在企业微信应用的可见范围";

    public const string WindowClosed = "不在可发消息的时间内，也没有订阅通知";

    public const string Held = "暂时发不出，对方下次说话时告知";

    public static string ResultNotDelivered(string? about, string name) =>
        about is null ? $"消息还没送到{name}，可电话告知。" : $"{about} 的回复还没送到{name}，对方下次说话时会看到，急的话可电话告知。";
}
