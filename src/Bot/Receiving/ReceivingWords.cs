namespace WeLiaison.Bot.Receiving;

/// <summary>What a person reads when the service itself is in trouble.</summary>
internal static class ReceivingWords
{
    public const string Away = "收到，已经存好，不用重发。系统正在恢复，稍后回复您。";
}
