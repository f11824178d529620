using System.CommandLine;
using WeLiaison.Bot.Common;
using WeLiaison.Documents.Printing;

namespace WeLiaison.Bot.Commands;

/// <summary><c>print --pdf</c>: a .pdf of the same name beside the paper.</summary>
internal static class PdfPrinting
{
    // A bundle of a year takes LibreOffice a few seconds, its first start ten.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Writes the .pdf.</summary>
    /// <exception cref="CommandRefusedException">There is no .pdf; the message says that the .docx stands and what to do.</exception>
    public static async Task WriteAsync(ParseResult parsed, CommandDesk desk, string file, byte[] docx, CancellationToken cancellationToken)
    {
        if (file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandRefusedException(CommandWords.NoPdfOfTables);
        }

        var converter = new PdfConverter(desk.Setting("PdfConverter") ?? "soffice", Limit, desk.Get<TimeProvider>());
        if (!(await converter.ConvertAsync(docx, cancellationToken)).Ok(out var pdf, out var refusal))
        {
            throw new CommandRefusedException(CommandWords.NoPdf(RefusalWords.Of(refusal), file));
        }

        await OutputFile.WriteAsync(parsed, Path.ChangeExtension(file, ".pdf"), pdf, "PDF", cancellationToken);
    }
}
