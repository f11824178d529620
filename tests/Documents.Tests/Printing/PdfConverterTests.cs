using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Tests.Forms;

namespace WeLiaison.Documents.Tests.Printing;

public sealed class PdfConverterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("converter-").FullName;

    [Fact]
    public async Task Without_a_converter_there_is_no_pdf_and_no_fault() =>
        Assert.Equal("pdf.none", await RefusalOfAsync(new PdfConverter("/nowhere/soffice", TimeSpan.FromSeconds(30), TimeProvider.System)));

    [Fact]
    public async Task What_the_converter_writes_is_handed_back()
    {
        // Stands for soffice: copies the paper to where the .pdf is expected.
        var program = Script("cp \"$7\" \"$6/paper.pdf\"");
        var docx = Docx();
        Assert.True((await new PdfConverter(program, TimeSpan.FromSeconds(30), TimeProvider.System).ConvertAsync(docx, default)).Ok(out var pdf, out _));
        Assert.Equal(docx, pdf);
    }

    [Fact]
    public async Task A_converter_that_fails_gives_nothing() =>
        Assert.Equal("pdf.failed", await RefusalOfAsync(new PdfConverter(Script("exit 3"), TimeSpan.FromSeconds(30), TimeProvider.System)));

    [Fact]
    public async Task A_converter_that_hangs_is_ended() =>
        Assert.Equal("pdf.slow", await RefusalOfAsync(new PdfConverter(Script("exec sleep 600"), TimeSpan.FromMilliseconds(200), TimeProvider.System)));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string?> RefusalOfAsync(PdfConverter converter) => (await converter.ConvertAsync(Docx(), default)).Ok(out _, out var refusal) ? null : refusal!.Code;

    private static byte[] Docx() =>
        FormPrinter.PrintBlank(LayoutFiles.Of("HZ-F1"), new PrintOptions(new DateTimeOffset(2026, 5, 13, 16, 5, 0, TimeSpan.FromHours(8)), Sight.Everything));

    private string Script(string body)
    {
        var path = Path.Combine(folder, $"converter-{body.Length}.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
