using WeLiaison.Bot.Delivering;
using WeLiaison.WeChat.Api;

namespace WeLiaison.Bot.Hosting;

/// <summary>Sets up what the accounts show: their menus. Every entry says what could also be typed.</summary>
public sealed class AccountSetup(AccountClients clients, ILogger<AccountSetup> logger)
{
    private static readonly Menu ForConstituents = new(
        [MenuButton.Click("我要反映", "我要反映"), MenuButton.Click("我的进展", "进展"), MenuButton.Group("帮助", MenuButton.Click("找委员", "我要反映"), MenuButton.Click("怎么用", "帮助"), MenuButton.Click("找人工", "人工"))]);

    // A WeCom application has one menu for all who see it, so members and staff find theirs side by side; what is the other's is answered kindly.
    private static readonly Menu ForWeCom = new(
    [
        MenuButton.Group("委员", MenuButton.Click("报联系", "报联系"), MenuButton.Click("我的联系人", "我的联系人"), MenuButton.Click("我的记录", "我的记录"), MenuButton.Click("打印表格", "打印")),
        MenuButton.Group("办公室", MenuButton.Click("发通知", "发通知"), MenuButton.Click("谁没回", "谁没回"), MenuButton.Click("催一下", "催一下"), MenuButton.Click("请假名单", "谁请假了")),
        MenuButton.Group("我的", MenuButton.Click("我的任务", "我的任务"), MenuButton.Click("群众来信", "来信"), MenuButton.Click("待签意见", "待签"),
            MenuButton.Click("怎么用", "帮助"), MenuButton.Click("找人工", "人工")),
    ]);

    /// <summary>Publishes the menus of all accounts; an account without the right to menus is told in the log and stays useful. Returns what failed, and why.</summary>
    public async Task<IReadOnlyList<string>> PublishMenusAsync(CancellationToken cancellationToken)
    {
        var failed = new List<string>();
        foreach (var (committee, client) in clients.OfficialAccounts)
        {
            await TryAsync(committee.Value, () => client.CreateMenuAsync(ForConstituents, cancellationToken), failed);
        }

        foreach (var (committee, client) in clients.WeComs)
        {
            await TryAsync(committee.Value, () => client.CreateMenuAsync(ForWeCom, cancellationToken), failed);
        }

        return failed;
    }

    private async Task TryAsync(string committee, Func<Task> publish, List<string> failed)
    {
        try
        {
            await publish();
        }
        catch (Exception fault) when (fault is WeChatApiException or ApiUnreachableException or WeChat.Api.Tokens.TokenUnavailableException)
        {
            failed.Add($"{committee}: {fault.Message}");
            logger.MenuNotPublished(committee, fault.Message);
        }
    }
}
