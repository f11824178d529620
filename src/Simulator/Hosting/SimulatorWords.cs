namespace WeLiaison.Simulator.Hosting;

/// <summary>What the platforms themselves say to people.</summary>
internal static class SimulatorWords
{
    public const string OfficialFault = "该公众号提供的服务出现故障，请稍后再试";

    /// <summary>WeCom's own client stays silent; a fault that nobody sees would be worth nothing here.</summary>
    public const string WeComFault = "该应用提供的服务出现故障，请稍后再试";

    public const string CodeExpired = "该二维码已过期";
}
