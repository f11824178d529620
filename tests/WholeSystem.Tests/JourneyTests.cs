namespace WeLiaison.WholeSystem.Tests;

/// <summary>The three journeys over the real wire: signed and encrypted callbacks in, API calls out.</summary>
[Collection("demo")]
public sealed class JourneyTests(DemoFixture demo)
{
    [Fact]
    public async Task A_member_reports_a_visit_in_one_sentence_and_gets_a_receipt()
    {
        var member = await demo.SomebodyAsync("baoshan", "member", "周敏");

        var card = await demo.Phones.SayAsync(member, "今天下午三点在友谊路居委会走访了李建国，他说小区电动车充电桩太少，晚上抢不到");
        Assert.Contains("李建国", card, StringComparison.Ordinal);
        Assert.Contains("充电桩", card, StringComparison.Ordinal);
        Assert.Contains("9月8日", card, StringComparison.Ordinal);

        var receipt = await demo.Phones.SayAsync(member, "提交");
        Assert.Matches(@"L260908-\d{3}", receipt);
    }

    [Fact]
    public async Task A_constituent_scans_a_code_agrees_says_a_matter_and_hears_the_members_answer()
    {
        var passerBy = await demo.SomebodyAsync("jingjiang", "constituent", "路过的市民");
        var member = (await demo.Phones.PeopleAsync()).First(p => p is { Committee: "jingjiang", Role: "member" });

        var hello = await demo.Phones.DoAsync(passerBy, new { type = "scan", scene = $"m-{member.Id}" });
        Assert.Contains("同意", hello[0].Text, StringComparison.Ordinal);
        Assert.Contains(member.Name, hello[0].Text, StringComparison.Ordinal);
        await demo.Phones.SayAsync(passerBy, "同意");
        await demo.Phones.SayAsync(passerBy, "姓吴");
        await demo.Phones.SayAsync(passerBy, "骥江路小学门口放学时车堵得走不动，孩子在车缝里钻");
        await demo.Phones.DoAsync(passerBy, new { type = "image" });
        await demo.Phones.SayAsync(passerBy, "最好划个接送区");
        var sent = await demo.Phones.SayAsync(passerBy, "2");
        Assert.Matches(@"Y260908-\d{3}", sent);
        var number = System.Text.RegularExpressions.Regex.Match(sent, @"Y\d{6}-\d{3}").Value;

        var letter = await demo.Phones.UntilShownAsync(member, number);
        Assert.Contains("接送区", letter.Text, StringComparison.Ordinal);
        await demo.Phones.SayAsync(member, $"答复 {number} 谢谢您，我周四放学时去现场看看。");
        await demo.Phones.SayAsync(member, "发送");
        var answer = await demo.Phones.UntilShownAsync(passerBy, "周四放学时去现场看看");
        Assert.Equal("customer-service", answer.Via);
        Assert.Contains(number, await demo.Phones.SayAsync(passerBy, "进展"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_send_a_notice_people_answer_and_only_the_silent_are_reminded()
    {
        var staff = await demo.SomebodyAsync("cangnan", "staff");
        var members = (await demo.Phones.PeopleAsync()).Where(p => p is { Committee: "cangnan", Role: "member" }).ToList();
        var (first, second, third) = (members[0], members[1], members[2]);

        var preview = await demo.Phones.SayAsync(staff, $"通知{first.Name}、{second.Name}、{third.Name}：9月25日下午2点半在县政协三楼会议室开座谈会");
        Assert.Contains("3人", preview, StringComparison.Ordinal);
        Assert.Matches(@"T260908-\d{3}", await demo.Phones.SayAsync(staff, "发送"));

        var card = await demo.Phones.UntilShownAsync(first, "座谈会");
        Assert.Equal("app-message", card.Via);
        Assert.Contains("参加", card.Text, StringComparison.Ordinal);
        Assert.Contains("参加", await demo.Phones.SayAsync(first, "参加"), StringComparison.Ordinal);
        await demo.Phones.UntilShownAsync(second, "座谈会");
        await demo.Phones.SayAsync(second, "25号出差，请假");
        await demo.Phones.UntilShownAsync(third, "座谈会");

        var silent = await demo.Phones.SayAsync(staff, "谁没回");
        Assert.Contains(third.Name, silent, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Name, silent, StringComparison.Ordinal);
        var before = (await demo.Phones.ShownAsync(first))[^1].Seq;
        Assert.Contains("1人", await demo.Phones.SayAsync(staff, "催一下"), StringComparison.Ordinal);
        await demo.Phones.UntilShownAsync(third, "还没收到您的回复");
        Assert.DoesNotContain(await demo.Phones.ShownAsync(first, before), m => m.Text.Contains("还没收到", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answered_card_says_what_was_answered_and_can_be_tapped_no_more()
    {
        var staff = await demo.SomebodyAsync("jingjiang", "staff");
        var members = (await demo.Phones.PeopleAsync()).Where(p => p is { Committee: "jingjiang", Role: "member" }).ToList();
        var (taps, types) = (members[0], members[1]);
        await demo.Phones.SayAsync(staff, $"通知{taps.Name}、{types.Name}：9月25日下午2点半在市政协三楼会议室开座谈会");
        await demo.Phones.SayAsync(staff, "发送");

        await demo.Phones.UntilShownAsync(taps, "座谈会");
        await demo.Phones.DoAsync(taps, new { type = "card-button", content = "参加" });
        Assert.Equal("card-update", (await demo.Phones.UntilShownAsync(taps, "：已登记参加")).Type);
        Assert.Contains("card-settled", await demo.Phones.RefusalAsync(taps, new { type = "card-button", content = "参加" }), StringComparison.Ordinal);

        await demo.Phones.UntilShownAsync(types, "座谈会");
        await demo.Phones.SayAsync(types, "那天出差，请假");
        Assert.Equal("card-update", (await demo.Phones.UntilShownAsync(types, "：已登记请假")).Type);
        Assert.Contains("card-settled", await demo.Phones.RefusalAsync(types, new { type = "card-button", content = "参加" }), StringComparison.Ordinal);

        // A change of mind in words goes through, and the card follows once more.
        Assert.Contains("已登记", await demo.Phones.SayAsync(taps, "还是去不了，要出差，请假"), StringComparison.Ordinal);
        await Eventually.AsyncHolds(async () => (await demo.Phones.ShownAsync(taps)).Count(m => m.Type == "card-update") == 2, () => "the card never followed the change of mind");
    }
}
