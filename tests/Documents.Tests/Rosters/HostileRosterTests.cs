using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WeLiaison.Documents.Rosters;

namespace WeLiaison.Documents.Tests.Rosters;

/// <summary>Files that are broken, or made to break something: a clear word, nothing taken, nothing thrown.</summary>
public sealed class HostileRosterTests
{
    private static readonly RosterContext Context = new() { Today = new DateOnly(2026, 5, 12) };

    [Theory]
    [InlineData(new byte[0], "空的")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, "旧版 .xls")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 1, 2, 3 }, "打不开")]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', 0, 1, 2 }, "不是 Excel 文件，是PDF")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "是图片")]
    [InlineData(new byte[] { (byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7 }, "压缩包")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, (byte)'W', 0, (byte)'o', 0, (byte)'r', 0, (byte)'d', 0, (byte)'D', 0, (byte)'o', 0, (byte)'c', 0, (byte)'u', 0, (byte)'m', 0, (byte)'e', 0, (byte)'n', 0, (byte)'t', 0 }, "Word 文档")]
    public void A_file_that_is_no_roster_is_refused_in_a_sentence(byte[] file, string why)
    {
        var preview = Read(file);
        Assert.False(preview.Usable);
        Assert.Contains(why, Assert.Single(preview.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_without_a_workbook_is_no_roster() =>
        Assert.Contains("认不出", Assert.Single(Read(XlsxFile.Zip(new Dictionary<string, string> { ["a.txt"] = "x" })).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("word/document.xml", "Word 文档")]
    [InlineData("content.xml", "另存为 .xlsx")]
    [InlineData("委员名册.xlsx", "压缩包")]
    public void A_zip_of_another_kind_is_named(string part, string why) =>
        Assert.Contains(why, Assert.Single(Read(XlsxFile.Zip(new Dictionary<string, string> { [part] = "x" })).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_locked_workbook_is_said_to_be_locked() =>
        Assert.Contains("加了密码", Assert.Single(Read([0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_stopped()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Optimal).Open();
            var block = new byte[1024 * 1024];
            Array.Fill(block, (byte)' ');
            for (var i = 0; i < 8; i++)
            {
                entry.Write(block);
            }
        }

        var preview = RosterReader.Read(stream.ToArray(), RosterKind.Members, Context with { Limits = new RosterLimits { UnpackedBytes = 4 * 1024 * 1024 } }, default);
        Assert.Contains("展开后过大", Assert.Single(preview.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_lies_about_its_size_is_stopped_while_unpacking()
    {
        var file = XlsxFile.Of([.. Enumerable.Range(0, 5_000).Select(i => new object?[] { i == 0 ? "姓名" : $"名字{i}" })]);
        LieAboutSizes(file);
        var preview = RosterReader.Read(file, RosterKind.Members, Context with { Limits = new RosterLimits { UnpackedBytes = 60_000 } }, default);
        Assert.False(preview.Usable);
        Assert.Empty(preview.Rows);
    }

    [Fact]
    public void A_document_type_with_entities_is_not_expanded()
    {
        var bomb = $"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><workbook xmlns='{XlsxFile.Main}'>&b;</workbook>";
        Assert.Contains("打不开", Assert.Single(Read(XlsxFile.Zip(new Dictionary<string, string> { ["xl/workbook.xml"] = bomb })).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_rows_too_many_bytes_and_too_long_cells_are_refused()
    {
        var limits = new RosterLimits { Rows = 3, CellCharacters = 100 };
        Assert.Contains("超过3行", Assert.Single(Read(XlsxFile.Of(["姓名"], ["甲"], ["乙"], ["丙"], ["丁"]), limits).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("超过0MB", Assert.Single(Read(XlsxFile.Of(["姓名"]), new RosterLimits { Bytes = 100 }).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("有5000个字", Assert.Single(Read(XlsxFile.Of(["姓名"], [new string('长', 5000)]), limits).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_without_end_is_read_only_to_the_limit()
    {
        using var endless = new Endless();
        var preview = await RosterReader.ReadAsync(endless, RosterKind.Members, Context with { Limits = new RosterLimits { Bytes = 1_000_000 } }, default);
        Assert.Contains("MB，请分几份再发", Assert.Single(preview.Problems).Message, StringComparison.Ordinal);
        Assert.True(endless.Given < 2_000_000);
    }

    [Fact]
    public void Formula_errors_and_control_characters_are_named_or_dropped()
    {
        var sheet = $"<worksheet xmlns='{XlsxFile.Main}'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>姓名</t></is></c></row>"
            + "<row r='2'><c r='A2' t='e'><v>#REF!</v></c></row><row r='3'><c r='A3' t='inlineStr'><is><t>周&#8238;敏&#1;</t></is></c></row>"
            + "<row r='4'><c r='A4' t='s'><v>99999</v></c></row><row r='5'><c r='ZZZZZ5'><v>1</v></c></row></sheetData></worksheet>";
        var preview = Read(Replace(XlsxFile.Of(["x"]), "xl/worksheets/sheet1.xml", sheet));
        Assert.Equal("周敏", Assert.Single(preview.Rows).Text("name"));
        Assert.Contains("公式错误", Assert.Single(preview.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_strings_with_runs_and_readings_are_joined_without_the_readings()
    {
        var file = XlsxFile.Of(["x"]);
        file = Replace(file, "xl/sharedStrings.xml", $"<sst xmlns='{XlsxFile.Main}'><si><t>姓名</t></si><si><r><t>周</t></r><rPh sb='0' eb='1'><t>zhou</t></rPh><rPh sb='1' eb='2'><t>min</t></rPh><r><t>敏</t></r></si></sst>");
        file = Replace(file, "xl/worksheets/sheet1.xml", $"<worksheet xmlns='{XlsxFile.Main}'><sheetData><row><c t='s'><v>0</v></c></row><row><c t='s'><v>1</v></c></row></sheetData></worksheet>");
        Assert.Equal("周敏", Assert.Single(Read(file).Rows).Text("name"));
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('长')]
    public void One_huge_string_that_every_cell_points_to_does_not_keep_the_reader_busy(char filler)
    {
        var row = string.Concat(Enumerable.Repeat("<c t='s'><v>1</v></c>", 150));
        var file = Replace(XlsxFile.Of(["x"]), "xl/sharedStrings.xml", $"<sst xmlns='{XlsxFile.Main}'><si><t>姓名</t></si><si><t xml:space='preserve'>{new string(filler, 1_000_000)}</t></si></sst>");
        file = Replace(file, "xl/worksheets/sheet1.xml", $"<worksheet xmlns='{XlsxFile.Main}'><sheetData><row><c t='s'><v>0</v></c></row>{string.Concat(Enumerable.Repeat($"<row>{row}</row>", 2_000))}</sheetData></worksheet>");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(Read(file).Rows);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Problems_are_counted_to_the_end_but_listed_only_to_the_limit()
    {
        var preview = Read(XlsxFile.Of([.. Enumerable.Range(0, 51).Select(i => new object?[] { i == 0 ? "姓名" : "1" })]), new RosterLimits { Problems = 10 });
        Assert.Equal((10, 40), (preview.Problems.Count, preview.FurtherProblems));
    }

    [Fact]
    public void Whatever_bytes_come_the_reader_answers()
    {
        var good = XlsxFile.Of(["姓名", "手机"], ["周敏", "13800000001"]);
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<int>(), (noise, at) =>
        {
            var torn = (byte[])good.Clone();
            for (var i = 0; i < noise.Length; i++)
            {
                torn[Math.Abs((at + (i * 97)) % torn.Length)] ^= noise[i];
            }

            foreach (var kind in Enum.GetValues<RosterKind>())
            {
                Assert.NotNull(RosterReader.Read(torn, kind, Context, default));
                Assert.NotNull(RosterReader.Read(noise, kind, Context, default));
                Assert.NotNull(RosterReader.Read(good[..(Math.Abs(at % good.Length))], kind, Context, default));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_text_comes_as_csv_the_reader_answers() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), lines =>
        {
            var text = "姓名,手机,起始日期\n" + string.Join('\n', lines.Select(l => l + "," + l + "," + l));
            Assert.NotNull(Read(Encoding.UTF8.GetBytes(text)));
        }).QuickCheckThrowOnFailure();

    private static RosterPreview Read(byte[] file, RosterLimits? limits = null) => RosterReader.Read(file, RosterKind.Members, Context with { Limits = limits ?? new RosterLimits() }, default);

    private static byte[] Replace(byte[] file, string part, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(text);
        }

        return stream.ToArray();
    }

    /// <summary>Writes 1 as the unpacked size of every entry of the central directory.</summary>
    private static void LieAboutSizes(byte[] file)
    {
        for (var i = 0; i < file.Length - 46; i++)
        {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2)
            {
                BitConverter.TryWriteBytes(file.AsSpan(i + 24), 1);
            }
        }
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
