using System.CommandLine;
using WeLiaison.Bot.Conversations;
using WeLiaison.Documents.Layouts;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Commands;

/// <summary><c>check-regulation</c>: reads regulation, layout and calendar files as the service would and says what is wrong, where, and what to write instead.</summary>
internal static class CheckRegulationCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("文件") { Description = "制度文件、表格版式文件（forms 文件夹里的）、日历文件或本地词表（words 文件夹里的），可以写几个，也可以写文件夹", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check-regulation", "检查制度文件：哪个文件、第几行、错在哪、怎么改。全部正确时退出码是0。") { files };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, wrong) = (parsed.InvocationConfiguration.Output, 0);
            foreach (var folder in parsed.GetValue(files)!.Where(f => System.IO.Directory.Exists(f) && !Expand(f).Any()))
            {
                await output.WriteLineAsync(CommandWords.NoRegulationFiles(folder));
                wrong++;
            }

            foreach (var file in parsed.GetValue(files)!.SelectMany(Expand))
            {
                if (!File.Exists(file))
                {
                    await output.WriteLineAsync(CommandWords.NoFile(file));
                    wrong++;
                    continue;
                }

                var text = await File.ReadAllTextAsync(file, cancellationToken);
                var problems = Check(file, text);
                wrong += problems.Count;
                await output.WriteLineAsync(problems.Count == 0 ? $"{file}：没有问题。{Provisional(file, text)}" : string.Join('\n', problems));
            }

            return wrong == 0 ? 0 : 1;
        });
        return command;
    }

    private static IEnumerable<string> Expand(string path) =>
        System.IO.Directory.Exists(path) ? System.IO.Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsKept).Order(StringComparer.Ordinal) : [path];

    private static bool IsKept(string file) => Path.GetExtension(file) == (FolderOf(file) == "words" ? ".txt" : ".yaml");

    /// <summary>What a file is, is said by the folder it lies in.</summary>
    private static IReadOnlyList<string> Check(string file, string text)
    {
        var name = Path.GetFileName(file);
        return FolderOf(file) switch
        {
            "forms" => [.. LayoutReader.Read(text, name).Problems.Select(p => p.ToString())],
            "words" => [.. WordShelf.Check(name, text).Select(p => p.ToString())],
            "calendar" => [.. CalendarReader.Read(name, text).Problems.Select(p => p.ToString())],
            _ => [.. RegulationReader.Read(name, text).Problems.Select(p => p.ToString())],
        };
    }

    private static string? FolderOf(string file) => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)));

    /// <summary>A calendar without fault may still wait for the State Council's notice.</summary>
    private static string Provisional(string file, string text) =>
        FolderOf(file) == "calendar" && CalendarReader.Read(Path.GetFileName(file), text).Calendar is { ProvisionalYears: { Count: > 0 } years }
            ? $"{string.Join('、', years)}年还是暂定：只有法定节日，放假通知发布后请照通知改。"
            : string.Empty;
}
