using System.ComponentModel;
using System.Diagnostics;
using WeLiaison.Domain.Kernel;

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
    /// <summary>
    /// The .pdf; the .docx is what people get otherwise. Refusals <c>pdf.none</c> when no converter is present, <c>pdf.slow</c> when it took
    /// longer than the limit, <c>pdf.failed</c> when it gave nothing.
    /// </summary>
    public async Task<Result<byte[]>> ConvertAsync(byte[] docx, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("weliaison-pdf-").FullName;
        try
        {
            var paper = Path.Combine(folder, "paper.docx");
            await File.WriteAllBytesAsync(paper, docx, cancellationToken);
            if (await RunAsync(folder, paper, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            var pdf = Path.Combine(folder, "paper.pdf");
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : new Refusal("pdf.failed");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Refusal?> RunAsync(string folder, string paper, CancellationToken cancellationToken)
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
                return new Refusal("pdf.none");
            }

            return await FinishAsync(process, either.Token, cancellationToken);
        }
        catch (Win32Exception)
        {
            return new Refusal("pdf.none");
        }
    }

    private static async Task<Refusal?> FinishAsync(Process process, CancellationToken either, CancellationToken asked)
    {
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(either), process.StandardError.ReadToEndAsync(either), process.WaitForExitAsync(either));
            return process.ExitCode == 0 ? null : new Refusal("pdf.failed");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            asked.ThrowIfCancellationRequested();
            return new Refusal("pdf.slow");
        }
    }
}
