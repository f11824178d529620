using System.CommandLine;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Rosters;
using WeLiaison.Documents.Rosters;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.Rosters;

namespace WeLiaison.Bot.Commands;

/// <summary><c>import</c>: rosters from .xlsx or .csv, with preview, row-by-row errors, a template, and undo of the last one.</summary>
internal static class ImportCommand
{
    private static readonly Dictionary<string,
        RosterKind> Kinds = new(StringComparer.Ordinal) { ["members"] = RosterKind.Members, ["links"] = RosterKind.Links,
            ["constituents"] = RosterKind.Constituents };

    public static Command Make()
    {
        var options = new SharedOptions();
        var kind = new Argument<string>("名册") { Description = "哪种名册：members 委员，links 联系关系，constituents 界别群众", Arity = ArgumentArity.ZeroOrOne };
        kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        var file = new Argument<string?>("文件") { Description = ".xlsx 或 .csv 文件", Arity = ArgumentArity.ZeroOrOne };
        var dryRun = new Option<bool>("--dry-run") { Description = "只看会改什么，不保存" };
        var skip = new Option<bool>("--skip-bad-rows") { Description = "有问题的行跳过，其余照导" };
        var undo = new Option<bool>("--undo") { Description = "撤销最近一次导入" };
        var template = new Option<string?>("--template") { Description = "写一份空白模板到这个 .xlsx 文件", HelpName = "文件" };
        var command = new Command("import", "导入名册。先全部检查，有错就一行也不存，并逐行说明怎么改。") { kind, file };
        options.AddTo(command, dryRun, skip, undo, template);
        command.SetAction((parsed, cancellationToken) => CommandDesk.RunAsync(parsed, async () =>
        {
            await using var desk = await CommandDesk.OpenAsync(parsed, options, cancellationToken);
            if (parsed.GetValue(undo))
            {
                return await UndoAsync(parsed, desk, cancellationToken);
            }

            var wanted = parsed.GetValue(kind) is { } named && Kinds.TryGetValue(named, out var known) ? known : throw new CommandRefusedException(CommandWords.WhichRoster);
            if (parsed.GetValue(template) is { } blank)
            {
                var chart = (await desk.Get<IRecords<OrganChart>>().ListAsync(desk.Regulation.Committee, cancellationToken)).FirstOrDefault();
                await OutputFile.WriteAsync(parsed, blank, RosterTemplate.Write(wanted, RosterTerms.Of(desk.Regulation, chart)),
                    $"{RosterSchema.Of(wanted).Name}模板", cancellationToken);
                return 0;
            }

            var path = parsed.GetValue(file) ?? throw new CommandRefusedException(CommandWords.WhichFile);
            return await TakeAsync(parsed, desk, wanted, path, parsed.GetValue(dryRun), parsed.GetValue(skip), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> TakeAsync(ParseResult parsed, CommandDesk desk, RosterKind kind, string path, bool dryRun, bool skip, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new CommandRefusedException(CommandWords.NoFile(path));
        }

        var now = desk.Now;
        var trial = RosterDesk.Try(await File.ReadAllBytesAsync(path, cancellationToken), kind, await desk.ReadAllAsync(cancellationToken), now, cancellationToken);
        var output = parsed.InvocationConfiguration.Output;
        foreach (var problem in trial.Problems)
        {
            await output.WriteLineAsync(problem.Severity == RosterSeverity.Warning ? $"提醒　{problem}" : $"要改　{problem}");
        }

        if (!trial.Preview.Usable)
        {
            await output.WriteLineAsync(CommandWords.NoRoster);
            return 1;
        }

        await output.WriteLineAsync(CommandWords.Summary(trial));
        if (dryRun)
        {
            await output.WriteLineAsync(trial.Clean ? CommandWords.DryRun : CommandWords.DryRunWithErrors);
            return trial.Clean ? 0 : 1;
        }

        if (trial.Clean && trial.Changes.Records.Count == 0)
        {
            // An import that changes nothing would only stand between the office and the one it wants to undo.
            await output.WriteLineAsync(CommandWords.NothingNew);
            return 0;
        }

        if (!trial.Clean && !skip)
        {
            await output.WriteLineAsync(CommandWords.NotStored);
            return 1;
        }

        if (await desk.Get<RosterDesk>().StoreAsync(trial, desk.Regulation.Committee, path, now, cancellationToken) is null)
        {
            throw new CommandRefusedException(CommandWords.Overtaken);
        }

        await output.WriteLineAsync(CommandWords.Stored);
        return 0;
    }

    private static async Task<int> UndoAsync(ParseResult parsed, CommandDesk desk, CancellationToken cancellationToken)
    {
        var undone = await desk.Get<RosterDesk>().UndoAsync(desk.Regulation, desk.Get<IRecords<RosterImport>>(), desk.Now, cancellationToken);
        if (!undone.Ok(out var import, out var refusal))
        {
            throw new CommandRefusedException(RefusalWords.Of(refusal));
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(CommandWords.Undone(import));
        return 0;
    }
}
