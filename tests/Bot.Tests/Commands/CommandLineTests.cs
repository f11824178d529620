using DocumentFormat.OpenXml.Packaging;
using WeLiaison.Bot.Tests.Papers;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly CommandRun run = new();

    [Theory]
    [InlineData("duties")]
    [InlineData("print")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("check-regulation")]
    public async Task Every_verb_explains_itself(string verb)
    {
        Assert.Equal(0, await run.RunAsync(verb, "--help"));
        Assert.Contains(verb == "check-regulation" ? "怎么改" : "--committee", run.Said);
    }

    [Fact]
    public async Task A_member_reads_what_is_owed_done_left_and_by_when_with_the_rules_id()
    {
        await StoreSampleAsync();
        Assert.Equal(0, await run.RunAsync("duties", "--person", "周敏", "--on", "2026-07-01"));
        var line = run.Said.Split('\n').Single(l => l.Contains("BS-25"));
        Assert.Contains("逾期", line);
        Assert.Contains("2026-06-30", line);
        Assert.Contains("BS-06", run.Said);
    }

    [Fact]
    public async Task Somebody_unknown_or_a_day_that_is_none_is_told_what_to_write()
    {
        await StoreSampleAsync();
        Assert.Equal(2, await run.RunAsync("duties", "--person", "赵无名"));
        Assert.Contains("委员编号", run.Complained);
        Assert.NotEqual(0, await run.RunAsync("duties", "--on", "2026-02-30"));
        Assert.Contains("2026-09-30", run.Complained);
    }

    [Theory]
    [InlineData("duties", "--from", "2026-12-01", "--to", "2026-01-01", "请核对")]
    [InlineData("print", "--report", "monthly", "--period", "2026-13", "2026-06")]
    [InlineData("print", "--report", "monthly", "--period", "2026年6月还有7月", "2026-06")]
    [InlineData("export", "members", "--from", "2026-12-01", "--to", "2026-11-01", "请核对")]
    [InlineData("duties", "--open", "baoshan", "weliaison duties --help")]
    [InlineData("export", "nothing", "weliaison export --help")]
    public async Task What_was_typed_wrongly_is_told_in_a_line_and_does_nothing(params string[] typed)
    {
        await StoreSampleAsync();
        string[] into = typed[0] is "print" or "export" && typed[1] != "nothing" ? ["--out", run.At("none.docx")] : [];
        Assert.Equal(2, await run.RunAsync([.. typed[..^1], .. into]));
        Assert.Contains(typed[^1], run.Complained);
        Assert.True(run.Complained.Split('\n').Length < 12 && run.Said.Length == 0, run.Said);
        Assert.False(File.Exists(run.At("none.docx")));
    }

    [Fact]
    public async Task A_paper_under_the_name_of_a_text_is_refused()
    {
        await StoreSampleAsync();
        Assert.Equal(2, await run.RunAsync("print", "--form", "BS-F1", "--blank", "--out", run.At("blank.txt")));
        Assert.Contains(".docx", run.Complained);
        Assert.Equal(2, await run.RunAsync("export", "members", "--out", run.At("members.csv")));
        Assert.False(File.Exists(run.At("blank.txt")) || File.Exists(run.At("members.csv")));
    }

    [Fact]
    public async Task A_folder_without_records_is_told_and_none_is_made_there()
    {
        Assert.Equal(2, await run.RunAsync("duties"));
        Assert.Contains("--data", run.Complained);
        Assert.Equal(2, await run.RunAsync("export", "--out", run.At("x.xlsx")));
        Assert.False(System.IO.Directory.Exists(run.At("data")));
        Assert.Equal(0, await run.RunAsync("print", "--form", "BS-F1", "--blank", "--out", run.At("blank.docx")));
    }

    [Fact]
    public async Task A_folder_without_regulations_is_not_called_faultless()
    {
        System.IO.Directory.CreateDirectory(run.At("empty"));
        Assert.Equal(1, await run.RunAsync("check-regulation", run.At("empty")));
        Assert.Contains("没有 .yaml 文件", run.Said);
    }

    [Fact]
    public async Task A_year_of_contacts_becomes_one_document()
    {
        await StoreSampleAsync();
        Assert.Equal(0, await run.RunAsync("print", "--form", "BS-F2", "--person", "周敏", "--on", "2026-12-01", "--out", run.At("f2.docx")));
        Assert.Contains("2份", run.Said);
        using var document = WordprocessingDocument.Open(run.At("f2.docx"), false);
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("反映停车难", text);
        Assert.Equal(0, await run.RunAsync("print", "--form", "BS-F1", "--blank", "--out", run.At("blank.docx")));
        Assert.Equal(2, await run.RunAsync("print", "--form", "HZ-F1", "--out", run.At("none.docx")));
        Assert.Contains("BS-F1、BS-F2", run.Complained);
        Assert.False(File.Exists(run.At("none.docx")));
    }

    [Fact]
    public async Task A_half_years_report_becomes_a_paper_or_its_tables()
    {
        await StoreSampleAsync();
        Assert.Equal(0, await run.RunAsync("print", "--report", "half-yearly", "--period", "2026上半年", "--on", "2026-07-10", "--out", run.At("half.docx")));
        using var document = WordprocessingDocument.Open(run.At("half.docx"), false);
        Assert.Contains("关于2026年上半年“三联系”工作情况的小结", document.MainDocumentPart!.Document.Body!.InnerText);
        Assert.Equal(0, await run.RunAsync("print", "--report", "monthly", "--period", "2026-03", "--on", "2026-07-10", "--out", run.At("march.xlsx")));
        using var book = SpreadsheetDocument.Open(run.At("march.xlsx"), false);
        Assert.Equal(6, book.WorkbookPart!.WorksheetParts.Count());
    }

    [Fact]
    public async Task A_report_that_is_not_clear_is_told_what_to_write()
    {
        await StoreSampleAsync();
        Assert.Equal(2, await run.RunAsync("print", "--out", run.At("none.docx")));
        Assert.Contains("--report", run.Complained);
        Assert.Equal(2, await run.RunAsync("print", "--report", "weekly", "--out", run.At("none.docx")));
        Assert.Contains("half-yearly（“三联系”半年小结）", run.Complained);
        Assert.Equal(2, await run.RunAsync("print", "--report", "monthly", "--period", "上半年", "--out", run.At("none.docx")));
        Assert.Contains("2026-06", run.Complained);
        Assert.Equal(2, await run.RunAsync("print", "--report", "monthly", "--period", "2026-12", "--on", "2026-07-10", "--out", run.At("none.docx")));
        Assert.False(File.Exists(run.At("none.docx")));
    }

    [Fact]
    public async Task Without_a_converter_the_paper_stands_and_the_missing_program_is_named()
    {
        await StoreSampleAsync();
        Environment.SetEnvironmentVariable("PdfConverter", run.At("no-soffice"));
        Assert.Equal(2, await run.RunAsync("print", "--form", "BS-F1", "--blank", "--pdf", "--out", run.At("f1.docx")));
        Assert.Contains("LibreOffice（soffice）", run.Complained);
        Assert.Contains("libreoffice-writer", run.Complained);
        Assert.True(File.Exists(run.At("f1.docx")));
        Assert.False(File.Exists(run.At("f1.pdf")));
    }

    [Fact]
    public async Task With_a_converter_the_pdf_stands_beside_the_paper()
    {
        await StoreSampleAsync();
        var converter = run.At("converter.sh");
        await File.WriteAllTextAsync(converter, "#!/bin/sh\nprintf '%%PDF-' > \"$6/paper.pdf\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(converter, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Environment.SetEnvironmentVariable("PdfConverter", converter);
        Assert.Equal(0, await run.RunAsync("print", "--form", "BS-F1", "--blank", "--pdf", "--out", run.At("f1.docx")));
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(run.At("f1.pdf")), StringComparison.Ordinal);
        Assert.Equal(2, await run.RunAsync("print", "--report", "monthly", "--period", "2026-03", "--pdf", "--out", run.At("march.xlsx")));
        Assert.Contains(".docx", run.Complained);
    }

    [Fact]
    public async Task Exported_tables_show_no_telephone_in_full()
    {
        await StoreSampleAsync();
        Assert.Equal(0, await run.RunAsync("export", "--out", run.At("all.xlsx")));
        using var book = SpreadsheetDocument.Open(run.At("all.xlsx"), false);
        var text = string.Concat(book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet.InnerText)) + book.WorkbookPart.SharedStringTablePart?.SharedStringTable.InnerText;
        Assert.Contains("周敏", text);
        Assert.DoesNotContain("13800000312", text);
        Assert.DoesNotContain("13900000001", text);
    }

    [Fact]
    public async Task A_wrong_regulation_is_shown_with_file_line_reason_and_remedy()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Sample.Folder, "baoshan.yaml"));
        await File.WriteAllTextAsync(run.At("baoshan.yaml"), text.Replace("period: year", "period: yeer", StringComparison.Ordinal));
        Assert.Equal(1, await run.RunAsync("check-regulation", run.At("baoshan.yaml")));
        Assert.Matches(@"baoshan\.yaml 第\d+行", run.Said);
        Assert.Equal(0, await run.RunAsync("check-regulation", Sample.Folder));
        Assert.Equal(1, await run.RunAsync("check-regulation", run.At("nowhere.yaml")));
    }

    [Fact]
    public async Task An_offices_own_words_are_checked_like_its_regulation()
    {
        System.IO.Directory.CreateDirectory(run.At("words"));
        await File.WriteAllTextAsync(run.At("words/hezhou.txt"), "[day]\n-1: 昨儿黑嘞\n[tials]\n寨头\n");
        Assert.Equal(1, await run.RunAsync("check-regulation", run.At("words")));
        Assert.Contains("hezhou.txt 第3行：没有“tials”这一节", run.Said);
        await File.WriteAllTextAsync(run.At("words/hezhou.txt"), "[day]\n-1: 昨儿黑嘞\n[tails]\n寨头\n");
        Assert.Equal(0, await run.RunAsync("check-regulation", run.At("words")));
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PdfConverter", null);
        run.Dispose();
    }

    private Task StoreSampleAsync()
    {
        var sample = new Sample("baoshan");
        sample.Meets(new DateOnly(2026, 3, 12), ContactWay.Visit, "反映停车难", sample.Links("李建国"));
        sample.Meets(new DateOnly(2026, 5, 12), ContactWay.Phone, "问候", sample.Links("王秀兰"));
        sample.Links("吴芳");
        return run.StoreAsync(sample.Records);
    }
}
