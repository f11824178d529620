using System.CommandLine;
using WeLiaison.Bot.Hosting;

namespace WeLiaison.Bot.Commands;

/// <summary><c>menus</c>: publishes the menus of all configured accounts.</summary>
internal static class MenusCommand
{
    public static Command Make()
    {
        var options = new SharedOptions();
        var command = new Command("menus", "把菜单发布到公众号和企业微信应用（我要反映、进展；报联系、我的任务……）。");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandDesk.RunAsync(parsed, async () =>
        {
            await using var desk = await CommandDesk.OpenAsync(parsed, options, cancellationToken);
            var failed = await desk.Get<AccountSetup>().PublishMenusAsync(cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(failed.Count == 0 ? CommandWords.MenusPublished : string.Join('\n', failed.Select(CommandWords.MenuFailed)));
            return failed.Count == 0 ? 0 : 1;
        }));
        return command;
    }
}
