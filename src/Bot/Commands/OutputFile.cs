using System.CommandLine;

namespace WeLiaison.Bot.Commands;

/// <summary>Writes a result whole or not at all: first beside its name, then under it.</summary>
internal static class OutputFile
{
    public static Option<string> Option(string what) => new("--out", "-o") { Description = what, HelpName = "文件", Required = true };

    /// <summary>Puts the bytes under the name and says so.</summary>
    /// <exception cref="CommandRefusedException">The file cannot be written, or its name promises another kind of file.</exception>
    public static async Task WriteAsync(ParseResult parsed, string file, byte[] bytes, string what, CancellationToken cancellationToken)
    {
        // A paper under the name of a text would open as rubbish.
        var ending = bytes is not [(byte)'P', (byte)'K', ..] ? string.Empty
            : bytes.AsSpan().IndexOf("word/"u8) >= 0 ? ".docx"
            : bytes.AsSpan().IndexOf("xl/"u8) >= 0 ? ".xlsx"
            : string.Empty;
        if (!file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandRefusedException(CommandWords.WrongEnding(file, ending));
        }

        try
        {
            var path = Path.GetFullPath(file);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var beside = path + ".part";
            await File.WriteAllBytesAsync(beside, bytes, cancellationToken);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException(CommandWords.CannotWrite(file, fault.Message));
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(CommandWords.Written(file, what));
    }
}
