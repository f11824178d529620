using System.CommandLine;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Hosting;
using WeLiaison.Understanding;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Bot.Commands;

/// <summary>The command line: without a verb the service runs; each verb has its --help.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args, InvocationConfiguration? console = null)
    {
        var root = new RootCommand("WeLiaison: keeps a CPPCC committee in touch over WeChat and WeCom. Without a command the service runs.");
        root.SetAction((_, cancellationToken) => ServeAsync([], cancellationToken));
        root.Add(DutiesCommand.Make());
        root.Add(PrintCommand.Make());
        root.Add(ImportCommand.Make());
        root.Add(ExportCommand.Make());
        root.Add(CheckRegulationCommand.Make());
        root.Add(CardsCommand.Make());
        root.Add(MenusCommand.Make());
        root.Add(Understand());
        // Settings such as --urls or --Storage:Engine postgres belong to the service itself.
        return args.Length > 0 && root.Subcommands.All(c => c.Name != args[0]) && !args[0].StartsWith("--help", StringComparison.Ordinal)
            && args[0] is not ("-h" or "-?" or "--version")
            ? ServeAsync(args, CancellationToken.None)
            : RunAsync(root.Parse(args), console ?? new InvocationConfiguration());
    }

    /// <summary>What was typed wrongly is told in a line or two, with exit code 2; the whole help would bury it.</summary>
    private static async Task<int> RunAsync(ParseResult parsed, InvocationConfiguration console)
    {
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(console);
        }

        foreach (var error in parsed.Errors)
        {
            await console.Error.WriteLineAsync(error.Message.TrimEnd());
        }

        await console.Error.WriteLineAsync(CommandWords.Usage(parsed.CommandResult.Command.Name));
        return 2;
    }

    private static async Task<int> ServeAsync(string[] args, CancellationToken cancellationToken)
    {
        // Settings are read once, at start; a watch over the folder would only wake at every write to the data in it.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        try
        {
            builder.Services.AddBot(builder.Configuration);
            await using var app = builder.Build();
            app.MapBot();
            await app.StartAsync(cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception fault) when (StartFault.Words(fault, builder.Configuration) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 2;
        }
    }

    private static Command Understand()
    {
        var explain = new Option<bool>("--explain") { Description = "Also say which words gave which slot" };
        var words = new Option<FileInfo?>("--words") { Description = "An office's own words, as a file of regulations/words" };
        var command = new Command("understand", "Reads records from standard input, one JSON object a line, and writes intent and slots a line.") { explain, words };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reader = IntentReader.Default;
            if (parsed.GetValue(words) is { } own)
            {
                var text = own.Exists ? await File.ReadAllTextAsync(own.FullName, cancellationToken) : null;
                if (text is null || WordShelf.Check(own.Name, text) is { Count: > 0 })
                {
                    await Console.Error.WriteLineAsync(text is null ? CommandWords.NoFile(own.FullName) : string.Join('\n', WordShelf.Check(own.Name, text)));
                    return 2;
                }

                reader = new IntentReader(Lexicon.With(new StringReader(text)));
            }

            using var input = new StreamReader(Console.OpenStandardInput());
            await using var output = new StreamWriter(Console.OpenStandardOutput());
            await UnderstandCommand.RunAsync(reader, input, output, parsed.GetValue(explain), cancellationToken);
            return 0;
        });
        return command;
    }
}
