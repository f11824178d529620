using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Flows.Handovers.Pages;
using WeLiaison.Bot.Tests.Receiving;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Access;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Handovers;

/// <summary>A 承办单位 on its own page: it sees one matter, signs, reports, answers or says that it is not theirs; all else is the office's.</summary>
[Collection(nameof(VectorHost))]
public sealed class HandoverPageTests : IAsyncLifetime
{
    private const string Unit = "区房管局";

    private static readonly CommitteeId Baoshan = CommitteeId.Of("baoshan");
    private static readonly DateTimeOffset At = new(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly Person staff = new() { Id = PersonId.New(At), Committee = Baoshan, Kind = PersonKind.Staff, Name = "唐文", Posts = [new Post("区政协办公室", new DateOnly(2020, 1, 1))] };
    private readonly Person constituent = new() { Id = PersonId.New(At), Committee = Baoshan, Kind = PersonKind.Constituent, Name = "王秀兰" };
    private readonly Told told = new();
    private readonly VectorHost host;

    public HandoverPageTests() => host = new VectorHost
    {
        Adjust = services => services.Decorate<ITurnLedger>(told.Around),
        More = new Dictionary<string, string?>
        {
            ["PublicAddress"] = "https://weliaison.example/",
            ["Committees:baoshan:Name"] = "宝山区政协",
            ["Committees:baoshan:OfficialAccount:AppId"] = "wx0000000000000000",
            ["Committees:baoshan:OfficialAccount:AppSecret"] = "0123456789abcdef0123456789abcdef",
            ["Committees:baoshan:OfficialAccount:Token"] = "token",
            ["Committees:baoshan:OfficialAccount:EncodingAesKey"] = new string('a', 42) + "E",
            ["Committees:baoshan:OfficialAccount:ApiBase"] = "http://127.0.0.1:9",
        },
    };

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        await StoreAsync(staff, constituent);
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task It_reads_the_matter_the_day_and_what_it_may_do_and_no_name_that_may_not_be_told()
    {
        var page = await GetAsync(await HandOverAsync(Letter(1)));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("楼道灯坏了", page.Html, StringComparison.Ordinal);
        Assert.Contains("9月30日", page.Html, StringComparison.Ordinal);
        Assert.Contains("宝山区政协转办 Y260908-001", page.Html, StringComparison.Ordinal);
        Assert.All(["签收", "答复", "申退"], b => Assert.Contains($">{b}", page.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("报进展", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("王秀兰", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000001", page.Html, StringComparison.Ordinal);
        Assert.Empty(told.Changes.OfType<AccessTrace>());
    }

    [Fact]
    public async Task A_name_that_may_be_told_is_shown_and_leaves_a_trace()
    {
        var page = await GetAsync(await HandOverAsync(Letter(2) with { NameMayBeTold = true }));
        Assert.Contains("王秀兰", page.Html, StringComparison.Ordinal);
        Assert.Equal((constituent.Id, (PersonId?)null, "承办单位页面（区房管局）"), Assert.Single(told.Changes.OfType<AccessTrace>()) is { } trace ? (trace.About!.Value, trace.By, trace.What) : default);
    }

    [Fact]
    public async Task It_signs_reports_and_answers_and_only_the_office_reads_the_answer()
    {
        var address = await HandOverAsync(Letter(3));
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(address, "receive", 1, string.Empty)).Status);
        Assert.Contains("区房管局已签收Y260908-003", told.Last, StringComparison.Ordinal);
        Assert.Equal((HandoverState.InHand, true, staff.Id), Standing(await LetterAsync(3)));

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(address, "progress", 2, "已到现场查看")).Status);
        Assert.Contains("已到现场查看", told.Last, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(address, "answer", 3, "9月20日前修好")).Status);
        Assert.Equal([staff.Id.ToString()], told.Readers);
        Assert.Contains("审答复 Y260908-003 通过", told.Last, StringComparison.Ordinal);
        var (state, _, _) = Standing(await LetterAsync(3));
        Assert.Equal((HandoverState.Answered, "9月20日前修好"), (state, (await LetterAsync(3)).Handovers[0].Answer));

        var page = await GetAsync(address);
        Assert.Contains("政协办公室审查中：9月20日前修好", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_a_page_left_open_and_a_step_that_does_not_follow_change_nothing()
    {
        var address = await HandOverAsync(Letter(4));
        await PostAsync(address, "receive", 1, string.Empty);
        var steps = (await LetterAsync(4)).Handovers[0].Steps.Count;
        foreach (var (step, seen) in new[] { ("receive", 1), ("answer", 1), ("receive", 2), ("pass", 2), ("", 2), ("answer", -1) })
        {
            var again = await PostAsync(address, step, seen, "修好了");
            Assert.Equal(HttpStatusCode.Conflict, again.Status);
            Assert.Contains("role=\"alert\"", again.Html, StringComparison.Ordinal);
            Assert.Contains("修好了", again.Html, StringComparison.Ordinal);
        }

        Assert.Equal(steps, (await LetterAsync(4)).Handovers[0].Steps.Count);
    }

    [Fact]
    public async Task A_refusal_wants_its_reason_and_goes_to_the_office()
    {
        var address = await HandOverAsync(Letter(5));
        Assert.Contains("申退的理由", (await PostAsync(address, "refuse", 1, "  ")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(address, "refuse", 1, "属镇里管")).Status);
        Assert.Contains("不同意申退 Y260908-005", told.Last, StringComparison.Ordinal);
        Assert.Contains("等政协办公室定：属镇里管", (await GetAsync(address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_is_text_and_never_code_and_has_its_bounds()
    {
        var address = await HandOverAsync(Letter(6) with { Text = "灯<script>alert(1)</script>坏了" });
        Assert.DoesNotContain("<script>", (await GetAsync(address)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", (await PostAsync(address, "pass", 1, "<img src=x>\"'")).Html, StringComparison.Ordinal);
        Assert.Contains("请在500字以内", (await PostAsync(address, "answer", 1, new string('长', 501))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(address, "answer", 1, new string('a', 20_000))).Status);
        Assert.Equal(HandoverState.AwaitingReceipt, (await LetterAsync(6)).Handovers[0].State);
        using var page = await host.Http.GetAsync(address);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_address_another_bodys_a_closed_matter_and_an_old_one_all_open_nothing()
    {
        var letter = Letter(7);
        var address = await HandOverAsync(letter);
        var dot = address.LastIndexOf('.');
        var kept = await LetterAsync(7);
        var links = host.Services.GetRequiredService<HandoverLinks>();
        var foreign = Path(links.Address(new HandoverTicket(Baoshan, letter.Number, "区水务局", At))!);
        var earlier = Path(links.Address(new HandoverTicket(Baoshan, letter.Number, Unit, At.AddDays(-1)))!);
        var elsewhere = Path(new HandoverLinks("https://weliaison.example", new byte[32]).Address(new HandoverTicket(Baoshan, letter.Number, Unit, At))!);
        foreach (var dead in new[] { address[..(dot + 1)] + (address[dot + 1] == 'A' ? 'B' : 'A') + address[(dot + 2)..], foreign, earlier, elsewhere, HandoverLinks.Path + "x", HandoverLinks.Path + "e30.AAAA" })
        {
            Assert.Equal((HttpStatusCode.NotFound, true), await GetAsync(dead) is var page ? (page.Status, page.Html.Contains("已经办结、收回", StringComparison.Ordinal)) : default);
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(dead, "receive", 1, string.Empty)).Status);
        }

        Assert.Null(links.Read(address[HandoverLinks.Path.Length..], At.AddDays(366)));
        await StoreAsync(kept with { Handovers = [kept.Handovers[0] with { State = HandoverState.Released }] });
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(address)).Status);
    }

    [Fact]
    public async Task Two_bodies_with_one_matter_see_and_move_only_their_own_part()
    {
        var letter = Letter(8);
        var first = await HandOverAsync(letter);
        var kept = await LetterAsync(8);
        Assert.True(kept.Handovers.HandOver("区水务局", null, staff.Id, At.AddHours(1), new DateOnly(2026, 9, 8)).Ok(out var both, out _));
        await StoreAsync(kept with { Handovers = both! });
        var second = Path(host.Services.GetRequiredService<HandoverLinks>().Address(HandoverTicket.Of(Baoshan, letter.Number, both![1]))!);
        await PostAsync(first, "answer", 1, "灯已换新");
        var page = await GetAsync(second);
        Assert.DoesNotContain("灯已换新", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Unit, page.Html, StringComparison.Ordinal);
        await PostAsync(second, "receive", 1, string.Empty);
        Assert.Equal([HandoverState.Answered, HandoverState.InHand], (await LetterAsync(8)).Handovers.Select(h => h.State));
    }

    [Fact]
    public void Without_a_public_address_there_is_no_page() => Assert.Null(new HandoverLinks(null, new byte[32]).Address(new HandoverTicket(Baoshan, "Y260908-001", Unit, At)));

    private static (HandoverState State, bool ByBody, PersonId By) Standing(Opinion letter) => (letter.Handovers[0].State, letter.Handovers[0].Steps[^1].ByBody, letter.Handovers[0].Steps[^1].By);

    private static string Path(string address) => new Uri(address).AbsolutePath;

    private Opinion Letter(int number) => new()
    {
        Id = OpinionId.New(At), Committee = Baoshan, Number = $"Y260908-{number:000}", From = constituent.Id, Text = "楼道灯坏了，电话13800000001", Original = ["楼道灯坏了"], At = At,
    };

    private async Task<string> HandOverAsync(Opinion letter)
    {
        Assert.True(letter.Handovers.HandOver(Unit, new DateOnly(2026, 9, 30), staff.Id, At, new DateOnly(2026, 9, 8)).Ok(out var all, out _));
        await StoreAsync(letter with { Handovers = all! });
        return Path(host.Services.GetRequiredService<HandoverLinks>().Address(HandoverTicket.Of(Baoshan, letter.Number, all![0]))!);
    }

    private async Task<Opinion> LetterAsync(int number) => (await host.Services.GetRequiredService<IOpinions>().NumberedAsync(Baoshan, $"Y260908-{number:000}", default))!;

    private async Task StoreAsync(params IRecord[] records)
    {
        Assert.True(await host.Services.GetRequiredService<ITurnLedger>().CommitAsync(records, [], default));
        told.Changes.Clear();
    }

    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string address)
    {
        using var response = await host.Http.GetAsync(address);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Html)> PostAsync(string address, string step, int seen, string text)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["step"] = step, ["seen"] = $"{seen}", ["text"] = text });
        using var response = await host.Http.PostAsync(address, form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Notes what is committed and who is to be told.</summary>
    private sealed class Told : ITurnLedger
    {
        private ITurnLedger real = null!;

        public List<IRecord> Changes { get; } = [];

        public IReadOnlyList<OutboxEntry> Sent { get; private set; } = [];

        public string Last => string.Concat(Sent.Select(e => System.Text.RegularExpressions.Regex.Unescape(Encoding.UTF8.GetString(e.Payload.Span))));

        public IEnumerable<string> Readers => Sent.Select(e => e.Lane);

        public ITurnLedger Around(ITurnLedger ledger)
        {
            real = ledger;
            return this;
        }

        public ValueTask<Conversation> LoadAsync(string address, CancellationToken cancellationToken) => real.LoadAsync(address, cancellationToken);

        public Task<CommitResult> CommitAsync(SettledMessage settled, CancellationToken cancellationToken) => real.CommitAsync(settled, cancellationToken);

        public async Task<bool> CommitAsync(IReadOnlyList<IRecord> changes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellationToken)
        {
            Changes.AddRange(changes);
            Sent = outbox;
            return await real.CommitAsync(changes, outbox, cancellationToken);
        }
    }
}
