using System.ComponentModel;
using System.Diagnostics;

namespace WeLiaison.Documents.Printing;

/// <summary>
/// Turns a printed .docx into .pdf where a converter is present (printing rule 3): LibreOffice, called without a shell, in a
/// folder of its own, for a limited time.
/// </summary>
/// <param name="program">soffice, or its full path.</param>
/// <param name="timeLimit">After it the converter is ended.</param>
/// <param name="clock">Measures the limit.</param>
public sealed class PdfConverter(string program, TimeSpan timeLimit, TimeProvider clock)
{
    /// <summary>The .pdf, or none when no converter is present or it did not succeed; the .docx is then what people get.</summary>
    public async Task<byte[]?> ConvertAsync(byte[] docx, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("weliaison-pdf-").FullName;
        try
        {
            var paper = Path.Combine(folder, "paper.docx");
            await File.WriteAllBytesAsync(paper, docx, cancellationToken);
            if (!await RunAsync(folder, paper, cancellationToken))
            {
                return null;
            }

            var pdf = Path.Combine(folder, "paper.pdf");
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<bool> RunAsync(string folder, string paper, CancellationToken cancellationToken)
    {
        // A profile of its own, so that two conversions never wait for each other.
        var start = new ProcessStartInfo(program)
        {
            ArgumentList = { "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, paper },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var limit = new CancellationTokenSource(timeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return false;
            }

            return await FinishAsync(process, either.Token, cancellationToken);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<bool> FinishAsync(Process process, CancellationToken either, CancellationToken asked)
    {
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(either), process.StandardError.ReadToEndAsync(either), process.WaitForExitAsync(either));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            asked.ThrowIfCancellationRequested();
            return false;
        }
    }
}
