namespace WeLiaison.Bot.Receiving;

/// <summary>What a person reads when the service itself is in trouble.</summary>
internal static class ReceivingWords
{
    public const string Away = "收到，已经存好，不用重发。系统正在恢复，稍后回复您。";

    public const string Failed = "刚才这句没有处理成，也没存上，请再发一次。还不行的话请给办公室打电话。";
}
