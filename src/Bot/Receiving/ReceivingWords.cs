using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Receiving;

/// <summary>What a person reads when the service itself is in trouble, and the office when the platform has news of the account.</summary>
internal static class ReceivingWords
{
    public const string Away = "收到，已经存好，不用重发。系统正在恢复，稍后回复您。";

    public const string Failed = "刚才这句没有处理成，也没存上，请再发一次。还不行的话请给办公室打电话。";

    public static string AccountClosed(string who, int open) => $"{who}注销了微信号，按规定要删除本人资料（在办来信{open}件，改成不记名继续办）。请15个工作日内办理。";

    public static string AccountWarned(AccountWarning what, Channel channel, DateTimeOffset? until)
    {
        var account = channel == Channel.WeCom ? "企业微信应用" : "公众号";
        return what switch
        {
            AccountWarning.VerificationEnds => $"{account}的认证{(until is { } day ? $"有效期到{day.Year}年{day.Month}月{day.Day}日" : "状态有变化")}。过期后就收发不了消息，请到管理后台看一下，该续的及时续。",
            AccountWarning.VerificationFailed => $"{account}的认证没有通过，请到管理后台看原因，改好再提交。",
            _ => $"腾讯提醒：{account}用得少，可能被停用或已停用。请到管理后台看一下，启用后我才能收发消息。",
        };
    }
}
