using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>Papers on their way to a phone: as a file in WeCom, as a link on the Official Account.</summary>
[Collection("demo")]
public sealed partial class PaperTests(DemoFixture demo)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task The_office_asks_for_the_half_years_report_and_the_file_opens_on_the_phone()
    {
        var staff = await demo.SomebodyAsync("baoshan", "staff");
        Assert.Contains("起草好了", await demo.Phones.SayAsync(staff, "打印上半年情况报告"), StringComparison.Ordinal);
        var file = await demo.Phones.UntilShownAsync(staff, "2026年上半年“三联系”工作情况的小结.docx");
        Assert.Equal(("app-message", "file"), (file.Via, file.Type));
        using var paper = await OpenAsync(file.Links[0].Url);
        Assert.Contains("宝协〔2014〕7号", Text(paper), StringComparison.Ordinal);

        Assert.Contains("起草好了", await demo.Phones.SayAsync(staff, "打印上个月统计表"), StringComparison.Ordinal);
        await demo.Phones.UntilShownAsync(staff, "宝山区政协“三联系”2026年8月统计表.docx");
        var table = await demo.Phones.UntilShownAsync(staff, "宝山区政协“三联系”2026年8月统计表.xlsx");
        using var book = await OpenAsync(table.Links[0].Url);
        Assert.Contains(book.Entries, e => e.FullName == "xl/workbook.xml");
    }

    [Fact]
    public async Task A_members_service_cards_carry_the_code_that_opens_the_chat_with_the_member()
    {
        var member = await demo.SomebodyAsync("jingjiang", "member", "朱永康");
        Assert.Contains("服务卡", await demo.Phones.SayAsync(member, "打印服务卡"), StringComparison.Ordinal);
        var file = await demo.Phones.UntilShownAsync(member, "2026年政协委员（特邀委员）联系群众服务卡.docx");
        using var cards = await OpenAsync(file.Links[0].Url);
        Assert.Contains(cards.Entries, e => e.FullName.Contains("media/", StringComparison.Ordinal) && e.FullName.EndsWith(".png", StringComparison.Ordinal));
        Assert.Contains("微信扫一扫，和朱永康委员联系", Text(cards), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_official_account_a_paper_comes_as_a_link_for_half_an_hour_and_a_changed_link_is_dead()
    {
        // A member who joins by invitation on the Official Account: there is no way to send a file there.
        var member = await demo.SomebodyAsync("hezhou", "constituent", "路过的市民");
        await demo.Phones.DoAsync(member, new { type = "follow" });
        Assert.Contains("已绑定", await demo.Phones.SayAsync(member, "DEMO4006"), StringComparison.Ordinal);
        Assert.Contains("马上发给您", await demo.Phones.SayAsync(member, "打印空白登记表"), StringComparison.Ordinal);
        var sent = await demo.Phones.UntilShownAsync(member, "/papers/");
        Assert.Contains("30分钟内有效", sent.Text, StringComparison.Ordinal);
        var address = Address().Match(sent.Text).Value;
        using var paper = await OpenAsync(address);
        Assert.Contains("登记表", Text(paper), StringComparison.Ordinal);

        var dot = address.LastIndexOf('.');
        using var changed = await demo.Phones.OpenAsync(address[..(dot + 1)] + (address[dot + 1] == 'A' ? 'B' : 'A') + address[(dot + 2)..]);
        Assert.Equal(HttpStatusCode.NotFound, changed.StatusCode);
        Assert.Contains("已经失效", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<ZipArchive> OpenAsync(string url)
    {
        using var response = await demo.Phones.OpenAsync(url);
        Assert.True(response.IsSuccessStatusCode, $"{url}: {response.StatusCode}");
        if (url.Contains("/papers/", StringComparison.Ordinal))
        {
            Assert.Equal(Docx, response.Content.Headers.ContentType!.MediaType);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }

        return new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
    }

    private static string Text(ZipArchive paper)
    {
        using var reader = new StreamReader(paper.GetEntry("word/document.xml")!.Open());
        return Tags().Replace(reader.ReadToEnd(), string.Empty);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/papers/[A-Za-z0-9_\-.]+")]
    private static partial Regex Address();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
