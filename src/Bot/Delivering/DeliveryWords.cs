namespace WeLiaison.Bot.Delivering;

/// <summary>What the office and the sender read when something could not be delivered.</summary>
internal static class DeliveryWords
{
    public const string NotBound = "未绑定";

    public const string NotFollowing = "已取消关注";

    public const string NotVisible = "不在企业微信应用的可见范围";

    public const string WindowClosed = "不在可发消息的时间内，也没有订阅通知";

    public const string Blocked = "本人在微信里拒收了公众号消息";

    public const string Nameless = "一位群众";

    public const string NotArrived = "微信没能送达";

    public static string FailedToOffice(string name, string why) => $"给{name}的一条公众号消息没送到（{why}），请电话告知。";

    /// <summary>Ends a line that could not hold everything.</summary>
    public const string ReadOn = "（回“看”读全文）";

    public const string NoCardsHere = "公众号没有按钮卡片";

    public const string CardSettledBefore = "卡片已不能更改";

    public const string Overtaken = "通知已撤回或改期，没有发出";

    public const string Held = "暂时发不出，对方下次说话时告知";

    public static string FileLink(string name, string link) => $"{name}\n{link}\n30分钟内有效，只给您本人用，请不要转发。";

    public static string NoFileHere(string name) => $"{name}在这里发不了，请在企业微信里说“打印”，或找办公室拿纸质的。";

    public static string ResultNotDelivered(string? about, string name) =>
        about is null ? $"消息还没送到{name}，可电话告知。" : $"{about} 的回复还没送到{name}，对方下次说话时会看到，急的话可电话告知。";
}
